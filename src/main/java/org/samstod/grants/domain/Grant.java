package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samstod.decisions.GrantedDecision;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * What a told decision gives an association. It is opened in the telling transaction; the association accepts the conditions and the terms
 * of repayment in the versions that hold, or declines; an officer may change the plan of payment until then. Its payments can be stopped and
 * let go again at any time. See {@link GrantState} for its life.
 *
 * <p>A favourable decision cannot freely be withdrawn, so recovery rests on what was accepted (domain facts §2.5, Återkrav): the versions of
 * both texts are kept.
 */
@Entity
@Table(name = "grants")
public class Grant extends Aggregate {

    /** Longest reason for a stop or for declining. */
    public static final int REASON_LENGTH = 1000;
    /** Shortest reason. */
    public static final int SHORTEST_REASON = 5;
    /** Longest reason beside a part of the plan. */
    public static final int PART_REASON_LENGTH = 300;

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "case_id", length = 26)
    private String caseId;

    @Column(name = "application_id", length = 26)
    private String applicationId;

    @Column(name = "association_id", length = 26)
    private String associationId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "call_id", length = 26)
    private String callId;

    @Column(name = "grant_number")
    private String number;

    @Column(name = "applicant_name")
    private String applicant;

    @Column(name = "grant_title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level")
    private PublicationLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "grant_state")
    private GrantState state;

    @Column(name = "granted_ore")
    private long grantedOre;

    @Enumerated(EnumType.STRING)
    @Column(name = "acceptance")
    private Acceptance acceptance;

    @Column(name = "terms_text_id", length = 26)
    private String termsTextId;

    @Column(name = "conditions_text_id", length = 26)
    private String conditionsTextId;

    @Column(name = "use_from")
    private LocalDate useFrom;

    @Column(name = "use_to")
    private LocalDate useTo;

    @Column(name = "report_due")
    private LocalDate reportDue;

    @Column(name = "waits_for_appeal")
    private boolean waitsForAppeal;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "declined_reason")
    private String declinedReason;

    @Column(name = "stop_reason")
    private String stopReason;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "stopped_by", length = 26)
    private String stoppedBy;

    @Column(name = "annulled_on")
    private LocalDate annulledOn;

    protected Grant() {
    }

    /**
     * Opens what a decision gives.
     *
     * @param about the decision as it was told
     * @param terms how and when: from the call and the texts in force that day
     */
    public static Grant open(GrantedDecision about, GrantTerms terms, Instant now) {
        Grant grant = new Grant();
        grant.decisionId = about.decisionId();
        grant.caseId = about.caseId();
        grant.applicationId = about.applicationId();
        grant.associationId = about.associationId();
        grant.boardId = about.boardId();
        grant.callId = about.callId();
        grant.number = about.number();
        grant.applicant = about.applicant();
        grant.title = about.title();
        grant.level = about.level();
        grant.grantedOre = about.granted().ore();
        grant.termsTextId = about.termsTextId();
        grant.conditionsTextId = terms.conditionsTextId();
        grant.acceptance = terms.acceptance();
        grant.useFrom = terms.useFrom();
        grant.useTo = terms.useTo();
        grant.reportDue = terms.reportDue();
        grant.waitsForAppeal = terms.waitsForAppeal();
        grant.toldAt = now;
        grant.state = terms.acceptance() == Acceptance.WITH_APPLICATION ? GrantState.ACCEPTED : GrantState.OFFERED;
        grant.stateAt = now;
        return grant;
    }

    /** Those who sign have accepted. */
    public void accept(Instant now) {
        become(GrantState.ACCEPTED, now);
    }

    /**
     * Those who sign do not want it.
     *
     * @throws BusinessException {@code grant.reason}, {@code grant.answered}
     */
    public void decline(String reason, Instant now) {
        String clean = reason(reason);
        requireOffered();
        become(GrantState.DECLINED, now);
        declinedReason = clean;
    }

    /**
     * Another decision takes the place of the one that gave it.
     *
     * @param plan its instalments, locked; cancelled here
     * @throws BusinessException {@code grant.replaced.declined} when the money is back in its frame already, {@code grant.replaced.paid} when some
     *         of it is on its way or has arrived: such money is asked back, not decided away
     */
    public void replace(List<Instalment> plan, Instant now) {
        if (state == GrantState.DECLINED) {
            throw new BusinessException("grant.replaced.declined");
        }
        if (state != GrantState.OFFERED && state != GrantState.ACCEPTED || plan.stream().anyMatch(one -> one.state() != InstalmentState.DUE)) {
            throw new BusinessException("grant.replaced.paid");
        }
        become(GrantState.REPLACED, now);
        plan.forEach(Instalment::cancel);
    }

    /**
     * A court has annulled the decision that gave it: nothing of it is accepted, declined or paid until another decision takes the place of that one.
     *
     * @param on since when the ruling has legal force
     */
    public void annulled(LocalDate on) {
        annulledOn = on;
    }

    /**
     * Another decision takes the place of the annulled one that gave it. What has not been paid is not paid; what has been paid stays, with the frames it was
     * paid of, until it counts towards what the other decision gives or is claimed back (kommunallagen 13 kap. 15 §). One that was declined stays so.
     *
     * @param plan its instalments, locked
     * @throws BusinessException {@code grant.replaced.moving} while money is on its way: nobody can say yet whether it has been paid
     */
    public void replaceAnnulled(List<Instalment> plan, Instant now) {
        if (plan.stream().anyMatch(one -> one.state().moving())) {
            throw new BusinessException("grant.replaced.moving");
        }
        plan.stream().filter(one -> one.state() == InstalmentState.DUE).forEach(Instalment::cancel);
        if (state != GrantState.DECLINED) {
            become(GrantState.REPLACED, now);
        }
    }

    /**
     * What has not been paid is not paid: the association does without it, or a decision keeps it back. A grant of which nothing has been paid is declined
     * by it.
     *
     * @param plan its instalments, locked; those that are due are cancelled
     * @param undecided whether a recovery of it is not decided
     * @param reason who said so and how; it stands beside each of them
     * @return what is not paid of each fiscal year
     * @throws BusinessException {@code grant.rest.…} with what {@link #restObstacle} says, {@code grant.reason}
     */
    public Map<Integer, Money> keepBackRest(List<Instalment> plan, boolean undecided, String reason, Instant now) {
        restObstacle(plan, undecided).ifPresent(obstacle -> {
            throw new BusinessException("grant.rest." + obstacle);
        });
        String clean = reason(reason, PART_REASON_LENGTH);
        List<Instalment> rest = plan.stream().filter(one -> one.state() == InstalmentState.DUE).toList();
        rest.forEach(one -> one.keepBack(clean));
        // One that is accepted and not running has had no money, neither of its own nor of an annulled decision.
        if (state == GrantState.ACCEPTED && plan.stream().allMatch(one -> one.state() == InstalmentState.CANCELLED)) {
            become(GrantState.DECLINED, now);
            declinedReason = clean;
        }
        return rest.stream().collect(Collectors.groupingBy(Instalment::year, TreeMap::new, Collectors.reducing(Money.ZERO, Instalment::amount, Money::plus)));
    }

    /**
     * Why the rest cannot be kept back now, the last part of a code: {@code answer} before the association has accepted and when the grant has ended,
     * {@code none} when all has been paid, {@code recovery} while one is not decided, {@code moving} while a part is on its way, {@code annulled} when a court
     * has annulled its decision.
     */
    public Optional<String> restObstacle(List<Instalment> plan, boolean undecided) {
        if (annulledOn != null) {
            return Optional.of("annulled");
        }
        if (!GrantState.PAYABLE.contains(state)) {
            return Optional.of("answer");
        }
        if (plan.stream().allMatch(one -> one.state().ended())) {
            return Optional.of("none");
        }
        if (undecided) {
            return Optional.of("recovery");
        }
        return plan.stream().anyMatch(one -> one.state().moving()) ? Optional.of("moving") : Optional.empty();
    }

    /** @throws BusinessException {@code grant.rest.moving} while a part is on its way, so that nobody can say what the rest is */
    public static void requireNoneMoving(List<Instalment> plan) {
        if (plan.stream().anyMatch(one -> one.state().moving())) {
            throw new BusinessException("grant.rest.moving");
        }
    }

    /** What of a plan has not been paid and is to be. */
    public static Money rest(List<Instalment> plan) {
        return Money.sum(plan.stream().filter(one -> !one.state().ended()).map(Instalment::amount).toList());
    }

    /** The first money has arrived; later payments change nothing. */
    public void paid(Instant now) {
        if (state == GrantState.ACCEPTED) {
            become(GrantState.RUNNING, now);
        }
    }

    /**
     * An officer records a step of the report: it has come, it has been gone through, all is done.
     *
     * @param openPayments whether an instalment is not paid yet; such a grant is not closed
     * @throws BusinessException {@code grant.step}, {@code grant.open-payments}
     */
    public void step(GrantState next, boolean openPayments, Instant now) {
        if (next == GrantState.CLOSED && openPayments) {
            throw new BusinessException("grant.open-payments");
        }
        if (next.ordinal() < GrantState.REPORTED.ordinal() || next == GrantState.DECLINED || next == GrantState.REPLACED) {
            throw new BusinessException("grant.step");
        }
        become(next, now);
    }

    /** Its report has come in the portal: money has been paid, and the grant is reported until somebody has gone through it. */
    public void reported(Instant now) {
        if (state != GrantState.REPORTED) {
            become(GrantState.REPORTED, now);
        }
    }

    /** Its report has been gone through in the portal. */
    public void reviewed(Instant now) {
        become(GrantState.REVIEWED, now);
    }

    /** A granted change: the money may be used until another day. */
    public void useUntil(LocalDate day) {
        useTo = day;
    }

    /** The association has been given more time to report. */
    public void reportBy(LocalDate day) {
        reportDue = day;
    }

    /** @throws BusinessException {@code grant.plan.late} when the association has accepted or declined, {@code grant.annulled} */
    public void requirePlannable() {
        requireStanding();
        if (state != GrantState.OFFERED) {
            throw new BusinessException("grant.plan.late");
        }
    }

    private void requireStanding() {
        if (annulledOn != null) {
            throw new BusinessException("grant.annulled", annulledOn.toString());
        }
    }

    /** @throws BusinessException {@code grant.answered} when it waits for no answer, {@code grant.annulled} when a court has annulled its decision */
    public void requireOffered() {
        requireStanding();
        if (state != GrantState.OFFERED) {
            throw new BusinessException("grant.answered");
        }
    }

    /**
     * No money leaves until somebody lets it go again.
     *
     * @param open whether something of it is still to be paid
     * @throws BusinessException {@code grant.reason}, {@code grant.stopped}, {@code grant.nothing-to-stop}
     */
    public void stop(String reason, String by, Instant now, boolean open) {
        if (stopped()) {
            throw new BusinessException("grant.stopped");
        }
        if (!open) {
            throw new BusinessException("grant.nothing-to-stop");
        }
        stopReason = reason(reason);
        stoppedBy = by;
        stoppedAt = now;
    }

    /** @throws BusinessException {@code grant.not-stopped} */
    public void release() {
        if (!stopped()) {
            throw new BusinessException("grant.not-stopped");
        }
        stopReason = null;
        stoppedBy = null;
        stoppedAt = null;
    }

    /** Follows the case down; nothing here rises by itself. */
    public boolean lower(PublicationLevel to) {
        if (!to.isLowerThan(level)) {
            return false;
        }
        level = to;
        return true;
    }

    /**
     * A reason as it is kept.
     *
     * @throws BusinessException {@code grant.reason}
     */
    public static String reason(String typed) {
        return reason(typed, REASON_LENGTH);
    }

    private static String reason(String typed, int most) {
        String clean = typed == null ? "" : typed.strip();
        if (clean.length() < SHORTEST_REASON || clean.length() > most) {
            throw new BusinessException("grant.reason", SHORTEST_REASON, most).at("reason");
        }
        return clean;
    }

    private void become(GrantState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("grant.step");
        }
        state = next;
        stateAt = now;
    }

    public boolean stopped() {
        return stoppedAt != null;
    }

    public String decisionId() {
        return decisionId;
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

    public String boardId() {
        return boardId;
    }

    public String callId() {
        return callId;
    }

    /** Register number of the matter, or the portal's own while there is none. */
    public String number() {
        return number;
    }

    public String applicant() {
        return applicant;
    }

    public String title() {
        return title;
    }

    public PublicationLevel level() {
        return level;
    }

    public GrantState state() {
        return state;
    }

    public Money granted() {
        return Money.ofOre(grantedOre);
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    /** Version of the terms of repayment the decision stored, or null. */
    public String termsTextId() {
        return termsTextId;
    }

    /** Version of the conditions in force when it was told, or null. */
    public String conditionsTextId() {
        return conditionsTextId;
    }

    public LocalDate useFrom() {
        return useFrom;
    }

    public LocalDate useTo() {
        return useTo;
    }

    public LocalDate reportDue() {
        return reportDue;
    }

    /** Whether the call pays only when the time of appeal has passed (kommunallagen 13:14, domain facts §2.5). */
    public boolean waitsForAppeal() {
        return waitsForAppeal;
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** Since when it stands where it stands. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Since when a ruling that annulled its decision has legal force, or null. */
    public LocalDate annulledOn() {
        return annulledOn;
    }

    public String declinedReason() {
        return declinedReason;
    }

    public String stopReason() {
        return stopReason;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }
}
