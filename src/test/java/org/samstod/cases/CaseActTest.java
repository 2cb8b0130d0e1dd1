package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samstod.cases.CaseAct.ASSESS;
import static org.samstod.cases.CaseAct.CHECK;
import static org.samstod.cases.CaseAct.CLAIM;
import static org.samstod.cases.CaseAct.CONFIRM_PERSPECTIVE;
import static org.samstod.cases.CaseAct.PROPOSE;
import static org.samstod.cases.CaseAct.PROPOSE_WITHOUT_TRIAL;
import static org.samstod.cases.CaseAct.REQUEST_COMPLETION;
import static org.samstod.cases.CaseAct.START_PREPARATION;
import static org.samstod.cases.CaseAct.TAKE_BACK;
import static org.samstod.cases.CaseState.CLOSED;
import static org.samstod.cases.CaseState.DECIDED;
import static org.samstod.cases.CaseState.IN_CHECK;
import static org.samstod.cases.CaseState.IN_PREPARATION;
import static org.samstod.cases.CaseState.PROPOSED;
import static org.samstod.cases.CaseState.RECEIVED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseActTest {

    private static final CaseWork NOBODYS = new CaseWork(null, false, false, false, false, 3, true, 2, false, 0, true);
    private static final CaseWork ANOTHERS = new CaseWork("bo", false, false, false, false, 0, false, 0, false, 0, true);
    private static final CaseWork READY = new CaseWork("astrid", true, false, false, false, 0, false, 0, false, 0, true);

    private static CaseWork mine(boolean openRequest, int checks, int assessments) {
        return new CaseWork("astrid", true, false, openRequest, false, checks, false, assessments, false, 0, true);
    }

    @Test
    void decidedCase_isClosedOnlyWhenTheApplicantHasBeenTold() {
        CaseWork untold = new CaseWork("astrid", true, false, false, false, 0, false, 0, false, 0, false);
        assertEquals(Optional.of("untold"), CaseAct.CLOSE.refusal(CaseState.DECIDED, untold));
        assertEquals(Optional.empty(), CaseAct.next(CaseState.DECIDED, untold));
        assertEquals(Optional.of(CaseAct.CLOSE), CaseAct.next(CaseState.DECIDED, READY));
    }

    @Test
    void unclaimedCase_canOnlyBeClaimed() {
        for (CaseAct act : CaseAct.values()) {
            assertEquals(act == CLAIM ? Optional.empty() : Optional.of("unclaimed"), act.refusal(RECEIVED, NOBODYS)
                    .filter(code -> !code.equals("decided") || act != CaseAct.CLOSE), act.name());
        }
        assertEquals(Optional.of(CLAIM), CaseAct.next(RECEIVED, NOBODYS));
    }

    @Test
    void anothersCase_canBeReadButNotWorkedOn() {
        assertEquals(Optional.of("taken"), CLAIM.refusal(IN_CHECK, ANOTHERS));
        assertEquals(Optional.of("not-yours"), CHECK.refusal(IN_CHECK, ANOTHERS));
        assertTrue(CaseAct.next(IN_CHECK, ANOTHERS).isEmpty());
    }

    @Test
    void jav_stopsEveryActOfTheOfficer() {
        CaseWork jav = new CaseWork("astrid", true, true, false, false, 0, false, 0, false, 0, true);
        for (CaseState state : CaseState.values()) {
            for (CaseAct act : CaseAct.values()) {
                assertTrue(act.refusal(state, jav).isPresent(), act + " in " + state);
            }
            assertTrue(CaseAct.next(state, jav).isEmpty() || state == RECEIVED, state.name());
        }
    }

    @Test
    void openRequest_holdsUpItsOwnCaseOnly() {
        assertEquals(Optional.of("request-open"), START_PREPARATION.refusal(IN_CHECK, mine(true, 0, 0)));
        assertEquals(Optional.of("request-open"), REQUEST_COMPLETION.refusal(IN_CHECK, mine(true, 0, 0)));
        assertEquals(Optional.of("request-open"), PROPOSE.refusal(IN_PREPARATION, mine(true, 0, 0)));
        assertTrue(CHECK.refusal(IN_CHECK, mine(true, 1, 0)).isEmpty());
        assertTrue(CaseAct.next(IN_CHECK, mine(true, 0, 0)).isEmpty());
    }

    @Test
    void next_followsTheOrderOfTheWork() {
        assertEquals(Optional.of(CHECK), CaseAct.next(IN_CHECK, mine(false, 2, 3)));
        assertEquals(Optional.of(START_PREPARATION), CaseAct.next(IN_CHECK, mine(false, 0, 3)));
        assertEquals(Optional.of(ASSESS), CaseAct.next(IN_PREPARATION, mine(false, 0, 3)));
        assertEquals(Optional.of(PROPOSE), CaseAct.next(IN_PREPARATION, READY));
        assertTrue(CaseAct.next(PROPOSED, READY).isEmpty());
        assertEquals(Optional.of(CaseAct.CLOSE), CaseAct.next(DECIDED, READY));
        assertTrue(CaseAct.next(CLOSED, READY).isEmpty());
    }

    @Test
    void staleProposal_isTakenBackNext() {
        CaseWork stale = new CaseWork("astrid", true, false, false, false, 0, false, 0, true, 0, true);
        assertEquals(Optional.of(TAKE_BACK), CaseAct.next(PROPOSED, stale));
    }

    @Test
    void proposal_needsAConfirmedPerspective() {
        CaseWork presumed = new CaseWork("astrid", true, false, false, false, 0, true, 0, false, 0, true);
        assertEquals(Optional.of("perspective"), PROPOSE.refusal(IN_PREPARATION, presumed));
        assertEquals(Optional.of("perspective"), PROPOSE_WITHOUT_TRIAL.refusal(IN_CHECK, presumed));
        assertEquals(Optional.of(CONFIRM_PERSPECTIVE), CaseAct.next(IN_PREPARATION, presumed));
        assertTrue(CONFIRM_PERSPECTIVE.refusal(IN_CHECK, presumed).isEmpty());
        assertEquals(Optional.of("state.proposed"), CONFIRM_PERSPECTIVE.refusal(PROPOSED, presumed));
        assertEquals(Optional.of("not-yours"), CONFIRM_PERSPECTIVE.refusal(IN_CHECK, ANOTHERS));
    }

    @Test
    void proposal_waitsForAnswersAboutApplicationsLikeIt_butADismissalDoesNot() {
        CaseWork alike = READY.withRadar(2);
        assertEquals(Optional.of("radar"), PROPOSE.refusal(IN_PREPARATION, alike));
        assertEquals(Optional.of(CaseAct.ANSWER_RADAR), CaseAct.next(IN_PREPARATION, alike));
        assertTrue(CaseAct.ANSWER_RADAR.refusal(IN_CHECK, alike).isEmpty());
        assertEquals(Optional.of("state.proposed"), CaseAct.ANSWER_RADAR.refusal(PROPOSED, alike));
        assertTrue(PROPOSE_WITHOUT_TRIAL.refusal(IN_CHECK, alike).isEmpty(), "nothing is tried in substance");
        assertTrue(PROPOSE.refusal(IN_PREPARATION, READY).isEmpty());
    }

    @Test
    void dismissal_needsNoAssessment() {
        assertTrue(PROPOSE_WITHOUT_TRIAL.refusal(IN_CHECK, mine(false, 4, 4)).isEmpty());
        assertEquals(Optional.of("state.in-check"), PROPOSE.refusal(IN_CHECK, READY));
        assertEquals(Optional.of("assessments-missing"), PROPOSE.refusal(IN_PREPARATION, mine(false, 0, 1)));
        assertEquals(Optional.of("checks-missing"), PROPOSE.refusal(IN_PREPARATION, mine(false, 1, 1)));
    }

    @Test
    void handingOver_needsNoCheck_butNothingMayBeAskedOfTheApplicantAndNothingProposed() {
        assertTrue(CaseAct.HAND_OVER.refusal(IN_CHECK, mine(false, 4, 4)).isEmpty());
        assertTrue(CaseAct.HAND_OVER.refusal(IN_PREPARATION, mine(false, 0, 2)).isEmpty());
        assertEquals(Optional.of("request-open"), CaseAct.HAND_OVER.refusal(IN_CHECK, mine(true, 0, 0)));
        assertEquals(Optional.of("withdrawn"), CaseAct.HAND_OVER.refusal(IN_CHECK,
                new CaseWork("astrid", true, false, false, true, 0, false, 0, false, 0, true)));
        assertEquals(Optional.of("state.proposed"), CaseAct.HAND_OVER.refusal(PROPOSED, READY));
        assertEquals(Optional.of("not-yours"), CaseAct.HAND_OVER.refusal(IN_CHECK, ANOTHERS));
    }

    @ParameterizedTest
    @EnumSource(CaseAct.class)
    void closedCase_refusesEverything(CaseAct act) {
        assertEquals(Optional.of("decided"), act.refusal(CLOSED, READY));
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void next_isNeverRefused(CaseState state) {
        for (int checks = 0; checks < 2; checks++) {
            for (int assessments = 0; assessments < 2; assessments++) {
                for (boolean open : new boolean[] {true, false}) {
                    for (CaseWork work : new CaseWork[] {NOBODYS, ANOTHERS, mine(open, checks, assessments)}) {
                        CaseAct.next(state, work)
                                .ifPresent(act -> assertEquals(Optional.empty(), act.refusal(state, work), act + " in " + state + work));
                    }
                }
            }
        }
    }
}
