package org.samstod.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.DistrictService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/** A call from its template to its frame, in the database that is used. */
class CallsIT extends ContainerTest {

    @Inject
    DistrictService districts;

    @Inject
    CallService calls;

    @Inject
    CallTemplateService templates;

    @Inject
    FrameService frames;

    @Inject
    Clock clock;

    @Test
    void call_fromTemplate_isPublishedWithItsFrameAndReceives() {
        String board = board();
        ActAs.run(administrator(board), () -> {
            String id = create(board, 100_000);
            CallView draft = calls.call(id);
            assertEquals("DRAFT", draft.state());
            assertEquals(1, draft.tracks().size());
            assertFalse(draft.criteria().isEmpty());
            assertFalse(draft.checklist("light").isEmpty());
            assertTrue(draft.rulesSv().contains("Sök när som helst"));
            calls.publish(id, draft.version());
            assertTrue(calls.call(id).receives());
            assertTrue(calls.open(clock.now()).stream().anyMatch(call -> call.id().equals(id)));
        });
    }

    @Test
    void draft_isKnownToItsOwnBoardOnly() {
        String board = board();
        String id = ActAs.call(administrator(board), () -> create(board, 100_000));
        ActAs.run(administrator(board()), () -> {
            assertThrows(NotFound.class, () -> calls.call(id));
            assertThrows(Denied.class, () -> calls.publish(id, 1));
        });
        ActAs.run(Actor.member(Ids.next(), "Test", Ids.next()), () -> assertThrows(NotFound.class, () -> calls.call(id)));
    }

    @Test
    void publish_withoutFrame_isRefused() {
        String board = board();
        ActAs.run(administrator(board), () -> {
            String id = calls.create(board, year(), "quick-activity", templates.draft("quick-activity", year()).draft());
            assertEquals("call.frame-missing",
                    assertThrows(BusinessException.class, () -> calls.publish(id, calls.call(id).version())).code());
            assertEquals("DRAFT", calls.call(id).state());
        });
    }

    @Test
    void amend_publishedCall_keepsTheOldRulesForWhoUsedThem() {
        String board = board();
        ActAs.run(administrator(board), () -> {
            String id = published(board, 100_000);
            CallView before = calls.call(id);
            calls.amend(new AmendCall(id, before.version(), "Vi ändrar reglerna.", null, null, "Nya regler.", null, null, null, null, null));
            CallView after = calls.call(id);
            assertEquals("Nya regler.", after.rulesSv());
            assertEquals(1, after.amendments().size());
            assertEquals(before.rulesSv(), calls.rules(before.rulesId(), java.util.Locale.forLanguageTag("sv")));
        });
    }

    @Test
    void draw_overTheFrame_isRefusedAndLeavesNothing() {
        String board = board();
        String call = ActAs.call(administrator(board), () -> published(board, 50_000));
        ActAs.run(Actor.staff(Ids.next(), "Test", Role.DELEGATE, board), () -> {
            frames.draw(call, Ids.next(), year(), Money.ofKronor(30_000));
            String second = Ids.next();
            assertEquals("frame.exceeded",
                    assertThrows(BusinessException.class, () -> frames.draw(call, second, year(), Money.ofKronor(20_001))).code());
            assertEquals(Money.ofKronor(20_000), frames.frameOf(call, year()).orElseThrow().remaining());
            frames.draw(call, second, year(), Money.ofKronor(20_000));
            frames.release(call, second, year(), Money.ofKronor(5_000), "avstod");
            assertEquals(Money.ofKronor(5_000), frames.frameOf(call, year()).orElseThrow().remaining());
        });
        ActAs.run(Actor.staff(Ids.next(), "Test", Role.DELEGATE, board()),
                () -> assertThrows(Denied.class, () -> frames.draw(call, Ids.next(), year(), Money.ofKronor(1))));
    }

    @Test
    void draw_manyAtOnce_neverOverdraws() throws Exception {
        String board = board();
        String call = ActAs.call(administrator(board), () -> published(board, 50_000));
        int many = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Boolean>> tries = java.util.stream.IntStream.range(0, many).<Callable<Boolean>>mapToObj(i -> () -> {
                start.await();
                return ActAs.call(Actor.staff(Ids.next(), "Test", Role.DELEGATE, board), () -> {
                    try {
                        frames.draw(call, Ids.next(), year(), Money.ofKronor(20_000));
                        return true;
                    } catch (BusinessException e) {
                        return false;
                    }
                });
            }).toList();
            List<Future<Boolean>> results = tries.stream().map(pool::submit).toList();
            start.countDown();
            int drawn = 0;
            for (Future<Boolean> result : results) {
                drawn += result.get() ? 1 : 0;
            }
            FrameView frame = ActAs.call(administrator(board), () -> frames.frameOf(call, year()).orElseThrow());
            assertEquals(Money.ofKronor(20_000L * drawn), frame.drawn());
            assertFalse(frame.overdrawn());
            assertTrue(drawn >= 1 && drawn <= 2, "drawn " + drawn);
        } finally {
            pool.shutdownNow();
        }
    }

    private int year() {
        return clock.today().getYear();
    }

    private Actor administrator(String board) {
        return Actor.staff(Ids.next(), "Test", Role.PROGRAMME_ADMINISTRATOR, board);
    }

    private String create(String board, long kronor) {
        frames.create(new CreateFrame(board, year(), "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(kronor), List.of(),
                "Nämnden § 4", LocalDate.of(year(), 1, 1)));
        CallDraft draft = templates.draft("quick-activity", year()).draft();
        Instant opened = clock.now().minus(Duration.ofDays(1));
        return calls.create(board, year(), "quick-activity", new CallDraft(draft.titleSv(), draft.titleEn(), draft.kind(), draft.theme(),
                draft.perspective(), draft.target(), opened, null, draft.ceilingOre(), draft.framePurpose(), draft.subFrame(),
                draft.defaultLevel(), draft.formId(), draft.decisionRoute(), draft.expectedDecision(), draft.expectedPayment(),
                draft.useFrom(), draft.useTo(), draft.reportDue(), draft.waitForAppealTime(), draft.contact(), draft.rulesSv(),
                draft.rulesEn(), draft.tracks(), draft.documents(), draft.checklist(), draft.criteria(), draft.goals(), draft.areas(),
                draft.neighbourhoods()));
    }

    private String published(String board, long kronor) {
        String id = create(board, kronor);
        calls.publish(id, calls.call(id).version());
        return id;
    }

    private String board() {
        String slug = "t-" + Ids.next().substring(0, 14);
        return ActAs.call(Actor.SYSTEM, () -> districts.addDistrict(new AddDistrict(slug, "Test " + slug, null, LocalDate.of(2000, 1, 1),
                slug.substring(2, 12), "Test " + slug + " stadsdelsnämnd", "Test City District Board", "Test stadsdelsförvaltning", "OWN",
                "{BOARD} {YYYY}/{SEQ:4}")));
    }
}
