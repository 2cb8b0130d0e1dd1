package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.cases.domain.Given.ASTRID;
import static org.samstod.cases.domain.Given.BO;
import static org.samstod.cases.domain.Given.NOON;
import static org.samstod.cases.domain.Given.SECOND;
import static org.samstod.cases.domain.Given.SYSTEM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samstod.cases.CaseState;
import org.samstod.cases.Outcome;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

class CaseTest {

    private static final java.time.Instant LATER = NOON.plusSeconds(600);

    @Test
    void claim_movesTheCaseIntoTheCheckAndNamesTheOfficer() {
        Case made = Given.received();
        made.claim(ASTRID, LATER);
        assertEquals(CaseState.IN_CHECK, made.state());
        assertEquals(ASTRID, made.officer().orElseThrow());
        assertEquals(LATER, made.stateSince());
    }

    @Test
    void claim_ofATakenCase_saysWhoHasItAndSinceWhen() {
        Case made = Given.in(CaseState.IN_CHECK);
        BusinessException refused = assertThrows(BusinessException.class, () -> made.claim(BO, LATER));
        assertEquals("case.claim.taken", refused.code());
        assertEquals("Astrid Handläggare", refused.args()[0]);
        assertEquals("2026-03-02 12:00", refused.args()[1], "the time in Stockholm");
    }

    @Test
    void release_keepsTheState_andTheNextClaimToo() {
        Case made = Given.in(CaseState.IN_PREPARATION);
        made.release(ASTRID, LATER);
        assertTrue(made.officer().isEmpty());
        made.claim(BO, LATER);
        assertEquals(CaseState.IN_PREPARATION, made.state());
        assertEquals(BO, made.officer().orElseThrow());
    }

    @Test
    void revise_followsTheApplicantsTexts_untilAnOfficerHasEditedThem() {
        Case made = Given.in(CaseState.IN_CHECK);
        made.revise(SECOND, 3_000_000, "light", "Ny titel", "Ny text", false, SYSTEM, LATER);
        assertEquals("Ny titel", made.title());
        assertEquals(Money.ofKronor(30_000), made.asked());
        made.editTitle("Handläggarens titel", ASTRID, LATER);
        made.revise(new RevisionRef("revision-3", 3), 3_000_000, "light", "Tredje titeln", "Tredje texten", true, SYSTEM, LATER);
        assertEquals("Handläggarens titel", made.title());
        assertEquals("Tredje texten", made.summary());
        assertTrue(made.isLateAnswer());
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = {"IN_CHECK", "IN_PREPARATION"})
    void handOver_endsTheCaseAsTransferred_withoutADecision(CaseState state) {
        Case made = Given.in(state);
        made.handOver(ASTRID, LATER);
        assertEquals(CaseState.CLOSED, made.state());
        assertEquals(Outcome.TRANSFERRED, made.outcome().orElseThrow());
        assertTrue(made.isHandedOver());
        assertTrue(made.decidedAt().isEmpty(), "nobody has decided anything");
        assertTrue(made.toldAt().isEmpty());
        assertEquals(LATER, made.closedAt().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = {"RECEIVED", "PROPOSED", "DECIDED", "CLOSED"})
    void handOver_isRefusedBeforeItIsTakenAndOnceItIsProposed(CaseState state) {
        Case made = Given.in(state);
        assertThrows(BusinessException.class, () -> made.handOver(ASTRID, LATER));
        assertFalse(made.isHandedOver());
        assertEquals(state, made.state());
    }

    @Test
    void transferReasons_areKeptWithoutTheirEdges_andMustBeThere() {
        assertEquals("Verksamheten ligger i Skarpnäck.", CaseTransfer.reasons("  Verksamheten ligger i Skarpnäck.\n"));
        assertEquals("reasons", assertThrows(BusinessException.class, () -> CaseTransfer.reasons(" \n")).field());
        assertThrows(BusinessException.class, () -> CaseTransfer.reasons(null));
        assertThrows(BusinessException.class, () -> CaseTransfer.reasons("x".repeat(CaseTransfer.LENGTH + 1)));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = {"DECIDED", "CLOSED"})
    void nothingReachesADecidedCase(CaseState state) {
        Case made = Given.in(state);
        assertThrows(BusinessException.class, () -> made.revise(SECOND, 1, "light", "t", "s", false, SYSTEM, LATER));
        assertThrows(BusinessException.class, () -> made.withdraw(SYSTEM, LATER));
        assertThrows(BusinessException.class, () -> made.editTitle("Titel", ASTRID, LATER));
        assertThrows(BusinessException.class, () -> made.claim(BO, LATER));
        assertThrows(BusinessException.class, () -> made.release(ASTRID, LATER));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = {"RECEIVED", "IN_CHECK", "IN_PREPARATION", "PROPOSED"})
    void withdrawal_leavesTheCaseWaitingForADecisionToDiscontinue(CaseState state) {
        Case made = Given.in(state);
        made.withdraw(SYSTEM, LATER);
        assertEquals(CaseState.PROPOSED, made.state());
        assertTrue(made.isWithdrawn());
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void decide_followsTheTableOfSteps(CaseState from) {
        Case made = Given.in(from);
        if (from.mayStepTo(CaseState.DECIDED)) {
            made.decide(Outcome.REFUSED, BO, LATER);
            assertEquals(CaseState.DECIDED, made.state());
        } else {
            assertEquals("case.step", assertThrows(BusinessException.class, () -> made.decide(Outcome.REFUSED, BO, LATER)).code());
            assertEquals(from, made.state());
        }
    }

    @Test
    void stalePage_isToldWhoDidWhatAndWhen() {
        Case made = Given.in(CaseState.IN_CHECK);
        made.requireSeen(made.version());
        Conflict conflict = assertThrows(Conflict.class, () -> made.requireSeen(made.version() - 1));
        assertEquals("case.conflict.claimed", conflict.code());
        assertEquals("Astrid Handläggare", conflict.args()[0]);
        assertEquals("2026-03-02 12:00", conflict.args()[1]);
    }

    @Test
    void effectiveLevel_isTheLowerOfLevelAndCap() {
        Case made = Given.received(PublicationLevel.OPEN, PublicationLevel.LIMITED);
        assertEquals(PublicationLevel.LIMITED, made.effectiveLevel());
        assertTrue(made.capChanged(PublicationLevel.PROTECTED, SYSTEM, LATER));
        assertEquals(PublicationLevel.PROTECTED, made.effectiveLevel());
        assertFalse(made.lowerLevel(PublicationLevel.OPEN, ASTRID, LATER));
        assertTrue(made.lowerLevel(PublicationLevel.STATISTICS, ASTRID, LATER));
        assertTrue(made.capChanged(PublicationLevel.OPEN, SYSTEM, LATER));
        assertEquals(PublicationLevel.STATISTICS, made.effectiveLevel());
    }

    @Test
    void publicTexts_haveTheirLimits_andNoPersonalNumber() {
        Case made = Given.in(CaseState.IN_CHECK);
        made.editTitle("å".repeat(80), ASTRID, LATER);
        assertEquals("case.title.length", assertThrows(BusinessException.class,
                () -> made.editTitle("å".repeat(81), ASTRID, LATER)).code());
        assertEquals("case.summary.length", assertThrows(BusinessException.class,
                () -> made.editSummary("  ", ASTRID, LATER)).code());
        assertEquals("case.text.personal-number", assertThrows(BusinessException.class,
                () -> made.editSummary("Ring 811228-9874 om ni vill vara med", ASTRID, LATER)).code());
    }

    @Test
    void everyAct_isCounted_andKeepsTheLastHand() {
        Case made = Given.received();
        long before = made.actCount();
        made.claim(ASTRID, LATER);
        assertEquals(before + 1, made.actCount());
        assertEquals(ASTRID, made.lastHand());
        assertEquals(LATER, made.lastActAt());
    }

    @Test
    void registerNumber_isGivenOnce() {
        Matter matter = Matter.open(MatterKind.CONTINUOUS, "board", "call", "Löpande stöd", NOON);
        assertEquals("case.register-number.empty", assertThrows(BusinessException.class, () -> matter.giveRegisterNumber(" ")).code());
        matter.giveRegisterNumber(" ÄLV 2026/17 ");
        assertEquals("ÄLV 2026/17", matter.registerNumber().orElseThrow());
        matter.giveRegisterNumber("ÄLV 2026/17");
        assertEquals("case.register-number.given",
                assertThrows(BusinessException.class, () -> matter.giveRegisterNumber("ÄLV 2026/18")).code());
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void reopen_onlyOfWhatIsDecided_andNothingOfTheDecisionIsLeft(CaseState state) {
        Case made = Given.in(state);
        if (state.isOpen()) {
            assertEquals("case.step", assertThrows(BusinessException.class, () -> made.reopen(BO, LATER)).code());
            return;
        }
        made.reopen(BO, LATER);
        assertEquals(CaseState.IN_PREPARATION, made.state());
        assertTrue(made.outcome().isEmpty() && made.decidedAt().isEmpty() && made.toldAt().isEmpty() && made.closedAt().isEmpty());
        assertEquals("reopened", made.lastAct());
        assertEquals(ASTRID, made.officer().orElseThrow(), "whoever prepared it has it again");
    }

    @Test
    void reopen_ofAWithdrawnApplication_waitsForDiscontinuation() {
        Case made = Given.in(CaseState.IN_CHECK);
        made.withdraw(SYSTEM, NOON);
        made.decide(Outcome.DISCONTINUED, BO, NOON);
        made.reopen(BO, LATER);
        assertEquals(CaseState.PROPOSED, made.state());
        assertTrue(made.isWithdrawn());
    }

    @Test
    void reopen_ofACaseThatAnotherBoardHas_isRefused() {
        Case made = Given.in(CaseState.IN_CHECK);
        made.handOver(ASTRID, NOON);
        assertEquals("case.step", assertThrows(BusinessException.class, () -> made.reopen(BO, LATER)).code());
    }
}
