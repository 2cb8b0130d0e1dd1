package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.CaseState;
import org.samstod.cases.Hand;
import org.samstod.cases.Outcome;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * The preparation of one application: received, checked, prepared, proposed, decided, closed.
 *
 * <p>Every act names the hand and the moment and changes this row, so that its version is the one lock of everything beside the case:
 * two officers who act on the same page never both succeed, and the one who is late learns who was first and when. The public title and
 * summary are the case's own copy: the officer may edit them with a trace, the applicant's revision is never touched.
 *
 * <p>A withdrawal does not decide anything by itself. It leaves a proposal to discontinue, which whoever holds the mandate decides; a
 * decision without a decider does not exist.
 */
@Entity(name = "GrantCase")
@Table(name = "cases")
public class Case extends Aggregate {

    /** Longest public title, in characters. */
    public static final int TITLE_LENGTH = 80;
    /** Longest public summary, in characters. */
    public static final int SUMMARY_LENGTH = 600;

    @Column(name = "matter_id", nullable = false)
    private String matterId;

    @Column(name = "application_id", nullable = false)
    private String applicationId;

    /** The application while this is its case, and the case itself once the board has handed it over. Unique: nobody gets two answers. */
    @Column(name = "current_application_id", nullable = false)
    private String currentApplicationId;

    @Column(name = "call_id", nullable = false)
    private String callId;

    @Column(name = "board_id", nullable = false)
    private String boardId;

    @Column(name = "association_id", nullable = false)
    private String associationId;

    @Column(name = "revision_id", nullable = false)
    private String revisionId;

    @Column(name = "revision_ordinal", nullable = false)
    private int revisionOrdinal;

    @Column(name = "reception_number", nullable = false)
    private String receptionNumber;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "late", nullable = false)
    private boolean late;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", nullable = false)
    private PublicationLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_cap", nullable = false)
    private PublicationLevel cap;

    @Column(name = "asked_ore", nullable = false)
    private long askedOre;

    @Column(name = "track", nullable = false)
    private String track;

    @Column(name = "public_title", nullable = false)
    private String title;

    @Lob
    @Column(name = "public_summary")
    private String summary;

    @Column(name = "title_edited", nullable = false)
    private boolean titleEdited;

    @Column(name = "summary_edited", nullable = false)
    private boolean summaryEdited;

    @Column(name = "perspective", nullable = false)
    private String perspective;

    @Column(name = "perspective_confirmed", nullable = false)
    private boolean perspectiveConfirmed;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CaseState state;

    @Column(name = "officer_id")
    private String officerId;

    @Column(name = "officer_name")
    private String officerName;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "late_answer", nullable = false)
    private boolean lateAnswer;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "last_act", nullable = false)
    private String lastAct;

    @Column(name = "last_hand_id", nullable = false)
    private String lastHandId;

    @Column(name = "last_hand_name", nullable = false)
    private String lastHandName;

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt;

    @Column(name = "state_since", nullable = false)
    private Instant stateSince;

    @Column(name = "act_count", nullable = false)
    private long actCount;

    protected Case() {
        // for JPA
    }

    /** Opens the case of an application that has just been received. */
    public static Case open(Matter matter, Reception reception, Hand hand) {
        Case opened = new Case();
        opened.matterId = matter.id();
        opened.applicationId = reception.applicationId();
        opened.currentApplicationId = reception.applicationId();
        opened.callId = reception.callId();
        opened.boardId = reception.boardId();
        opened.associationId = reception.associationId();
        opened.revisionId = reception.revision().id();
        opened.revisionOrdinal = reception.revision().ordinal();
        opened.receptionNumber = reception.receptionNumber();
        opened.receivedAt = reception.receivedAt();
        opened.late = reception.late();
        opened.level = reception.level();
        opened.cap = reception.cap();
        opened.askedOre = reception.askedOre();
        opened.track = reception.track();
        opened.title = reception.title();
        opened.summary = reception.summary();
        opened.perspective = reception.perspective();
        opened.state = CaseState.RECEIVED;
        opened.stateSince = reception.receivedAt();
        opened.touch("received", hand, reception.receivedAt());
        return opened;
    }

    /**
     * An officer takes the case. The first taking moves it into the formal check; a case that was given back keeps its state.
     *
     * @throws BusinessException {@code case.claim.taken} with the holder's name and since when
     */
    public void claim(Hand officer, Instant now) {
        requireOpen();
        if (officerId != null) {
            throw new BusinessException(officerId.equals(officer.accountId()) ? "case.claim.yours" : "case.claim.taken", officerName,
                    Said.at(claimedAt));
        }
        assign(officer, officer, now);
    }

    /** Gives the case to an officer, by the officer or by the unit head. */
    public void assign(Hand officer, Hand by, Instant now) {
        requireOpen();
        officerId = officer.accountId();
        officerName = officer.name();
        claimedAt = now;
        if (state == CaseState.RECEIVED) {
            step(CaseState.IN_CHECK, now);
        }
        touch(officer.accountId().equals(by.accountId()) ? "claimed" : "assigned", by, now);
    }

    /** The officer, or the unit head, gives the case back to the queue of unassigned cases. */
    public void release(Hand by, Instant now) {
        requireOpen();
        if (officerId == null) {
            throw new BusinessException("case.not-allowed.unclaimed");
        }
        officerId = null;
        officerName = null;
        claimedAt = null;
        touch("released", by, now);
    }

    /** The formal check is done. */
    public void startPreparation(Hand by, Instant now) {
        step(CaseState.IN_PREPARATION, now);
        touch("preparation", by, now);
    }

    /** A proposal exists. */
    public void propose(Hand by, Instant now) {
        step(CaseState.PROPOSED, now);
        touch("proposed", by, now);
    }

    /** The proposal is taken back, or sent back by whoever was to decide. */
    public void takeBack(String act, Hand by, Instant now) {
        step(CaseState.IN_PREPARATION, now);
        touch(act, by, now);
    }

    /**
     * A newer revision has arrived. What was checked, assessed and proposed about the earlier one becomes stale by that alone. A public
     * text that an officer has edited is kept; one that nobody has edited follows the revision.
     *
     * @throws BusinessException {@code case.decided} when a decision exists already
     */
    public void revise(RevisionRef revision, long newAskedOre, String newTrack, String newTitle, String newSummary, boolean answerIsLate,
            Hand by, Instant now) {
        requireOpen();
        revisionId = revision.id();
        revisionOrdinal = revision.ordinal();
        askedOre = newAskedOre;
        track = newTrack;
        if (!titleEdited) {
            title = newTitle;
        }
        if (!summaryEdited) {
            summary = newSummary;
        }
        lateAnswer |= answerIsLate;
        touch("revised", by, now);
    }

    /** The applicant has withdrawn; the case waits for a decision to discontinue. */
    public void withdraw(Hand by, Instant now) {
        requireOpen();
        withdrawnAt = now;
        if (state != CaseState.PROPOSED) {
            step(CaseState.PROPOSED, now);
        }
        touch("withdrawn", by, now);
    }

    /** Another board has the application from now on, and this board has decided nothing. */
    public void handOver(Hand by, Instant now) {
        requireOpen();
        step(CaseState.CLOSED, now);
        outcome = Outcome.TRANSFERRED;
        closedAt = now;
        currentApplicationId = id();
        touch("handed-over", by, now);
    }

    /** Whether the board has handed the application over to another. */
    public boolean isHandedOver() {
        return !currentApplicationId.equals(applicationId);
    }

    /** A decision has been adopted in the case. */
    public void decide(Outcome decided, Hand by, Instant now) {
        step(CaseState.DECIDED, now);
        outcome = decided;
        decidedAt = now;
        touch("decided", by, now);
    }

    /** A board's decision was recorded with another outcome than it had. */
    public void correctOutcome(Outcome right, Hand by, Instant now) {
        outcome = right;
        touch("outcome-corrected", by, now);
    }

    /** Another decision has taken the place of the one that the applicant knew of. */
    public void changeDecision(Outcome next, Hand by, Instant now) {
        outcome = next;
        decidedAt = now;
        toldAt = now;
        touch("decision-changed", by, now);
    }

    /** The applicant has been told of the decision; until then nobody of the association sees that there is one. */
    public void tell(Hand by, Instant now) {
        if (state.isOpen()) {
            throw new BusinessException("case.not-allowed.undecided");
        }
        toldAt = now;
        touch("told", by, now);
    }

    /**
     * Nothing more is to be done in the case.
     *
     * @throws BusinessException {@code case.not-allowed.untold} while the applicant has not been told of the decision
     */
    public void close(Hand by, Instant now) {
        if (state == CaseState.DECIDED && toldAt == null) {
            throw new BusinessException("case.not-allowed.untold");
        }
        step(CaseState.CLOSED, now);
        closedAt = now;
        touch("closed", by, now);
    }

    /**
     * A court has annulled the decision, so there is none: the case is prepared anew, and the applicant waits for another decision. An application
     * that was withdrawn can only be discontinued, now as before.
     *
     * @throws BusinessException {@code case.step} before a decision, and when the board has handed the application over
     */
    public void reopen(Hand by, Instant now) {
        if (isHandedOver() || state.isOpen()) {
            throw new BusinessException("case.step", state, CaseState.IN_PREPARATION);
        }
        step(CaseState.IN_PREPARATION, now);
        if (isWithdrawn()) {
            step(CaseState.PROPOSED, now);
        }
        outcome = null;
        decidedAt = null;
        toldAt = null;
        closedAt = null;
        touch("reopened", by, now);
    }

    /**
     * Lowers the level of publication. Raising it is another act with a second person and the association's yes.
     *
     * @return whether anything changed
     */
    public boolean lowerLevel(PublicationLevel lower, Hand by, Instant now) {
        if (lower.compareTo(level) >= 0) {
            return false;
        }
        level = lower;
        touch("level", by, now);
        return true;
    }

    /** A newer revision carries a level of its own: only a lower one has an effect. */
    public void lowerLevelTo(PublicationLevel revised) {
        level = level.min(revised);
    }

    /**
     * The association's cap has changed.
     *
     * @return whether the effective level of this case changed
     */
    public boolean capChanged(PublicationLevel newCap, Hand by, Instant now) {
        PublicationLevel before = effectiveLevel();
        cap = newCap;
        touch("cap", by, now);
        return before != effectiveLevel();
    }

    /** Edits the public title; the caller keeps the trace. */
    public void editTitle(String text, Hand by, Instant now) {
        requireOpen();
        title = PublicText.title(text);
        titleEdited = true;
        touch("title", by, now);
    }

    /** Edits the public summary; the caller keeps the trace. */
    public void editSummary(String text, Hand by, Instant now) {
        requireOpen();
        summary = PublicText.summary(text);
        summaryEdited = true;
        touch("summary", by, now);
    }

    /** The officer says which perspective the case has; the call's was only presumed until then. */
    public void confirmPerspective(PerspectiveConfirmation word) {
        requireOpen();
        perspective = word.perspective();
        perspectiveConfirmed = true;
        touch(word.isChange() ? "perspective-changed" : "perspective-confirmed", word.confirmedBy(), word.confirmedAt());
    }

    /** Marks the row as changed by an act on a record beside the case. */
    public void touch(String act, Hand by, Instant now) {
        lastAct = act;
        lastHandId = by.accountId();
        lastHandName = by.name();
        lastActAt = now;
        actCount++;
    }

    /**
     * Stops an act that was prepared on an older state of the case, and says what happened meanwhile.
     *
     * @throws Conflict {@code case.conflict.<act>} with the hand's name and the time
     */
    public void requireSeen(long seenVersion) {
        if (seenVersion != version()) {
            throw new Conflict("case.conflict." + lastAct, lastHandName, Said.at(lastActAt));
        }
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new BusinessException("case.not-allowed.decided");
        }
    }

    private void step(CaseState next, Instant now) {
        if (!state.mayStepTo(next)) {
            throw new BusinessException("case.step", state, next);
        }
        state = next;
        stateSince = now;
    }

    /** The level that counts: the lower of the case's own and the association's cap. */
    public PublicationLevel effectiveLevel() {
        return level.min(cap);
    }

    public RevisionRef revision() {
        return new RevisionRef(revisionId, revisionOrdinal);
    }

    /** The officer who has the case, if anybody. */
    public Optional<Hand> officer() {
        return Optional.ofNullable(officerId).map(id -> new Hand(id, officerName));
    }

    public Optional<Instant> claimedAt() {
        return Optional.ofNullable(claimedAt);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Money asked() {
        return Money.ofOre(askedOre);
    }

    /** Whose hand was on the case last. */
    public Hand lastHand() {
        return new Hand(lastHandId, lastHandName);
    }

    public String matterId() {
        return matterId;
    }

    public String applicationId() {
        return applicationId;
    }

    public String callId() {
        return callId;
    }

    public String boardId() {
        return boardId;
    }

    public String associationId() {
        return associationId;
    }

    public String receptionNumber() {
        return receptionNumber;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean isLate() {
        return late;
    }

    public PublicationLevel level() {
        return level;
    }

    public PublicationLevel cap() {
        return cap;
    }

    public String track() {
        return track;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** Code of the perspective: the call's until the officer has said otherwise. */
    public String perspective() {
        return perspective;
    }

    public boolean isPerspectiveConfirmed() {
        return perspectiveConfirmed;
    }

    public CaseState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public boolean isLateAnswer() {
        return lateAnswer;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When the applicant was told of the decision. */
    public Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** How many acts the case has seen; numbers the lines of its history. */
    public long actCount() {
        return actCount;
    }

    public String lastAct() {
        return lastAct;
    }

    public Instant lastActAt() {
        return lastActAt;
    }
}
