package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every ordered pair of states of what stands beside a case, and what stands in the way of a proposal. */
class PreparationStatesTest {

    @Test
    void assessor_everyPair() {
        Map<AssessorState, Set<AssessorState>> allowed = Map.of(
                AssessorState.ASKED, Set.of(AssessorState.IN, AssessorState.RELEASED),
                AssessorState.IN, Set.of(AssessorState.ASKED, AssessorState.RELEASED),
                AssessorState.RELEASED, Set.of(AssessorState.ASKED));
        for (AssessorState from : AssessorState.values()) {
            for (AssessorState to : AssessorState.values()) {
                assertEquals(allowed.get(from).contains(to), from.mayBecome(to), from + " → " + to);
            }
        }
    }

    @Test
    void statement_everyPair_andEveryEndingIsFinal() {
        for (StatementState from : StatementState.values()) {
            for (StatementState to : StatementState.values()) {
                assertEquals(from == StatementState.ASKED && to != StatementState.ASKED, from.mayBecome(to), from + " → " + to);
            }
        }
        assertEquals(Set.of(StatementState.ANSWERED, StatementState.ABSTAINED, StatementState.DECLINED),
                java.util.Arrays.stream(StatementState.values()).filter(StatementState::isReply).collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void flagAndHearing_everyPair() {
        for (FlagState from : FlagState.values()) {
            for (FlagState to : FlagState.values()) {
                assertEquals(from == FlagState.OPEN && to == FlagState.RESOLVED, from.mayBecome(to), from + " → " + to);
            }
        }
        for (HearingState from : HearingState.values()) {
            for (HearingState to : HearingState.values()) {
                assertEquals(from == HearingState.SENT && to == HearingState.REPLIED, from.mayBecome(to), from + " → " + to);
            }
        }
    }

    @Test
    void obstacles_flagsAlways_therestOnlyWhenTheMeritsAreTried() {
        PreparationSteps everything = new PreparationSteps(1, 1, 1, "democracy-missing", false);
        assertEquals(Optional.of("flags-open"), everything.obstacle(true));
        assertEquals(Optional.of("flags-open"), everything.obstacle(false));
        assertEquals(Optional.of("assessors-missing"), new PreparationSteps(0, 1, 1, "democracy-missing", false).obstacle(true));
        assertEquals(Optional.of("risks-missing"), new PreparationSteps(0, 0, 1, "democracy-missing", false).obstacle(true));
        assertEquals(Optional.of("democracy-missing"), new PreparationSteps(0, 0, 0, "democracy-missing", false).obstacle(true));
        assertTrue(new PreparationSteps(0, 1, 1, "democracy-missing", true).obstacle(false).isEmpty(), "a dismissal tries no merits");
        assertTrue(PreparationSteps.NONE.obstacle(true).isEmpty());
    }

    @Test
    void proposal_isRefusedWithWhatIsMissing_andIsThenNotTheNextAct() {
        CaseWork flagged = new CaseWork("astrid", true, false, false, false, 0, false, 0, false, 0, true, new PreparationSteps(1, 0, 0, null, false));
        assertEquals(Optional.of("flags-open"), CaseAct.PROPOSE.refusal(CaseState.IN_PREPARATION, flagged));
        assertEquals(Optional.of("flags-open"), CaseAct.PROPOSE_WITHOUT_TRIAL.refusal(CaseState.IN_CHECK, flagged));
        assertEquals(Optional.empty(), CaseAct.next(CaseState.IN_PREPARATION, flagged));
        assertFalse(CaseAct.ASSESS.refusal(CaseState.IN_PREPARATION, flagged).isPresent(), "the work itself goes on");
    }

    @Test
    void sum_countsByWeight_andRoundsHalfUp() {
        Map<String, Integer> weights = Map.of("need", 3, "open", 1);
        assertEquals(new WeightedSum(8, 8), WeightedSum.of(weights, Map.of("need", Verdict.MET, "open", Verdict.MET)));
        assertEquals(new WeightedSum(5, 8), WeightedSum.of(weights, Map.of("need", Verdict.PARTLY_MET, "open", Verdict.MET)));
        assertEquals(new WeightedSum(0, 8), WeightedSum.of(weights, Map.of("open", Verdict.NOT_MET)), "what nobody has assessed gives nothing");
        assertEquals(63, new WeightedSum(5, 8).percent(), "62.5");
        assertEquals(100, new WeightedSum(8, 8).percent());
        assertEquals(0, new WeightedSum(0, 0).percent());
    }
}
