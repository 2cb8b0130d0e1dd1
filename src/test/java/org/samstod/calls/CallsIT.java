package org.samstod.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.DistrictService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.AwardYear;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.PublicationService;
import org.samstod.publications.PublishDecision;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SwedishCalendar;

/** A call from its template to its frame, in the database that is used. */
class CallsIT extends ContainerTest {

    @Inject
    DistrictService districts;

    @Inject
    CallService calls;

    @Inject
    CallReviewService reviews;

    @Inject
    CallSeriesService series;

    @Inject
    PublicPageService pages;

    @Inject
    PublicationService publications;

    @Inject
    TestApplications test;

    @Inject
    NotificationService notifications;

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
            publish(board, id);
            assertTrue(calls.call(id).receives());
            assertTrue(calls.open(clock.now()).stream().anyMatch(call -> call.id().equals(id)));
        });
    }

    @Test
    void publish_needsASecondPerson() {
        String board = board();
        Actor pia = test.staff("Pia", Role.PROGRAMME_ADMINISTRATOR, board);
        Actor par = test.staff("Pär", Role.PROGRAMME_ADMINISTRATOR, board);
        String id = ActAs.call(pia, () -> create(board, 100_000));
        ActAs.run(pia, () -> {
            assertEquals("call.not-asked", refused(() -> reviews.publish(id, calls.call(id).version())));
            reviews.ask(id, calls.call(id).version());
            assertEquals("READY", calls.call(id).state());
            assertEquals("call.second-person", refused(() -> reviews.publish(id, calls.call(id).version())));
            assertTrue(reviews.waiting().stream().anyMatch(call -> call.id().equals(id) && call.ownHand()));
        });
        assertTrue(told(par).contains("En utlysning väntar på att du publicerar den"));
        assertFalse(told(pia).contains("En utlysning väntar på att du publicerar den"));
        ActAs.run(par, () -> {
            WaitingCall waiting = reviews.waiting().stream().filter(call -> call.id().equals(id)).findFirst().orElseThrow();
            assertFalse(waiting.ownHand());
            assertEquals("Pia", waiting.askedBy());
            assertEquals("Pia", reviews.review(id).editedBy());
            reviews.publish(id, calls.call(id).version());
            assertEquals("PUBLISHED", calls.call(id).state());
            assertTrue(reviews.waiting().stream().noneMatch(call -> call.id().equals(id)));
        });
        assertTrue(pages.call(id).isPresent());
        assertTrue(told(pia).contains("En utlysning är publicerad"));
    }

    @Test
    void publish_staleOrChangedAfterAsking_isRefused() {
        String board = board();
        String id = ActAs.call(administrator(board), () -> create(board, 100_000));
        ActAs.run(administrator(board), () -> reviews.ask(id, calls.call(id).version()));
        long seen = ActAs.call(administrator(board), () -> calls.call(id).version());
        ActAs.run(administrator(board), () -> {
            CallView now = calls.call(id);
            calls.write(id, now.version(), now.draft());
            assertEquals("DRAFT", calls.call(id).state());
        });
        ActAs.run(administrator(board), () -> {
            assertThrows(Conflict.class, () -> reviews.publish(id, seen));
            assertEquals("call.not-asked", refused(() -> reviews.publish(id, calls.call(id).version())));
            assertEquals("DRAFT", calls.call(id).state());
        });
        assertTrue(pages.call(id).isEmpty());
    }

    @Test
    void sendBack_tellsWhoAsked_andTheCityMayLookAndPublish() {
        String board = board();
        Actor pia = test.staff("Pia", Role.PROGRAMME_ADMINISTRATOR, board);
        Actor city = test.staff("Stina", Role.CITY_ADMINISTRATOR, null);
        String id = ActAs.call(pia, () -> create(board, 100_000));
        ActAs.run(city, () -> {
            assertThrows(NotFound.class, () -> calls.call(id), "a draft nobody asked for is the board's own");
            assertThrows(NotFound.class, () -> reviews.review(id));
            assertThrows(Denied.class, () -> calls.discard(id, 1));
        });
        ActAs.run(pia, () -> reviews.ask(id, calls.call(id).version()));
        assertTrue(told(city).contains("En utlysning väntar på att du publicerar den"), "no other administrator of the board");
        ActAs.run(city, () -> {
            assertEquals("READY", calls.call(id).state());
            assertFalse(reviews.review(id).mayWrite());
            assertEquals("call.return-reason", refused(() -> reviews.sendBack(id, calls.call(id).version(), " ")));
            reviews.sendBack(id, calls.call(id).version(), "Skriv vem som kan söka.");
            assertThrows(NotFound.class, () -> calls.call(id));
        });
        ActAs.run(pia, () -> {
            assertEquals("Skriv vem som kan söka.", reviews.review(id).returnReason());
            assertEquals("Stina", reviews.review(id).returnedBy());
            reviews.ask(id, calls.call(id).version());
        });
        assertTrue(told(pia).contains("En utlysning har kommit tillbaka"));
        ActAs.run(city, () -> reviews.publish(id, calls.call(id).version()));
        assertTrue(pages.call(id).isPresent());
        ActAs.run(administrator(board()), () -> {
            assertThrows(Denied.class, () -> reviews.publish(id, calls.call(id).version()));
            assertThrows(Denied.class, () -> reviews.review(id));
        });
    }

    @Test
    void nextYearsCall_carriesEverythingOver_andIsADraft() {
        String board = board();
        Actor pia = test.staff("Pia", Role.PROGRAMME_ADMINISTRATOR, board);
        String id = ActAs.call(pia, () -> {
            String made = create(board, 100_000);
            CallView view = calls.call(made);
            CallDraft old = view.draft();
            calls.write(made, view.version(), new CallDraft("Bidrag " + year(), null, old.kind(), old.theme(), old.perspective(), old.target(), old.opensAt(),
                    clock.now().plus(Duration.ofDays(40)), old.ceilingOre(), old.framePurpose(), old.subFrame(), old.defaultLevel(), old.formId(),
                    old.decisionRoute(), old.expectedDecision(), old.expectedPayment(), old.useFrom(), old.useTo(), old.reportDue(),
                    old.waitForAppealTime(), old.contact(), "Gäller " + year() + ".", null, old.tracks(), old.documents(), old.checklist(),
                    old.criteria(), old.goals(), old.areas(), old.neighbourhoods(), new CallTexts("Tack.", null, null, null, "Entrén ska vara gratis.", null)));
            return made;
        });
        ActAs.run(pia, () -> assertEquals("call.state", refused(() -> series.create(id, year() + 1)), "a draft is not followed"));
        publish(board, id);
        ActAs.run(pia, () -> {
            CallView from = calls.call(id);
            NextCall proposed = series.propose(id, year() + 1);
            assertEquals("Bidrag " + (year() + 1), proposed.titleSv());
            assertEquals(List.of(year()), proposed.yearsNamed());
            assertFalse(proposed.frameThere());
            assertEquals("Snabba bidrag", proposed.frameNameSv());
            NextCall.Move closes = proposed.moves().stream().filter(move -> move.field().equals("closesAt")).findFirst().orElseThrow();
            assertFalse(closes.to().isBefore(closes.from().plusYears(1)));
            assertTrue(proposed.made().isEmpty());
            assertEquals("call.next-year", refused(() -> series.propose(id, year())));
            assertEquals("call.next-year", refused(() -> series.create(id, year() + 11)));
            CallView next = calls.call(series.create(id, year() + 1));
            assertEquals("DRAFT", next.state());
            assertEquals(id, next.previousId());
            assertEquals(year() + 1, next.year());
            assertEquals("Bidrag " + (year() + 1), next.titleSv());
            assertEquals(from.useFrom().plusYears(1), next.useFrom());
            assertEquals(from.tracks(), next.tracks());
            assertEquals(from.documents(), next.documents());
            assertEquals(from.checklist(), next.checklist());
            assertEquals(from.criteria(), next.criteria());
            assertEquals(from.contact(), next.contact());
            assertEquals(from.texts(), next.texts());
            assertEquals(from.rulesSv(), next.rulesSv());
            assertEquals(from.defaultLevel(), next.defaultLevel());
            assertEquals("call.frame-missing", refused(() -> reviews.ask(next.id(), next.version())), "the frame is not carried over");
            assertEquals(List.of(next.id()), series.propose(id, year() + 1).made().stream().map(CallSummary::id).toList());
        });
        ActAs.run(administrator(board()), () -> assertThrows(Denied.class, () -> series.propose(id, year() + 1)));
    }

    @Test
    void deadlineOfASeries_comesBackToTheDayThatWasMeant_yearAfterYear() {
        String board = board();
        LocalDate closes = clock.today().plusDays(40);
        while (new SwedishCalendar().isWorkday(closes.plusYears(1))) {
            closes = closes.plusDays(1);
        }
        LocalDate last = closes;
        String first = ActAs.call(administrator(board), () -> {
            String made = create(board, 100_000);
            CallView view = calls.call(made);
            CallDraft old = view.draft();
            calls.write(made, view.version(), new CallDraft(old.titleSv(), null, old.kind(), old.theme(), old.perspective(), old.target(), old.opensAt(),
                    CallTimes.instant(last, LocalTime.of(23, 59), true), old.ceilingOre(), old.framePurpose(), old.subFrame(), old.defaultLevel(),
                    old.formId(), old.decisionRoute(), null, null, old.useFrom(), old.useTo(), old.reportDue(), old.waitForAppealTime(), old.contact(),
                    old.rulesSv(), null, old.tracks(), old.documents(), old.checklist(), old.criteria(), old.goals(), old.areas(), old.neighbourhoods()));
            return made;
        });
        publish(board, first);
        String next = ActAs.call(administrator(board), () -> {
            frames.create(new CreateFrame(board, year() + 1, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(100_000), List.of(),
                    "Nämnden § 4", LocalDate.of(year(), 1, 1)));
            NextCall.Move move = closes(series.propose(first, year() + 1));
            assertTrue(move.toWorkday());
            assertNull(move.meant());
            return series.create(first, year() + 1);
        });
        publish(board, next);
        ActAs.run(administrator(board), () -> {
            NextCall.Move move = closes(series.propose(next, year() + 2));
            assertEquals(last.plusYears(1), move.meant(), "told beside the day it had been moved to");
            assertTrue(move.from().isAfter(move.meant()));
            assertFalse(move.to().isBefore(last.plusYears(2)));
            assertEquals(move.toWorkday(), !move.to().equals(last.plusYears(2)));
        });
    }

    private static NextCall.Move closes(NextCall next) {
        return next.moves().stream().filter(move -> move.field().equals("closesAt")).findFirst().orElseThrow();
    }

    @Test
    void earlierAwards_countOpenDecisionsOfTheSeriesOnly() {
        String board = board();
        String slug = districts.board(board).slug();
        String first = ActAs.call(administrator(board), () -> published(board, 100_000));
        String next = ActAs.call(administrator(board), () -> {
            frames.create(new CreateFrame(board, year() + 1, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(100_000), List.of(),
                    "Nämnden § 4", LocalDate.of(year(), 1, 1)));
            return series.create(first, year() + 1);
        });
        publish(board, next);
        assertTrue(pages.earlierAwards(next).isEmpty());
        ActAs.run(Actor.SYSTEM, () -> {
            publications.publishDecision(decision(board, slug, first, "granted", 20_000, 15_000, PublicationLevel.OPEN));
            publications.publishDecision(decision(board, slug, first, "partly", 30_000, 10_000, PublicationLevel.OPEN));
            publications.publishDecision(decision(board, slug, first, "refused", 5_000, 0, PublicationLevel.OPEN));
            publications.publishDecision(decision(board, slug, first, "granted", 90_000, 90_000, PublicationLevel.LIMITED));
            publications.publishDecision(decision(board, slug, first, "granted", 90_000, 90_000, PublicationLevel.STATISTICS));
            publications.publishDecision(decision(board, slug, next, "granted", 7_000, 7_000, PublicationLevel.OPEN));
        });
        AwardYear expected = new AwardYear(year(), 3, 2, 1, Money.ofKronor(55_000).ore(), Money.ofKronor(25_000).ore());
        assertEquals(List.of(expected), pages.earlierAwards(next));
        assertEquals(List.of(expected), pages.call(next).orElseThrow().earlier());
        assertTrue(pages.earlierAwards(first).isEmpty());
    }

    private PublishDecision decision(String board, String slug, String call, String outcome, long asked, long granted, PublicationLevel level) {
        return new PublishDecision(Ids.next(), Ids.next(), level, board, slug, null, "Testföreningen", "802005-1952", "Schack", "Schack för alla.",
                outcome, Money.ofKronor(asked).ore(), Money.ofKronor(granted).ore(), clock.today(), call, "activity", "sport", "promotive", "children", 7, 12,
                year());
    }

    private List<String> told(Actor person) {
        return ActAs.call(person, () -> notifications.inbox(new PageRequest(0, 50, null, true)).rows().stream().map(MessageSummary::subject).toList());
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(BusinessException.class, act).code();
    }

    /** Asks for publication and publishes, by two others than who wrote it. */
    private void publish(String board, String id) {
        test.publish(board, id);
    }

    @Test
    void draft_isKnownToItsOwnBoardOnly() {
        String board = board();
        String id = ActAs.call(administrator(board), () -> create(board, 100_000));
        ActAs.run(administrator(board()), () -> {
            assertThrows(NotFound.class, () -> calls.call(id));
            assertThrows(Denied.class, () -> reviews.publish(id, 1));
        });
        ActAs.run(Actor.member(Ids.next(), "Test", Ids.next()), () -> assertThrows(NotFound.class, () -> calls.call(id)));
    }

    @Test
    void ask_withoutFrame_isRefused() {
        String board = board();
        ActAs.run(administrator(board), () -> {
            String id = calls.create(board, year(), "quick-activity", templates.draft("quick-activity", year()).draft());
            assertEquals("call.frame-missing",
                    assertThrows(BusinessException.class, () -> reviews.ask(id, calls.call(id).version())).code());
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
    void amend_changesWhatTheCallSaysInMails_fromItsDate_andKeepsWhatItSaidBefore() {
        String board = board();
        ActAs.run(administrator(board), () -> {
            String id = published(board, 100_000);
            CallTexts first = new CallTexts("Välkommen på frågestund.", "Welcome to our question time.", "Sista frågestunden är på måndag.", null, null, null);
            calls.amend(new AmendCall(id, calls.call(id).version(), "Vi ordnar frågestunder.", null, null, null, null, null, null, null, null, first));
            CallView said = calls.call(id);
            assertEquals(first, said.texts());
            assertEquals("Welcome to our question time.", said.texts().receipt().in(java.util.Locale.ENGLISH));
            calls.amend(new AmendCall(id, said.version(), "Nytt slutdatum för utbetalning.", null, null, null, null, null, null, null, null, first));
            assertEquals(null, calls.call(id).amendments().get(0).before(), "the words were the same");
            calls.amend(new AmendCall(id, calls.call(id).version(), "Frågestunden är inställd.", null, null, null, null, null, null, null, null,
                    new CallTexts(null, null, "Ring i stället.", null, null, null)));
            CallView after = calls.call(id);
            assertEquals(null, after.texts().receipt());
            assertEquals("Ring i stället.", after.texts().reminderSv());
            assertEquals(first, after.amendments().get(0).before());
            assertEquals(CallTexts.NONE, after.amendments().get(2).before());
            assertEquals("call.words-swedish", assertThrows(BusinessException.class, () -> calls.amend(new AmendCall(id, after.version(), "Fel.", null, null,
                    null, null, null, null, null, null, new CallTexts(null, "Only English.", null, null, null, null)))).code());
            assertEquals(3, calls.call(id).amendments().size());
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
        publish(board, id);
        return id;
    }

    private String board() {
        String slug = "t-" + Ids.next().substring(0, 14);
        return ActAs.call(Actor.SYSTEM, () -> districts.addDistrict(new AddDistrict(slug, "Test " + slug, null, LocalDate.of(2000, 1, 1),
                slug.substring(2, 12), "Test " + slug + " stadsdelsnämnd", "Test City District Board", "Test stadsdelsförvaltning", "OWN",
                "{BOARD} {YYYY}/{SEQ:4}")));
    }
}
