package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseState;
import org.samstod.cases.Outcome;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.data.StatementCounter;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/** All letters of a round for a delegate: looked at, decided together but each by itself, told together, and opened. */
class RoundLettersIT extends BoardTestBase {

    @Inject
    RoundLetterService letters;

    @Inject
    RoundDecisions run;

    @Inject
    DelegationService delegation;

    private Actor delegate;

    @BeforeEach
    void delegate() {
        delegate = staff("Disa Delegat", Role.DELEGATE, board);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(12_000), "Punkt 6", "§ 7", clock.today(), null)));
    }

    private String matterOf(String caseId) {
        return as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).matterId();
    }

    private RoundLetters round(String matter) {
        return as(delegate, () -> letters.letters(matter));
    }

    private RoundLetter letter(String matter, String caseId) {
        return round(matter).letters().stream().filter(one -> one.caseId().equals(caseId)).findFirst().orElseThrow();
    }

    private Map<String, String> ready(String matter) {
        Map<String, String> seen = new LinkedHashMap<>();
        round(matter).letters().stream().filter(RoundLetter::isReady).forEach(one -> seen.put(one.caseId(), one.seen()));
        return seen;
    }

    private Map<String, RoundStep> byCase(List<RoundStep> steps) {
        return steps.stream().collect(Collectors.toMap(RoundStep::caseId, step -> step));
    }

    private CaseState state(String caseId) {
        return as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).state();
    }

    @Test
    void round_isDecidedCaseByCase_staleOneSaysWhoChangedWhat_andIsToldTogether() {
        String first = proposedOf("FIKTIV Första", 10_000, 3);
        String second = proposedOf("FIKTIV Andra", 12_000, 3);
        String third = proposedOf("FIKTIV Tredje", 8_000, 3);
        String wide = proposedOf("FIKTIV Stor", 19_000, 3);
        String matter = matterOf(first);
        RoundLetters before = round(matter);
        assertEquals(3, before.count("READY"));
        assertEquals(RoundLetter.State.STOPPED, letter(matter, wide).state());
        assertEquals("delegation.above-ceiling", letter(matter, wide).why().get(0).code());
        assertNull(letter(matter, wide).swedish());
        assertEquals(Money.ofKronor(30_000), before.frames().get(0).ready(), "what the ready letters draw together");
        RoundLetter shown = letter(matter, first);
        assertTrue(shown.swedish().contains("10\u00a0000\u00a0kr"), shown.swedish());
        Map<String, String> seen = ready(matter);

        // After the delegate has opened the page, the officer takes one proposal back and makes another.
        as(officer, () -> preparation.takeBack(second, view(officer, second).version(), "Beloppet ska ses över."));
        propose(officer, second, Outcome.PARTLY, "6 000");
        Map<String, RoundStep> results = byCase(as(delegate, () -> run.decide(matter, seen, false)));

        assertEquals(RoundStep.Result.DECIDED, results.get(first).result());
        assertEquals(RoundStep.Result.DECIDED, results.get(third).result());
        assertEquals(RoundStep.Result.STOPPED, results.get(second).result());
        Violation who = results.get(second).why().get(0);
        assertEquals("case.conflict.proposed", who.code());
        assertEquals("Astrid Handläggare", who.args()[0]);
        assertEquals(CaseState.DECIDED, state(first));
        assertEquals(CaseState.PROPOSED, state(second));
        assertEquals(Money.ofKronor(18_000), as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn());

        RoundLetters decided = round(matter);
        assertEquals(2, decided.tellable());
        LetterPreview kept = as(delegate, () -> decisions.frozen(letter(matter, first).decisionId())).orElseThrow();
        assertEquals(shown.seen().substring(shown.seen().indexOf(':') + 1), kept.sha256(), "what is kept is what was looked at");
        List<String> toTell = decided.letters().stream().filter(RoundLetter::isTellable).map(RoundLetter::decisionId).toList();
        assertTrue(as(delegate, () -> run.tell(matter, toTell)).stream().allMatch(step -> step.result() == RoundStep.Result.TOLD));
        assertEquals(Set.of("decision.told-already"), as(delegate, () -> run.tell(matter, toTell)).stream().map(step -> step.why().get(0).code())
                .collect(Collectors.toSet()));
        assertEquals(2, round(matter).count("TOLD"));

        // A colleague who looked at the same letters before is told who decided.
        Actor other = staff("Dan Delegat", Role.DELEGATE, board);
        RoundStep late = as(other, () -> run.decide(matter, Map.of(first, seen.get(first)), true)).get(0);
        assertEquals("decision.decided-already", late.why().get(0).code());
        assertEquals("Disa Delegat", late.why().get(0).args()[0]);
    }

    @Test
    void decidedAndToldAtOnce_whoOpensTheLetterIsProven() {
        Actor member = member("FIKTIV Läsarna", board);
        String caseId = received(member, call, "Läxhjälp hos läsarna", 9_000, 3);
        proposed(officer, caseId);
        String matter = matterOf(caseId);
        assertEquals(RoundStep.Result.TOLD, as(delegate, () -> run.decide(matter, ready(matter), true)).get(0).result());
        assertEquals(List.of(), letter(matter, caseId).openings());
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).applicationId();
        assertFalse(as(member, () -> decisions.forAssociation(application)).openedByMe());
        as(member, () -> decisions.opened(application));
        as(member, () -> decisions.opened(application));
        assertTrue(as(member, () -> decisions.forAssociation(application)).openedByMe());
        List<RoundLetter.Opening> openings = letter(matter, caseId).openings();
        assertEquals(1, openings.size());
        assertEquals("Märta Medlem", openings.get(0).name());
        assertFalse(openings.get(0).at().isAfter(Instant.now()));
    }

    @Test
    void unreadableSeal_anotherMatter_anotherBoard_areRefused() {
        String caseId = proposedOf("FIKTIV Egen", 9_000, 3);
        String matter = matterOf(caseId);
        assertEquals("decision.letter.changed", as(delegate, () -> run.decide(matter, Map.of(caseId, "nothing"), true)).get(0).why().get(0).code());
        String version = letter(matter, caseId).seen().split(":")[0];
        assertEquals("decision.letter.changed", as(delegate, () -> run.decide(matter, Map.of(caseId, version + ":" + "0".repeat(64)), true)).get(0).why().get(0)
                .code(), "another letter than the one that would be kept");
        String otherCall = call(board, false, org.samstod.shared.PublicationLevel.OPEN);
        String elsewhere = received(member("FIKTIV Annan", board), otherCall, "Läxhjälp i en annan omgång", 5_000, 3);
        assertEquals("letters.gone", as(delegate, () -> run.decide(matterOf(elsewhere), Map.of(caseId, letter(matter, caseId).seen()), true)).get(0).why().get(0)
                .code());
        String otherBoard = board("OWN");
        Actor stranger = staff("Frida Främling", Role.DELEGATE, otherBoard);
        assertThrows(Denied.class, () -> as(stranger, () -> letters.letters(matter)));
        assertThrows(NotFound.class, () -> as(delegate, () -> letters.letters("nothing")));
        assertEquals(CaseState.PROPOSED, state(caseId));
    }

    @Test
    void protectedCase_isNeitherShownNorCounted() {
        String open = proposedOf("FIKTIV Öppen", 9_000, 3);
        String hidden = proposedOf("FIKTIV Skyddad", 7_000, 3);
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        as(head, () -> cases.lowerLevel(hidden, view(head, hidden).version(), org.samstod.shared.PublicationLevel.PROTECTED));
        String matter = matterOf(open);
        RoundLetters shown = round(matter);
        assertEquals(List.of(open), shown.letters().stream().map(RoundLetter::caseId).toList());
        assertEquals(0, shown.unproposed());
        assertEquals(Money.ofKronor(9_000), shown.frames().get(0).ready());
        assertEquals("letters.gone", as(delegate, () -> run.decide(matter, Map.of(hidden, "1:" + "0".repeat(64)), true)).get(0).why().get(0).code());
    }

    @Test
    void manyLetters_takeAsManyStatementsAsFew() {
        String first = proposedOf("FIKTIV Ett", 5_000, 3);
        proposedOf("FIKTIV Två", 5_000, 3);
        String matter = matterOf(first);
        long few = statements(matter);
        for (int i = 0; i < 4; i++) {
            proposedOf("FIKTIV Fler " + i, 5_000, 3);
        }
        assertEquals(few, statements(matter));
    }

    private long statements(String matter) {
        round(matter);
        return as(delegate, () -> {
            long before = StatementCounter.ofThisThread();
            letters.letters(matter);
            return StatementCounter.ofThisThread() - before;
        });
    }
}
