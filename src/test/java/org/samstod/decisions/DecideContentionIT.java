package org.samstod.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.samstod.calls.CreateFrame;
import org.samstod.cases.CaseState;
import org.samstod.cases.Outcome;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** Sixty-four deciders at once over one frame: it is never overspent, and no applicant gets two answers. */
class DecideContentionIT extends BoardTestBase {

    private static final int CASES = 32;
    private static final int FITTING = 20;
    private static final long SUM = 10_000;

    @Inject
    DelegationService delegation;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<RequestContextController> requests;

    private void inRequest(Runnable work) {
        RequestContextController request = requests.get();
        request.activate();
        try {
            work.run();
        } finally {
            request.deactivate();
        }
    }

    private DecideCase lookedAt(Actor delegate, String caseId) {
        DecideView draft = as(delegate, () -> decisions.draft(caseId));
        DecideCase bare = new DecideCase(caseId, draft.caseVersion(), Outcome.GRANTED, List.of(new YearSum(draft.year(), draft.asked())),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, null);
        String letter = as(delegate, () -> decisions.preview(bare)).sha256();
        return new DecideCase(caseId, bare.caseVersion(), bare.outcome(), bare.amounts(), bare.reasons(), bare.groundCode(), null, letter);
    }

    @Test
    void sixtyFour_twoOnEachCase_neverOverspend_andNeverContradict() throws Exception {
        board = board("OWN");
        int year = clock.today().getYear();
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> frames.create(new CreateFrame(board, year, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(FITTING * SUM), List.of(),
                "Nämnden § 4", LocalDate.of(year, 1, 1))));
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        call = call(board, false, PublicationLevel.OPEN);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(SUM), "Punkt 6", "§ 7", clock.today(), null)));
        List<Actor> delegates = List.of(staff("Disa Delegat", Role.DELEGATE, board), staff("Dan Delegat", Role.DELEGATE, board));
        List<String> ids = new ArrayList<>();
        List<DecideCase> commands = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String id = proposedOf("FIKTIV Förening " + i, SUM, 3);
            ids.add(id);
            for (Actor delegate : delegates) {
                commands.add(lookedAt(delegate, id));
                actors.add(delegate);
            }
        }
        assertEquals(64, commands.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            DecideCase command = commands.get(i);
            Actor actor = actors.get(i);
            running.add(executor.submit(() -> {
                start.await();
                try {
                    inRequest(() -> as(actor, () -> decisions.decide(command)));
                    return "decided";
                } catch (Conflict conflict) {
                    return "conflict";
                } catch (BusinessException refused) {
                    return refused.code();
                }
            }));
        }
        start.countDown();
        List<String> ends = new ArrayList<>();
        for (Future<String> one : running) {
            ends.add(one.get(240, TimeUnit.SECONDS));
        }
        assertEquals(FITTING, ends.stream().filter("decided"::equals).count(), ends.toString());
        assertTrue(ends.stream().allMatch(List.of("decided", "conflict", "frame.exceeded")::contains), ends.toString());
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            String id = ids.get(i);
            List<String> both = ends.subList(2 * i, 2 * i + 2);
            boolean won = both.contains("decided");
            assertTrue(both.stream().filter("decided"::equals).count() <= 1, id + " got two answers: " + both);
            assertEquals(won ? CaseState.DECIDED : CaseState.PROPOSED, as(Actor.SYSTEM, () -> cases.caseForDecision(id)).state());
            assertEquals(won, as(Actor.SYSTEM, () -> decisions.ofCase(id)).isPresent());
            decided += won ? 1 : 0;
        }
        assertEquals(FITTING, decided);
        assertEquals(Money.ofKronor(FITTING * SUM), as(officer, () -> frames.frameOf(call, year)).orElseThrow().drawn());
    }

    @Test
    void boardIsRecorded_whileDelegatesDecide_eachCaseHasOneDecision() throws Exception {
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(SUM), "Punkt 6", "§ 7", clock.today(), null)));
        Actor delegate = staff("Disa Delegat", Role.DELEGATE, board);
        List<String> ids = new ArrayList<>();
        List<DecideCase> commands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = proposedOf("FIKTIV Förening " + i, SUM, 3);
            ids.add(id);
            commands.add(lookedAt(delegate, id));
        }
        String item = item(meeting("BOARD", null, false), ids);
        RecordItem.Row[] rows = item(item).rows().stream().map(row -> asProposed(row, 7)).toArray(RecordItem.Row[]::new);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        running.add(executor.submit(() -> {
            start.await();
            inRequest(() -> record(item, rows));
            return "recorded";
        }));
        for (DecideCase command : commands) {
            running.add(executor.submit(() -> {
                start.await();
                try {
                    inRequest(() -> as(delegate, () -> decisions.decide(command)));
                    return "decided";
                } catch (BusinessException refused) {
                    return refused.code();
                }
            }));
        }
        start.countDown();
        List<String> ends = new ArrayList<>();
        for (Future<String> one : running) {
            ends.add(one.get(240, TimeUnit.SECONDS));
        }
        assertEquals("recorded", ends.get(0));
        for (String id : ids) {
            assertEquals(CaseState.DECIDED, as(Actor.SYSTEM, () -> cases.caseForDecision(id)).state());
            assertTrue(as(Actor.SYSTEM, () -> decisions.ofCase(id)).isPresent());
        }
        assertEquals(Money.ofKronor(6 * SUM), as(officer, () -> frames.frameOf(call, clock.today().getYear())).orElseThrow().drawn(), "once for each, " + ends);
    }
}
