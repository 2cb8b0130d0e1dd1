package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.grants.domain.RecoveryEntry.Kind;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/**
 * Money of a grant asked back (återkrav): a decision of its own with its own number, by somebody else than who proposed it, after the association has been
 * heard (domain facts §2.5). What was decided stays; what the city's ledger answers is added until all is paid or written off. See
 * {@link RecoveryState} for its life.
 */
@Entity
@Table(name = "recoveries")
public class Recovery extends Aggregate implements DelegateRuling {

    /** Longest text. */
    public static final int TEXT_LENGTH = 4000;
    /** Shortest reasons: a sentence. */
    public static final int SHORTEST_REASONS = 20;
    private static final int REASON_LENGTH = 1000;
    private static final int INVOICE_LENGTH = 60;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "case_id", length = 26)
    private String caseId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "recovery_number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "recovery_state")
    private RecoveryState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Embedded
    private RecoveryProposal proposal;

    @Lob
    @Column(name = "answer_text")
    private String answer;

    @Column(name = "answer_number")
    private String answerNumber;

    @Column(name = "answered_by", length = 26)
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Embedded
    private RecoveryRuling ruling;

    @Embedded
    private Minuted minuted;

    @Embedded
    private RecoveryClaim claim;

    @Embedded
    private RecoveryCourt court;

    protected Recovery() {
    }

    /**
     * An officer proposes that money is paid back.
     *
     * @throws BusinessException everything that is wrong: {@code recovery.why}, {@code recovery.condition}, {@code recovery.sum}, {@code recovery.sum.most},
     *         {@code recovery.text}, {@code recovery.number}, {@code recovery.ground}, {@code recovery.answer-by}
     */
    public static Recovery propose(Grant grant, RecoveryProposal.Wish wish, Recorder officer) {
        Recovery recovery = new Recovery();
        recovery.proposal = new RecoveryProposal(wish, officer);
        recovery.ruling = new RecoveryRuling();
        recovery.claim = new RecoveryClaim();
        recovery.court = new RecoveryCourt();
        recovery.grantId = grant.id();
        recovery.caseId = grant.caseId();
        recovery.boardId = grant.boardId();
        recovery.associationId = grant.associationId();
        recovery.number = wish.number().strip();
        recovery.state = RecoveryState.HEARING;
        recovery.stateAt = officer.at();
        return recovery;
    }

    /**
     * Refuses what {@link #answer} would, before a number is taken.
     *
     * @throws BusinessException {@code recovery.answered} when it has answered, {@code recovery.decided} when it is decided, {@code recovery.text}
     */
    public void requireAnswerable(String text) {
        if (state != RecoveryState.HEARING) {
            throw new BusinessException(state == RecoveryState.HEARD ? "recovery.answered" : "recovery.decided");
        }
        new RecoveryRules().text(text, 1, TEXT_LENGTH, "answer", "recovery.text").raise();
    }

    /**
     * The association has said what it thinks; also after the day, as long as nothing is decided.
     *
     * @param receptionNumber the number its answer has been given
     */
    public void answer(String text, String receptionNumber, String by, Instant at) {
        requireAnswerable(text);
        become(RecoveryState.HEARD, at);
        answer = text.strip();
        answerNumber = receptionNumber;
        answeredBy = by;
        answeredAt = at;
    }

    /** The officer takes the proposal back. */
    public void withdraw(Instant at) {
        become(RecoveryState.WITHDRAWN, at);
    }

    /**
     * Refuses what cannot be decided now by somebody, whatever they say.
     *
     * @throws BusinessException {@code recovery.decided}, {@code recovery.own} for whoever proposed it, {@code recovery.hearing.open} while the association
     *         may still answer
     */
    public void requireDecidable(String account, LocalDate today) {
        if (!state.undecided()) {
            throw new BusinessException("recovery.decided");
        }
        if (proposal.by().equals(account)) {
            throw new BusinessException("recovery.own");
        }
        if (hearingOpen(today)) {
            throw new BusinessException("recovery.hearing.open", proposal.answerBy().toString());
        }
    }

    /**
     * It is decided.
     *
     * @throws BusinessException what {@link #requireDecidable} says, and everything that is wrong: {@code recovery.outcome}, {@code recovery.part},
     *         {@code recovery.text}, {@code recovery.jav}, {@code recovery.appeal}
     */
    public void decide(RecoveryRuling.Said said, RecoveryRuling.Decider decider, Instant at) {
        requireDecidable(decider.account(), Clock.dayOf(at));
        decide(said, decider, Clock.dayOf(at), at);
    }

    private void decide(RecoveryRuling.Said said, RecoveryRuling.Decider decider, LocalDate day, Instant at) {
        ruling.decide(said, proposal, decider, day, at);
        become(said.outcome() == RecoveryOutcome.NOTHING ? RecoveryState.NOTHING : RecoveryState.DECIDED, at);
    }

    /**
     * What the board decided at a meeting is recorded. The hearing must be over, since the letter says what came of it.
     *
     * @throws BusinessException {@code recovery.decided}, {@code recovery.own}, {@code recovery.hearing.open}, and everything that is wrong:
     *         {@code recovery.held-on}, {@code recovery.paragraph}, and what {@link #decide} says
     */
    public void record(RecoveryRuling.Said said, RecoveryRuling.Decider board, LocalDate heldOn, Instant at) {
        LocalDate today = Clock.dayOf(at);
        requireDecidable(board.account(), today);
        new RecoveryRules().when(heldOn == null || heldOn.isAfter(today) || heldOn.isBefore(Clock.dayOf(proposal.at())), "heldOn", "recovery.held-on")
                .text(board.paragraph(), 1, INVOICE_LENGTH, "paragraph", "recovery.paragraph").raise();
        decide(said, board, heldOn, at);
    }

    /** Whether the association may still answer before it is decided. */
    public boolean hearingOpen(LocalDate today) {
        return state == RecoveryState.HEARING && !proposal.answerBy().isBefore(today);
    }

    @Override
    public void enter(String minutesId, int paragraph) {
        if (ruling.at() == null || ruling.byBoard()) {
            throw new IllegalStateException("not to be minuted");
        }
        minuted = minuted().in(minutesId, paragraph);
    }

    @Override
    public void report(String itemId) {
        minuted = minuted().reportedUnder(itemId);
    }

    @Override
    public void unreport() {
        minuted = minuted().offTheAgenda();
    }

    @Override
    public Minuted minuted() {
        return minuted == null ? Minuted.NOWHERE : minuted;
    }

    /**
     * The ledger is asked for an invoice.
     *
     * @throws BusinessException {@code recovery.stayed} while a court has stopped the decision, {@code recovery.step}, {@code recovery.pay-by} without a day
     *         after today
     */
    public void request(LocalDate due, Recorder by) {
        if (stayed()) {
            throw new BusinessException("recovery.stayed", court.stayedOn().toString());
        }
        new RecoveryRules().when(due == null || !due.isAfter(Clock.dayOf(by.at())), "payBy", "recovery.pay-by").raise();
        become(RecoveryState.REQUESTED, by.at());
        claim.request(due, owed(), by.name(), by.at());
    }

    /**
     * The ledger has sent the invoice.
     *
     * @param next number of the next line
     * @throws BusinessException {@code recovery.step}, {@code recovery.invoice}, {@code recovery.on}
     */
    public RecoveryEntry invoiced(int next, String invoice, LocalDate on, Recorder by) {
        new RecoveryRules().text(invoice, 1, INVOICE_LENGTH, "invoice", "recovery.invoice").happened(on, by, "on").raise();
        become(RecoveryState.INVOICED, by.at());
        claim.invoiced(invoice.strip());
        return new RecoveryEntry(this, next, Kind.INVOICED, requested(), null, on, claim.invoiceNumber(), by);
    }

    /**
     * Money has come.
     *
     * @param next number of the next line
     * @param paidOfYears what has been paid out of each fiscal year of the grant
     * @param backOfYears what has come back of each
     * @return a line for each fiscal year that gets some of it back
     * @throws BusinessException {@code recovery.step}, {@code recovery.sum}, {@code recovery.sum.owed}, {@code recovery.on}
     */
    public List<RecoveryEntry> paid(int next, Money sum, LocalDate on, Map<Integer, Money> paidOfYears, Map<Integer, Money> backOfYears, Recorder by) {
        new RecoveryRules().atMost(sum, owed(), "sum", "recovery.sum.owed").happened(on, by, "on").raise();
        become(sum.equals(owed()) ? RecoveryState.SETTLED : RecoveryState.PART_PAID, by.at());
        claim.pay(sum);
        return lines(next, Kind.PAID, RecoveryParts.of(sum, paidOfYears, backOfYears), on, claim.invoiceNumber(), by);
    }

    private List<RecoveryEntry> lines(int next, Kind kind, Map<Integer, Money> parts, LocalDate on, String text, Recorder by) {
        List<RecoveryEntry> lines = new ArrayList<>();
        parts.forEach((year, part) -> lines.add(new RecoveryEntry(this, next + lines.size(), kind, part, year, on, text, by)));
        return lines;
    }

    /**
     * The city gives up some of it; that money does not come back to its frame.
     *
     * @throws BusinessException {@code recovery.step}, {@code recovery.sum}, {@code recovery.sum.owed}, {@code recovery.reason}, {@code recovery.on}
     */
    public RecoveryEntry writtenOff(int next, Money sum, LocalDate on, String reason, Recorder by) {
        if (!state.mayBecome(RecoveryState.SETTLED)) {
            throw new BusinessException("recovery.step");
        }
        new RecoveryRules().atMost(sum, owed(), "offSum", "recovery.sum.owed").happened(on, by, "offOn")
                .text(reason, Grant.SHORTEST_REASON, REASON_LENGTH, "reason", "recovery.reason").raise();
        if (sum.equals(owed())) {
            become(RecoveryState.SETTLED, by.at());
        }
        claim.writeOff(sum);
        return new RecoveryEntry(this, next, Kind.WRITTEN_OFF, sum, null, on, reason.strip(), by);
    }

    /**
     * What had been paid too much, by the word of a court, has gone back to the association.
     *
     * @param next number of the next line
     * @param backOfYears what has come back of each fiscal year by this recovery
     * @return a line for each fiscal year it was booked back on
     * @throws BusinessException {@code recovery.step}, {@code recovery.sum}, {@code recovery.refund.most}, {@code recovery.on}
     */
    public List<RecoveryEntry> refunded(int next, Money sum, LocalDate on, Map<Integer, Money> backOfYears, Recorder by) {
        if (state != RecoveryState.REFUND) {
            throw new BusinessException("recovery.step");
        }
        new RecoveryRules().atMost(sum, refund(), "refundSum", "recovery.refund.most").happened(on, by, "refundOn").raise();
        claim.giveBack(sum);
        become(claim.standing(claimed()), by.at());
        return lines(next, Kind.REFUNDED, RecoveryParts.of(sum, backOfYears, Map.of()), on, null, by);
    }

    /**
     * A court, or whoever appealed, has done something. A stop lets the day to pay stand still; another sum makes a new invoice necessary, or money go back.
     *
     * @param appeals every appeal against it as they stand now, the newest last
     * @param day when it happened
     */
    public void follow(List<RecoveryAppeal> appeals, LocalDate day, Instant at) {
        Money before = claimed();
        LocalDate since = court.stayedOn();
        long days = court.follow(appeals, ruling.sum(), day);
        claim.stoodStill(since, days);
        if (state.claimed() && !claimed().equals(before)) {
            claim.anew();
            state = claim.standing(claimed());
            stateAt = at;
        }
    }

    private void become(RecoveryState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw new BusinessException(next.undecided() || next == RecoveryState.WITHDRAWN ? "recovery.decided" : "recovery.step");
        }
        state = next;
        stateAt = at;
    }

    public String grantId() {
        return grantId;
    }

    public String caseId() {
        return caseId;
    }

    public String boardId() {
        return boardId;
    }

    public String associationId() {
        return associationId;
    }

    /** Its own number in the register. */
    public String number() {
        return number;
    }

    public RecoveryState state() {
        return state;
    }

    public Instant stateAt() {
        return stateAt;
    }

    public RecoveryProposal proposal() {
        return proposal;
    }

    /** What the association said, or null. */
    public String answer() {
        return answer;
    }

    public String answerNumber() {
        return answerNumber;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public RecoveryRuling ruling() {
        return ruling;
    }

    public RecoveryClaim claim() {
        return claim;
    }

    /** What courts have done to it. */
    public RecoveryCourt court() {
        return court;
    }

    /** Whether a court has stopped the decision for now (inhibition): nothing is asked for, and the day to pay stands still. */
    public boolean stayed() {
        return court.stayedOn() != null;
    }

    /** What is claimed: what was decided, or what a court has left of it. */
    public Money claimed() {
        return court.left() == null ? ruling.sum() : court.left();
    }

    /** What an invoice has been asked for. */
    public Money requested() {
        return claim.asked() == null ? ruling.sum() : claim.asked();
    }

    /** What is still to be paid. */
    public Money owed() {
        return claim.owed(claimed());
    }

    /** What is to go back to the association: paid, and by the word of a court not owed. */
    public Money refund() {
        return claim.refund(claimed());
    }

    /** Whether it is decided that what has not been paid is not paid, and no court has set the decision aside. */
    public boolean keepsRest() {
        return ruling.keepsRest() && state != RecoveryState.QUASHED;
    }

    /** Whether no money of the grant leaves because of it: while it is not decided, and when the rest is kept. */
    public boolean keepsBack() {
        return state.undecided() || keepsRest();
    }

    /** What of the grant cannot be asked back once more because of this: what it proposes, or what it claimed. */
    public Money taken() {
        return state.undecided() ? proposal.sum() : state == RecoveryState.WITHDRAWN ? Money.ZERO : claimed();
    }
}
