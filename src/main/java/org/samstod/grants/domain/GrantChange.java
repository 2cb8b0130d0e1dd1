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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.forms.Answers;
import org.samstod.forms.BudgetLine;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Violation;

/**
 * A request of an association to change what it was granted, and the decision on it by whoever the delegation table gives the mandate. The
 * granted sum never changes by it: more or less money is a new decision. What was asked and what was decided both stay. Like every decision by delegation it
 * is minuted separately and reported to the board; the time to appeal it (kommunallagen 13:5) runs from the notice of those minutes.
 */
@Entity
@Table(name = "grant_changes")
public class GrantChange extends Aggregate implements DelegateRuling {

    /** Longest text. */
    public static final int TEXT_LENGTH = 2000;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_state")
    private ChangeState state;

    @Column(name = "change_kinds")
    private String kinds;

    @Column(name = "what_text")
    private String what;

    @Column(name = "why_text")
    private String why;

    @Column(name = "wanted_to")
    private LocalDate wantedTo;

    @Lob
    @Column(name = "wanted_budget")
    private String wantedBudget;

    @Column(name = "reception_number")
    private String receptionNumber;

    @Column(name = "asked_by", length = 26)
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "granted_to")
    private LocalDate grantedTo;

    @Column(name = "report_due")
    private LocalDate reportDue;

    @Column(name = "pay_from")
    private LocalDate payFrom;

    @Column(name = "reasons")
    private String reasons;

    @Column(name = "mandate_paragraph")
    private String paragraph;

    @Column(name = "decided_by", length = 26)
    private String decidedBy;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_role")
    private String decidedRole;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded
    private Minuted minuted;

    protected GrantChange() {
    }

    /**
     * What is asked for.
     *
     * @param wantedTo until when the money is to be used, when the time is to be changed
     * @param budget the new lines, when the budget is to be changed; their sum is what the whole costs
     */
    public record Wish(Set<ChangeKind> kinds, String what, String why, LocalDate wantedTo, List<BudgetLine> budget) {
    }

    /**
     * The association asks.
     *
     * @throws BusinessException everything that is wrong: {@code grant-change.kinds}, {@code grant-change.text}, {@code grant-change.day} when the time is
     *         to be changed to no later day, {@code grant-change.budget} when the budget is to be changed to lines that cannot be read,
     *         {@code grant-change.budget.less} when they are less than was granted
     */
    public static GrantChange ask(Grant grant, Wish wish, String by, Instant at) {
        List<Violation> wrong = new ArrayList<>();
        if (wish.kinds().isEmpty()) {
            wrong.add(new Violation("kinds", "grant-change.kinds"));
        }
        text(wish.what(), "what", wrong);
        text(wish.why(), "why", wrong);
        boolean time = wish.kinds().contains(ChangeKind.TIME);
        if (time && (wish.wantedTo() == null || grant.useTo() != null && !wish.wantedTo().isAfter(grant.useTo()))) {
            wrong.add(new Violation("wantedTo", "grant-change.day"));
        }
        boolean budget = wish.kinds().contains(ChangeKind.BUDGET);
        List<BudgetLine> lines = budget ? wish.budget().stream().filter(one -> !one.blank()).toList() : List.of();
        if (budget && (lines.isEmpty() || lines.stream().anyMatch(one -> one.what().isBlank() || Answers.amount(one.amount()).isEmpty()))) {
            wrong.add(new Violation("budget", "grant-change.budget"));
        } else if (budget && grant.granted().isMoreThan(sum(lines))) {
            wrong.add(new Violation("budget", "grant-change.budget.less", grant.granted()));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        GrantChange change = new GrantChange();
        change.grantId = grant.id();
        change.boardId = grant.boardId();
        change.state = ChangeState.ASKED;
        change.kinds = wish.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        change.what = wish.what().strip();
        change.why = wish.why().strip();
        change.wantedTo = time ? wish.wantedTo() : null;
        change.wantedBudget = budget ? Answers.writeBudget(lines) : "";
        change.askedBy = by;
        change.askedAt = at;
        return change;
    }

    private static void text(String typed, String field, List<Violation> wrong) {
        String clean = typed == null ? "" : typed.strip();
        if (clean.length() < Grant.SHORTEST_REASON || clean.length() > TEXT_LENGTH) {
            wrong.add(new Violation(field, "grant-change.text", Grant.SHORTEST_REASON, TEXT_LENGTH));
        }
    }

    private static Money sum(List<BudgetLine> lines) {
        return Money.sum(lines.stream().flatMap(one -> Answers.amount(one.amount()).stream()).toList());
    }

    /** Whose mandate carries a decision. */
    public record Decider(String account, String name, String role, String paragraph) {
    }

    /**
     * It is granted, as asked or to other days.
     *
     * @param to until when the money may be used from now on; asked about when the time is to be changed
     * @param due when the report is due from now on, or null to leave it
     * @param from before which day nothing more is paid, or null to leave the plan
     * @throws BusinessException {@code grant-change.answered}, {@code grant-change.text}, {@code grant-change.day}, {@code grant-change.due} when the report
     *         would be due before the money has been used
     */
    public void grant(Grant grant, LocalDate to, LocalDate due, LocalDate from, String said, Decider decider, Instant at) {
        List<Violation> wrong = new ArrayList<>();
        text(said, "reasons", wrong);
        if (kinds().contains(ChangeKind.TIME) && (to == null || grant.useTo() != null && !to.isAfter(grant.useTo()))) {
            wrong.add(new Violation("to", "grant-change.day"));
        }
        LocalDate useTo = kinds().contains(ChangeKind.TIME) && to != null ? to : grant.useTo();
        LocalDate reportBy = due != null ? due : grant.reportDue();
        if (useTo != null && reportBy != null && reportBy.isBefore(useTo)) {
            wrong.add(new Violation("due", "grant-change.due"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        become(ChangeState.GRANTED);
        grantedTo = kinds().contains(ChangeKind.TIME) ? to : null;
        reportDue = due;
        payFrom = from;
        decide(said, decider, at);
    }

    /**
     * It is refused.
     *
     * @throws BusinessException {@code grant-change.answered}, {@code grant-change.text}
     */
    public void refuse(String said, Decider decider, Instant at) {
        List<Violation> wrong = new ArrayList<>();
        text(said, "reasons", wrong);
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        become(ChangeState.REFUSED);
        decide(said, decider, at);
    }

    /** The association takes it back. */
    public void withdraw() {
        become(ChangeState.WITHDRAWN);
    }

    private void decide(String said, Decider decider, Instant at) {
        reasons = said.strip();
        paragraph = decider.paragraph();
        decidedBy = decider.account();
        decidedName = decider.name();
        decidedRole = decider.role();
        decidedAt = at;
    }

    private void become(ChangeState next) {
        if (!state.mayBecome(next)) {
            throw new BusinessException("grant-change.answered");
        }
        state = next;
    }

    @Override
    public void enter(String minutesId, int paragraph) {
        if (decidedAt == null) {
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

    /** The register has given its number. */
    public void received(String number) {
        receptionNumber = number;
    }

    public String grantId() {
        return grantId;
    }

    public String boardId() {
        return boardId;
    }

    public ChangeState state() {
        return state;
    }

    public Set<ChangeKind> kinds() {
        Set<ChangeKind> found = EnumSet.noneOf(ChangeKind.class);
        Arrays.stream(kinds.split(",")).map(ChangeKind::valueOf).forEach(found::add);
        return found;
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public LocalDate wantedTo() {
        return wantedTo;
    }

    /** The new lines; none when the budget is not to be changed. */
    public List<BudgetLine> wantedBudget() {
        return Answers.readBudget(wantedBudget == null ? "" : wantedBudget).orElse(List.of());
    }

    public String receptionNumber() {
        return receptionNumber;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public LocalDate grantedTo() {
        return grantedTo;
    }

    public LocalDate reportDue() {
        return reportDue;
    }

    public LocalDate payFrom() {
        return payFrom;
    }

    public String reasons() {
        return reasons;
    }

    /** The row of the delegation table that carried the decision, or null. */
    public String paragraph() {
        return paragraph;
    }

    public String decidedName() {
        return decidedName;
    }

    public String decidedRole() {
        return decidedRole;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
