package org.samstod.decisions.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.cases.Outcome;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * The decision about one case. It is adopted by a decider with reasons, a legal ground and, when money is granted,
 * repayment terms; it is then told to the applicant, entered in minutes, announced by the notice of those minutes, and
 * at last no longer open to appeal. What was decided never changes; what happens to it is added. Another decision can take its place: one that
 * changes it, or the one that is made after a court has annulled it. An annulled decision is no decision any more, and its row holds the money of its
 * frames for the one to come: nobody else can spend it meanwhile.
 *
 * <p>Förvaltningslagen 32–33 §§ do not bind here (2 § of the same law, legality review); reasons and telling are
 * compulsory by the city's own rules, as the domain facts §0 point 1 explain.
 */
@Entity
@Table(name = "decision_rows")
public class DecisionRow extends Aggregate {

    /** Shortest reasons that can hold a sentence, in characters. */
    public static final int SHORTEST_REASONS = 20;
    /** Longest reasons, in characters. */
    public static final int LONGEST_REASONS = 8000;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "matter_id", length = 26)
    private String matterId;

    @Column(name = "case_id", length = 26)
    private String caseId;

    @Column(name = "decision_round")
    private int round;

    /** The case while this is its valid decision, else this decision: unique, so that a case has one. */
    @Column(name = "valid_in", length = 26)
    private String validIn;

    @Column(name = "replaces_id", length = 26)
    private String replacesId;

    @Column(name = "superseded_by", length = 26)
    private String supersededBy;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "application_id", length = 26)
    private String applicationId;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "revision_id", length = 26)
    private String revisionId;

    @Column(name = "call_id", length = 26)
    private String callId;

    @Column(name = "register_number")
    private String registerNumber;

    @Column(name = "reception_number")
    private String reference;

    @Column(name = "applicant_name")
    private String applicant;

    @Column(name = "application_title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level")
    private PublicationLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Column(name = "asked_ore")
    private long askedOre;

    @Column(name = "granted_ore")
    private long grantedOre;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("fiscalYear")
    private List<DecisionAmount> amounts = new ArrayList<>();

    @Lob
    @Column(name = "reasons")
    private String reasons;

    @Column(name = "ground_code")
    private String groundCode;

    @Column(name = "ground_text")
    private String groundText;

    @Column(name = "terms_text_id", length = 26)
    private String termsTextId;

    @Column(name = "appeal_text_id", length = 26)
    private String appealTextId;

    @Column(name = "transferred_to")
    private String transferredTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "decider_kind")
    private Decider.Kind deciderKind;

    @Column(name = "decider_account_id", length = 26)
    private String deciderAccountId;

    @Column(name = "decider_name")
    private String deciderName;

    @Column(name = "decider_role")
    private String deciderRole;

    @Column(name = "delegation_rule_id", length = 26)
    private String delegationRuleId;

    @Column(name = "delegation_paragraph")
    private String delegationParagraph;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_status")
    private DecisionStatus status;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_by", length = 26)
    private String toldBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "minutes_id", length = 26)
    private String minutesId;

    @Column(name = "minutes_paragraph")
    private Integer minutesParagraph;

    @Column(name = "final_on")
    private LocalDate finalOn;

    @Embedded
    private Annulment annulment;

    protected DecisionRow() {
    }

    /**
     * A delegate decides on the board's behalf.
     *
     * @param rule the row of the delegation table that carries it, see {@link Mandate#require}
     * @throws BusinessException with everything that is missing, or when the rule does not carry this decision
     */
    public static DecisionRow byDelegate(Adoption adoption, DelegationRule rule) {
        Violations violations = new Violations();
        Outcome outcome = adoption.outcome();
        violations.when(outcome == null, "outcome", "decision.outcome.missing");
        String reasons = adoption.reasons() == null ? "" : adoption.reasons().strip();
        violations.when(reasons.length() < SHORTEST_REASONS, "reasons", "decision.reasons.missing", SHORTEST_REASONS);
        violations.when(reasons.length() > LONGEST_REASONS, "reasons", "decision.reasons.long", LONGEST_REASONS);
        violations.when(blank(adoption.groundCode()) || blank(adoption.groundText()), "ground", "decision.ground.missing");
        violations.when(blank(adoption.appealTextId()), "appeal", "decision.appeal.missing");
        violations.when(adoption.level() == null, "level", "decision.level.missing");
        if (outcome != null) {
            violations.when(outcome.givesMoney() && blank(adoption.termsTextId()), "terms", "decision.terms.missing");
            violations.when(outcome == Outcome.TRANSFERRED && blank(adoption.transferredTo()), "transferredTo", "decision.transferred.missing");
            AdoptionSums.check(adoption, violations);
        }
        violations.raise();
        if (adoption.decider().kind() != Decider.Kind.DELEGATE) {
            throw new IllegalArgumentException("not a delegate: " + adoption.decider().kind());
        }
        Money counts = Mandate.sumThatCounts(outcome, adoption.asked(), adoption.granted());
        if (!rule.boardId().equals(adoption.about().boardId()) || !rule.roleCode().equals(adoption.decider().role())
                || !rule.inForce(Clock.dayOf(adoption.at())) || !rule.covers(counts)) {
            throw new BusinessException("delegation.above-ceiling", rule.paragraph(), rule.ceiling(), counts);
        }
        DecisionRow row = new DecisionRow();
        row.fill(adoption, reasons, rule);
        return row;
    }

    /** It is made in a case that has an earlier decision, whose place it takes; see {@link #superseded}. */
    public DecisionRow inPlaceOf(DecisionRow earlier) {
        round = earlier.round + 1;
        replacesId = earlier.id();
        return this;
    }

    /**
     * Another decision takes the place of this one. It stays as it was to read, and is valid no longer: a case never has two valid decisions.
     *
     * @throws Conflict when another has taken its place already
     */
    public void superseded(DecisionRow by, Instant at) {
        if (!isValid()) {
            throw new Conflict("decision.superseded", supersededAt);
        }
        supersededBy = by.id();
        supersededAt = at;
        validIn = id();
    }

    /**
     * A court has annulled it, and its case is open again. It stays the one of its case, and so do its draws on the frames, until another takes its place.
     *
     * @throws Conflict {@code appeal.reopen.opened} the second time, {@code decision.superseded} when another has taken its place
     */
    public void annulled(Annulment by) {
        if (!isValid()) {
            throw new Conflict("decision.superseded", supersededAt);
        }
        if (isAnnulled()) {
            throw new Conflict("appeal.reopen.opened", Clock.dayOf(annulment.openedAt()));
        }
        annulment = by;
    }

    /** Whether a court has annulled it and its case was opened again: it holds its place and decides nothing. */
    public boolean isAnnulled() {
        return annulment != null && annulment.openedAt() != null;
    }

    /** By which ruling, or null. */
    public Annulment annulment() {
        return isAnnulled() ? annulment : null;
    }

    /** @throws BusinessException {@code decision.annulled} when a court has annulled it */
    public void requireStanding() {
        if (isAnnulled()) {
            throw new BusinessException("decision.annulled", annulment.on().toString());
        }
    }

    /** A slip of the pen in the reasons is put right; the letter is told anew. */
    public void correctReasons(String right) {
        if (!isValid()) {
            throw new Conflict("decision.superseded", supersededAt);
        }
        requireStanding();
        reasons = right;
        openedAt = null;
    }

    /** Whether it is the one of its case: no other has taken its place. */
    public boolean isValid() {
        return supersededAt == null;
    }

    /** Whether something else in its place would give the applicant less. */
    public boolean givesMoreThan(Money next) {
        return grantedOre > next.ore();
    }

    /**
     * What a board, a committee or the chair decided, as it was recorded: what is missing is missing, and the letter waits for it.
     *
     * @param delegation what carries it when it is decided by delegation, or null
     */
    public static DecisionRow recorded(Adoption adoption, DelegationRule delegation) {
        DecisionRow row = new DecisionRow();
        row.fill(adoption, adoption.reasons(), delegation);
        return row;
    }

    /** A recorded decision is recorded anew, before the applicant has been told of it; the records keep what was said before. */
    public void recordAnew(Adoption adoption, DelegationRule delegation) {
        if (toldAt != null || isAnnulled() || deciderKind == Decider.Kind.DELEGATE) {
            throw new IllegalStateException("not to be recorded anew: " + id());
        }
        DecisionStatus kept = status;
        fill(adoption, adoption.reasons(), delegation);
        status = kept;
    }

    /**
     * Whether something else that is recorded says what this decision says, so that whoever was told of it was told right: the same outcome, the same sum of
     * each fiscal year, reasons, legal ground, body that takes over, and day.
     */
    public boolean saysTheSameAs(Adoption said) {
        return outcome == said.outcome() && decidedOn.equals(Clock.dayOf(said.at()))
                && byYear(amounts.stream(), DecisionAmount::fiscalYear, DecisionAmount::amount).equals(
                        byYear(said.amounts().stream(), AmountPart::fiscalYear, AmountPart::amount))
                && clean(reasons).equals(clean(said.reasons())) && clean(groundCode).equals(clean(said.groundCode()))
                && clean(transferredTo).equals(clean(outcome == Outcome.TRANSFERRED ? said.transferredTo() : null));
    }

    private static <T> Map<Integer, Money> byYear(Stream<T> parts, Function<T, Integer> year, Function<T, Money> sum) {
        return parts.filter(part -> sum.apply(part).isPositive()).collect(Collectors.toMap(year, sum, Money::plus));
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }

    /** The texts that the letter was written with, when none were in force the day the board decided. */
    public void textsUsed(String terms, String appeal) {
        termsTextId = outcome.givesMoney() ? terms : null;
        appealTextId = appeal;
    }

    /** Its § is another one than was recorded. */
    public void under(int paragraph) {
        minutesParagraph = paragraph;
    }

    private void fill(Adoption adoption, String why, DelegationRule rule) {
        About about = adoption.about();
        boardId = about.boardId();
        matterId = about.matterId();
        caseId = about.caseId();
        validIn = caseId;
        round = Math.max(round, 1);
        applicationId = about.applicationId();
        associationId = about.associationId();
        revisionId = about.revisionId();
        callId = about.callId();
        registerNumber = about.registerNumber();
        reference = about.reference();
        applicant = about.applicant();
        title = about.title();
        level = adoption.level();
        outcome = adoption.outcome();
        askedOre = adoption.asked().ore();
        grantedOre = adoption.granted().ore();
        reasons = why;
        groundCode = adoption.groundCode();
        groundText = adoption.groundText();
        termsTextId = outcome.givesMoney() ? adoption.termsTextId() : null;
        appealTextId = adoption.appealTextId();
        transferredTo = outcome == Outcome.TRANSFERRED && adoption.transferredTo() != null ? adoption.transferredTo().strip() : null;
        deciderKind = adoption.decider().kind();
        deciderAccountId = adoption.decider().accountId();
        deciderName = adoption.decider().name();
        deciderRole = adoption.decider().role();
        delegationRuleId = rule == null ? null : rule.id();
        delegationParagraph = rule == null ? null : rule.paragraph();
        decidedAt = adoption.at();
        decidedOn = Clock.dayOf(adoption.at());
        status = DecisionStatus.ADOPTED;
        give(adoption.amounts());
    }

    /** A year that stays keeps its row: rows are added before others are taken away, and a decision has one for each year. */
    private void give(List<AmountPart> parts) {
        amounts.removeIf(amount -> parts.stream().noneMatch(part -> part.fiscalYear() == amount.fiscalYear()));
        for (AmountPart part : parts) {
            amounts.stream().filter(amount -> amount.fiscalYear() == part.fiscalYear()).findFirst().ifPresentOrElse(amount -> amount.correct(part.amount()),
                    () -> amounts.add(new DecisionAmount(this, part.frameId(), part.fiscalYear(), part.amount())));
        }
    }

    /** Names the frame that carries a year's sum, once it has been drawn. */
    public void drawnOn(int fiscalYear, String frameId) {
        amounts.stream().filter(amount -> amount.fiscalYear() == fiscalYear).forEach(amount -> amount.drawnOn(frameId));
    }

    /**
     * What the association holds of a year, paid under the decision whose place this one takes, counts towards what this one gives of that year, and is
     * remembered with it.
     *
     * @param sum what it gives of the year
     * @param held what the association holds, by fiscal year
     * @return what is left to use of the year's frame
     */
    public Money count(int fiscalYear, Money sum, Map<Integer, Money> held) {
        Money has = held.getOrDefault(fiscalYear, Money.ZERO);
        Money counted = has.isMoreThan(sum) ? sum : has;
        amounts.stream().filter(amount -> amount.fiscalYear() == fiscalYear).forEach(amount -> amount.counted(counted));
        return sum.minus(counted);
    }

    /**
     * The applicant is told: from now on the letter can be read, and the days before publication begin to run.
     *
     * @throws Conflict when it was already told
     * @throws BusinessException {@code decision.annulled}
     */
    public void tell(Instant at, String byAccount) {
        requireStanding();
        if (toldAt != null) {
            throw new Conflict("decision.told-already", Clock.dayOf(toldAt));
        }
        toldAt = at;
        toldBy = byAccount;
    }

    /**
     * The applicant opened the letter.
     *
     * @return whether it was the first time
     */
    public boolean opened(Instant at) {
        if (toldAt == null) {
            throw new IllegalStateException("not told: " + id());
        }
        boolean first = openedAt == null;
        if (first) {
            openedAt = at;
        }
        return first;
    }

    /** Becomes a paragraph of separate minutes of delegated decisions. */
    public void enter(String minutes, int paragraph) {
        become(DecisionStatus.IN_MINUTES);
        minutesId = minutes;
        minutesParagraph = paragraph;
    }

    /** The notice of its minutes has been posted. */
    public void posted() {
        become(DecisionStatus.POSTED);
    }

    /** The last day of appeal is over. */
    public void appealTimePassed() {
        become(DecisionStatus.APPEAL_TIME_PASSED);
    }

    /**
     * The day of its notice was put right. When the last day of appeal is not over on a day, the appeal time runs again. What was found final before the last
     * day of appeal was over is final no longer (kommunallagen 13:5): an appeal may have come, or may still come, that nobody had looked for.
     *
     * @param day today
     * @return whether it was final and is no longer
     */
    public boolean noticeCorrected(Notice notice, LocalDate day) {
        boolean undone = status == DecisionStatus.FINAL && !notice.appealTimePassed(finalOn);
        if (undone || status == DecisionStatus.APPEAL_TIME_PASSED && !notice.appealTimePassed(day)) {
            become(DecisionStatus.POSTED);
            finalOn = null;
        }
        return undone;
    }

    /** The secretary found no appeal. */
    public void becomeFinal(LocalDate day) {
        become(DecisionStatus.FINAL);
        finalOn = day;
    }

    /** The case's level was lowered; a decision never shows more than its case. */
    public boolean lower(PublicationLevel to) {
        PublicationLevel lower = level.min(to);
        boolean changed = lower != level;
        level = lower;
        return changed;
    }

    private void become(DecisionStatus next) {
        if (!status.mayBecome(next)) {
            throw new Conflict("decision.status." + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        status = next;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String boardId() {
        return boardId;
    }

    public String matterId() {
        return matterId;
    }

    /** The decision whose place it took, or null. */
    public String replacesId() {
        return replacesId;
    }

    /** The decision that took its place, or null. */
    public String supersededBy() {
        return supersededBy;
    }

    /** When another took its place, or null. */
    public Instant supersededAt() {
        return supersededAt;
    }

    /** Number of the case's decision: a later one takes the place of those before it. */
    public int round() {
        return round;
    }

    public String caseId() {
        return caseId;
    }

    public String applicationId() {
        return applicationId;
    }

    public String associationId() {
        return associationId;
    }

    public String revisionId() {
        return revisionId;
    }

    public String callId() {
        return callId;
    }

    public String registerNumber() {
        return registerNumber;
    }

    /** The portal's reception number. */
    public String reference() {
        return reference;
    }

    /** Register number of the matter, or the reception number while there is none: what a masked case is called. */
    public String number() {
        return registerNumber == null ? reference : registerNumber;
    }

    /** Name of the applicant when the decision was made. */
    public String applicant() {
        return applicant;
    }

    /** Public title when the decision was made. */
    public String title() {
        return title;
    }

    public PublicationLevel level() {
        return level;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Money asked() {
        return Money.ofOre(askedOre);
    }

    public Money granted() {
        return Money.ofOre(grantedOre);
    }

    /** By fiscal year, the first one first. */
    public List<DecisionAmount> amounts() {
        return amounts.stream().sorted(Comparator.comparingInt(DecisionAmount::fiscalYear)).toList();
    }

    public String reasons() {
        return reasons;
    }

    public String groundCode() {
        return groundCode;
    }

    public String groundText() {
        return groundText;
    }

    public String termsTextId() {
        return termsTextId;
    }

    public String appealTextId() {
        return appealTextId;
    }

    public String transferredTo() {
        return transferredTo;
    }

    public Decider decider() {
        return new Decider(deciderKind, deciderAccountId, deciderName, deciderRole);
    }

    public String delegationRuleId() {
        return delegationRuleId;
    }

    public String delegationParagraph() {
        return delegationParagraph;
    }

    /** Whether it was made on the board's behalf ("på nämndens vägnar") and not by the board itself. */
    public boolean onBehalfOfTheBoard() {
        return deciderKind == Decider.Kind.DELEGATE || deciderKind == Decider.Kind.CHAIR;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public DecisionStatus status() {
        return status;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String minutesId() {
        return minutesId;
    }

    public Integer minutesParagraph() {
        return minutesParagraph;
    }

    public LocalDate finalOn() {
        return finalOn;
    }
}
