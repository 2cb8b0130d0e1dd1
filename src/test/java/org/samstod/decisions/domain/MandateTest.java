package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.cases.Outcome;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

class MandateTest {

    private static final String BOARD = Ids.next();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static DelegationRule rule(String kind, String role, long kronor, String paragraph) {
        return DelegationRule.of(BOARD, kind, role, Money.ofKronor(kronor), paragraph, "Nämndens beslut 2026-01-22 § 7",
                LocalDate.of(2026, 1, 1), null);
    }

    private static Mandate pick(List<DelegationRule> table, String kind, long kronor, LocalDate day) {
        return Mandate.pick(table, BOARD, kind, "DELEGATE", Money.ofKronor(kronor), day);
    }

    @Test
    void pick_emptyTable_saysThatThereIsNoRule() {
        Mandate mandate = pick(List.of(), "activity", 1, DAY);
        assertFalse(mandate.given());
        assertEquals(Mandate.Lack.NO_RULE, mandate.lack().orElseThrow());
        assertTrue(mandate.rule().isEmpty());
        assertEquals("delegation.no-rule", assertThrows(BusinessException.class, () -> mandate.require(Money.ofKronor(1))).code());
    }

    @Test
    void pick_sumOfTheCeiling_isInside_andOneOreMoreIsNot() {
        DelegationRule rule = rule("activity", "DELEGATE", 50_000, "4.2");
        assertSame(rule, pick(List.of(rule), "activity", 50_000, DAY).require(Money.ofKronor(50_000)));
        Money more = Money.ofOre(5_000_001);
        Mandate above = Mandate.pick(List.of(rule), BOARD, "activity", "DELEGATE", more, DAY);
        assertEquals(Mandate.Lack.ABOVE_CEILING, above.lack().orElseThrow());
        assertSame(rule, above.rule().orElseThrow());
        BusinessException refused = assertThrows(BusinessException.class, () -> above.require(more));
        assertEquals("delegation.above-ceiling", refused.code());
        assertEquals(List.of("4.2", rule.ceiling(), more), List.of(refused.args()));
    }

    @Test
    void pick_ruleForTheVeryKind_goesBeforeTheRuleForAll_evenWhenNarrower() {
        DelegationRule all = rule("*", "DELEGATE", 100_000, "4.1");
        DelegationRule project = rule("project", "DELEGATE", 20_000, "4.3");
        assertSame(all, pick(List.of(all, project), "activity", 60_000, DAY).require(Money.ofKronor(60_000)));
        assertEquals(Mandate.Lack.ABOVE_CEILING, pick(List.of(all, project), "project", 60_000, DAY).lack().orElseThrow());
        assertSame(project, pick(List.of(all, project), "project", 20_000, DAY).require(Money.ofKronor(20_000)));
    }

    @Test
    void pick_ruleOfAnotherRoleOrBoard_doesNotCount() {
        DelegationRule head = rule("*", "UNIT_HEAD", 100_000, "4.1");
        assertEquals(Mandate.Lack.NO_RULE, pick(List.of(head), "activity", 1, DAY).lack().orElseThrow());
        assertEquals(Mandate.Lack.NO_RULE, Mandate.pick(List.of(head), Ids.next(), "activity", "UNIT_HEAD", Money.ofKronor(1), DAY)
                .lack().orElseThrow());
    }

    @Test
    void pick_outsideTheDaysOfTheRule_namesTheRule() {
        DelegationRule rule = DelegationRule.of(BOARD, "*", "DELEGATE", Money.ofKronor(10), "4.1", "beslut", LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 1));
        assertTrue(pick(List.of(rule), "event", 10, LocalDate.of(2026, 1, 1)).given());
        assertTrue(pick(List.of(rule), "event", 10, LocalDate.of(2026, 3, 1)).given());
        Mandate late = pick(List.of(rule), "event", 10, LocalDate.of(2026, 3, 2));
        assertEquals(Mandate.Lack.NOT_IN_FORCE, late.lack().orElseThrow());
        assertSame(rule, late.rule().orElseThrow());
        assertEquals(Mandate.Lack.NOT_IN_FORCE, pick(List.of(rule), "event", 10, LocalDate.of(2025, 12, 31)).lack().orElseThrow());
    }

    @Test
    void pick_amongWideEnough_takesTheLowestCeiling() {
        DelegationRule wide = rule("*", "DELEGATE", 100_000, "4.1");
        DelegationRule narrow = rule("*", "DELEGATE", 20_000, "4.2");
        assertSame(narrow, pick(List.of(wide, narrow), "event", 20_000, DAY).rule().orElseThrow());
        assertSame(wide, pick(List.of(wide, narrow), "event", 20_001, DAY).rule().orElseThrow());
    }

    @Test
    void sumThatCounts_isWhatIsGranted_orWhatARefusalRefuses() {
        Money asked = Money.ofKronor(90);
        Money granted = Money.ofKronor(40);
        assertEquals(granted, Mandate.sumThatCounts(Outcome.PARTLY, asked, granted));
        assertEquals(asked, Mandate.sumThatCounts(Outcome.REFUSED, asked, Money.ZERO));
        assertEquals(Money.ZERO, Mandate.sumThatCounts(Outcome.DISCONTINUED, asked, Money.ZERO));
        assertEquals(Money.ZERO, Mandate.sumThatCounts(Outcome.DISMISSED, asked, Money.ZERO));
        assertEquals(Money.ZERO, Mandate.sumThatCounts(Outcome.TRANSFERRED, asked, Money.ZERO));
    }

    @Test
    void rule_withoutWhatItNeeds_saysEverythingAtOnce() {
        BusinessException refused = assertThrows(BusinessException.class,
                () -> DelegationRule.of(BOARD, " ", null, null, "", null, DAY, DAY.minusDays(1)));
        assertEquals(List.of("grantKind", "role", "ceiling", "paragraph", "basis", "validTo"),
                refused.violations().stream().map(violation -> violation.field()).toList());
    }

    @Test
    void endOn_keepsThePastAndNeverLengthens() {
        DelegationRule rule = rule("*", "DELEGATE", 10, "4.1");
        assertThrows(BusinessException.class, () -> rule.endOn(DAY.minusDays(2), DAY));
        rule.endOn(DAY, DAY);
        assertEquals(DAY, rule.validTo());
        assertThrows(BusinessException.class, () -> rule.endOn(DAY.plusDays(1), DAY));
    }

    @Test
    void overlaps_onlyWhenADayIsShared() {
        DelegationRule first = DelegationRule.of(BOARD, "*", "DELEGATE", Money.ofKronor(10), "4.1", "b", DAY, DAY.plusDays(5));
        DelegationRule next = DelegationRule.of(BOARD, "*", "DELEGATE", Money.ofKronor(20), "4.1", "b", DAY.plusDays(6), null);
        DelegationRule sharing = DelegationRule.of(BOARD, "*", "DELEGATE", Money.ofKronor(20), "4.1", "b", DAY.plusDays(5), null);
        DelegationRule otherKind = DelegationRule.of(BOARD, "event", "DELEGATE", Money.ofKronor(20), "4.1", "b", DAY, null);
        assertFalse(first.overlaps(next));
        assertFalse(next.overlaps(first));
        assertTrue(first.overlaps(sharing));
        assertTrue(sharing.overlaps(first));
        assertFalse(first.overlaps(otherKind));
    }
}
