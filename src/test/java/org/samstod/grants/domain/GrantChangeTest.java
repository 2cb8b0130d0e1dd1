package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.forms.BudgetLine;
import org.samstod.grants.domain.GrantChange.Decider;
import org.samstod.grants.domain.GrantChange.Wish;
import org.samstod.shared.BusinessException;

/** The rules of changing what was granted; the test's grant may be used until 2026-12-31 and is to be reported by 2027-02-28. */
class GrantChangeTest {

    private static final Decider DISA = new Decider("disa", "Disa Delegat", "DELEGATE", "punkt 6.1 a");
    private static final String WHY = "Lokalen blev inte klar i tid.";

    private final Grant grant = Given.grant(1_800_000);

    private GrantChange ask(Set<ChangeKind> kinds, LocalDate to, BudgetLine... budget) {
        return GrantChange.ask(grant, new Wish(kinds, "Vi vill hålla på längre.", WHY, to, List.of(budget)), "member", Given.NOW);
    }

    private static List<String> codes(Runnable act) {
        return assertThrows(BusinessException.class, act::run).violations().stream().map(one -> one.field() + ":" + one.code()).toList();
    }

    @Test
    void states_followTheirTable() {
        for (ChangeState from : ChangeState.values()) {
            for (ChangeState to : ChangeState.values()) {
                assertEquals(from == ChangeState.ASKED && to != ChangeState.ASKED, from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void asking_tellsEverythingThatIsWrong() {
        assertEquals(List.of("kinds:grant-change.kinds", "what:grant-change.text", "why:grant-change.text"),
                codes(() -> GrantChange.ask(grant, new Wish(Set.of(), " ", null, null, List.of()), "m", Given.NOW)));
        assertEquals(List.of("wantedTo:grant-change.day"), codes(() -> ask(Set.of(ChangeKind.TIME), LocalDate.of(2026, 12, 31))));
        assertEquals(List.of("budget:grant-change.budget"), codes(() -> ask(Set.of(ChangeKind.BUDGET), null)));
        assertEquals(List.of("budget:grant-change.budget"), codes(() -> ask(Set.of(ChangeKind.BUDGET), null, new BudgetLine("Hyra", "mycket"))));
        assertEquals(List.of("budget:grant-change.budget.less"), codes(() -> ask(Set.of(ChangeKind.BUDGET), null, new BudgetLine("Hyra", "17 999,99"))));
    }

    @Test
    void whatIsNotAskedAbout_isNotKept() {
        GrantChange content = ask(Set.of(ChangeKind.CONTENT), LocalDate.of(2027, 6, 30), new BudgetLine("Hyra", "20 000"));
        assertNull(content.wantedTo());
        assertEquals(List.of(), content.wantedBudget());
        GrantChange both = ask(EnumSet.of(ChangeKind.BUDGET, ChangeKind.TIME), LocalDate.of(2027, 6, 30), new BudgetLine("Hyra", "18 000"), new BudgetLine("", ""));
        assertEquals(EnumSet.of(ChangeKind.TIME, ChangeKind.BUDGET), both.kinds());
        assertEquals(List.of(new BudgetLine("Hyra", "18 000")), both.wantedBudget());
    }

    @Test
    void deciding_needsReasons_aLaterDay_andAReportAfterTheMoneyIsUsed() {
        GrantChange change = ask(Set.of(ChangeKind.TIME), LocalDate.of(2027, 6, 30));
        LocalDate june = LocalDate.of(2027, 6, 30);
        assertEquals(List.of("reasons:grant-change.text", "to:grant-change.day"), codes(() -> change.grant(grant, null, null, null, "", DISA, Given.NOW)));
        assertEquals(List.of("due:grant-change.due"), codes(() -> change.grant(grant, june, null, null, WHY, DISA, Given.NOW)), "due 2027-02-28");
        change.grant(grant, june, LocalDate.of(2027, 8, 31), null, WHY, DISA, Given.NOW);
        assertEquals(ChangeState.GRANTED, change.state());
        assertEquals("punkt 6.1 a", change.paragraph());
        assertEquals("grant-change.answered", assertThrows(BusinessException.class, () -> change.refuse(WHY, DISA, Given.NOW)).code());
        assertEquals("grant-change.answered", assertThrows(BusinessException.class, change::withdraw).code());
    }

    @Test
    void aMovedPlan_movesOnlyWhatIsNotOnItsWay() {
        Instalment due = Given.instalment(grant, 900_000);
        due.notBefore(Given.DAY.plusDays(30));
        assertEquals(Given.DAY.plusDays(30), due.dueOn());
        due.notBefore(Given.DAY);
        assertEquals(Given.DAY.plusDays(30), due.dueOn(), "nothing comes earlier by it");
        due.cancel();
        due.notBefore(Given.DAY.plusDays(90));
        assertEquals(Given.DAY.plusDays(30), due.dueOn());
    }

    @Test
    void decided_itStandsInMinutesOnce_andOnOneAgendaAtATime() {
        GrantChange change = ask(Set.of(ChangeKind.CONTENT), null);
        assertThrows(IllegalStateException.class, () -> change.enter("minutes", 1), "nothing is decided");
        change.refuse("Det ryms inte i beslutet.", DISA, Given.NOW);
        change.report("item");
        change.enter("minutes", 3);
        assertEquals("minutes", change.minuted().minutesId());
        assertEquals(3, change.minuted().paragraph());
        assertThrows(IllegalStateException.class, () -> change.enter("others", 1));
        assertThrows(IllegalStateException.class, () -> change.report("other"));
        change.unreport();
        change.report("other");
        assertEquals("minutes", change.minuted().minutesId(), "minutes and agenda are apart");
    }
}
