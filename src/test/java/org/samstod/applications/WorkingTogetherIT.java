package org.samstod.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;

/** Several people in one application: who is there, whose it is, and that nobody's saved answer is lost. */
class WorkingTogetherIT extends ContainerTest {

    private static final List<String> QUESTIONS = List.of("when", "public.title", "public.summary");
    /** How long two people write at random, as often as two people in a hurry: a minute, and a quarter of one on the second database. */
    private static final Duration WRITTEN_FOR = Duration.ofSeconds(System.getProperty("samstod.ds.class", "").contains("postgresql") ? 15 : 60);
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final int FEWEST_WRITINGS = 50;

    @Inject
    TestApplications test;

    @Inject
    ApplicationService applications;

    @Inject
    DraftService drafts;

    @Inject
    AnswerService answers;

    @Inject
    PresenceService presence;

    @Inject
    HandOverService handOver;

    @Inject
    NotificationService notifications;

    @Inject
    Clock clock;

    @Inject
    Instance<RequestContextController> requests;

    private Actor maja;
    private Actor kim;
    private Actor leif;
    private String id;

    @BeforeEach
    void people() {
        String board = test.board();
        maja = test.administrator("Maja Ek", board);
        kim = test.colleague("Kim Berg", maja, "editor");
        leif = test.colleague("Leif Ask", maja, "board-member");
        String call = test.call(board, clock.now().plus(Duration.ofDays(30)));
        id = as(maja, () -> drafts.start(call, 0));
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return ActAs.call(actor, work);
    }

    private List<PresenceView.Person> others(Actor actor, String question, boolean take) {
        return as(actor, () -> presence.here(id, question, take)).others();
    }

    @Test
    void twoSeeEachOther_andWhoeverBeganFirst_holdsTheQuestion() {
        assertEquals(List.of(), others(maja, "when", false));
        assertEquals(List.of(new PresenceView.Person("Maja Ek", "when")), others(kim, "when", false));
        assertEquals(List.of(new PresenceView.Person("Kim Berg", null)), others(maja, "when", false), "Kim came second and holds nothing");
        others(kim, "public.title", false);
        assertEquals(List.of(new PresenceView.Person("Kim Berg", "public.title")), others(maja, "when", false));
    }

    @Test
    void aQuestionCanBeTakenOver_andLeft() {
        others(maja, "when", false);
        assertEquals(List.of(new PresenceView.Person("Maja Ek", null)), others(kim, "when", true));
        assertEquals(List.of(new PresenceView.Person("Kim Berg", "when")), others(maja, "when", false));
        ActAs.run(kim, () -> presence.leave(id));
        assertEquals(List.of(), others(maja, "when", false));
    }

    @Test
    void whoIsHereNow_isNotForgotten() {
        others(maja, "when", false);
        as(Actor.SYSTEM, () -> presence.forget());
        assertEquals(1, others(kim, "public.title", false).size());
    }

    @Test
    void twoDevicesOfOnePerson_areOnePerson() {
        others(maja, "when", false);
        assertEquals(List.of(), others(maja, "public.title", false));
    }

    @Test
    void devicesOfOnePersonAtTheSameInstant_neverConflict() throws Exception {
        others(maja, null, false);
        ExecutorService devices = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int device = 0; device < 4; device++) {
                boolean leaves = device % 2 == 0;
                all.add(devices.submit(() -> {
                    RequestContextController request = requests.get();
                    request.activate();
                    try {
                        for (int i = 0; i < 25; i++) {
                            if (leaves) {
                                ActAs.run(maja, () -> presence.leave(id));
                            } else {
                                others(maja, "when", false);
                            }
                        }
                        return 25;
                    } finally {
                        request.deactivate();
                    }
                }));
            }
            for (Future<Integer> one : all) {
                assertEquals(25, one.get());
            }
        } finally {
            devices.shutdownNow();
        }
    }

    @Test
    void answersOfOthers_areToldByTheirVersions() {
        Map<String, Long> before = as(kim, () -> presence.here(id, null, false)).versions();
        SavedAnswer saved = as(maja, () -> answers.save(new SaveAnswer(id, "when", "Lördagar", 0, null)));
        Map<String, Long> after = as(kim, () -> presence.here(id, null, false)).versions();
        assertEquals(null, before.get("when"));
        assertEquals(saved.version(), after.get("when"));
    }

    @Test
    void strangersReadersAndStaff_learnNothing() {
        Actor stranger = test.administrator("Nils Ny", test.board());
        assertThrows(Denied.class, () -> others(stranger, null, false));
        assertThrows(Denied.class, () -> others(leif, null, false), "who only reads is not shown as writing");
        assertThrows(NotFound.class, () -> as(maja, () -> presence.here(Ids.next(), null, false)));
        assertEquals("application.question.unknown",
                assertThrows(BusinessException.class, () -> others(maja, "no-such-question", false)).code());
    }

    @Test
    void discarding_takesThePresenceAlong() {
        others(maja, "when", false);
        ActAs.run(maja, () -> drafts.discard(id));
        assertThrows(NotFound.class, () -> others(maja, null, false));
    }

    @Test
    void handedOver_isTold_andBothMayGoOnWriting() {
        HandOverView view = as(maja, () -> handOver.view(id));
        assertTrue(view.own());
        assertEquals(List.of("Kim Berg"), view.candidates().stream().map(HandOverView.Person::name).toList(), "Leif only reads");
        assertEquals("application.hand-over.who",
                assertThrows(BusinessException.class, () -> ActAs.run(maja, () -> handOver.handOver(id, leif.accountId(), ""))).code());

        ActAs.run(maja, () -> handOver.handOver(id, kim.accountId(), "Budgeten är kvar."));

        HandOverView after = as(kim, () -> handOver.view(id));
        assertTrue(after.own());
        assertEquals("Kim Berg", after.responsible());
        assertFalse(as(maja, () -> handOver.view(id)).own());
        var inbox = as(kim, () -> notifications.inbox(PageRequest.ofPage(1, 10))).rows();
        assertTrue(inbox.stream().anyMatch(message -> message.subject().startsWith("Du sköter nu ansökan")), inbox.toString());
        as(maja, () -> answers.save(new SaveAnswer(id, "when", "Lördagar", 0, null)));
        assertThrows(Denied.class, () -> ActAs.run(leif, () -> handOver.handOver(id, maja.accountId(), "")));
    }

    /** A saving that the portal has acknowledged. */
    private record Acknowledged(String question, long from, long version, String text, String by) {
    }

    @Test
    void twoWriteAtRandomForAMinute_andNoAcknowledgedAnswerIsLost() throws Exception {
        long seed = System.nanoTime();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<List<Acknowledged>> first = both.submit(() -> write(maja, new Random(seed)));
            Future<List<Acknowledged>> second = both.submit(() -> write(kim, new Random(seed + 1)));
            List<Acknowledged> all = new ArrayList<>(first.get());
            all.addAll(second.get());
            for (String question : QUESTIONS) {
                List<Acknowledged> line = all.stream().filter(one -> one.question().equals(question))
                        .sorted(Comparator.comparing(Acknowledged::version)).toList();
                long before = 0;
                for (Acknowledged one : line) {
                    assertEquals(before, one.from(), "seed " + seed + ": nothing stands between an answer and the one its writer saw, " + one);
                    before = one.version();
                }
                AnswerView stands = as(maja, () -> applications.application(id)).answer(question);
                Acknowledged last = line.get(line.size() - 1);
                assertEquals(last.text(), stands.text(), "seed " + seed);
                assertEquals(last.version(), stands.version(), "seed " + seed);
            }
            assertTrue(all.stream().map(Acknowledged::by).distinct().count() == 2 && all.size() >= FEWEST_WRITINGS, "both wrote: " + all.size());
        } finally {
            both.shutdownNow();
        }
    }

    /** Writes as a device does: from the version it knows; when somebody else was first, takes theirs or keeps its own on top of theirs. */
    private List<Acknowledged> write(Actor actor, Random random) throws InterruptedException {
        Map<String, Long> known = new HashMap<>();
        List<Acknowledged> acknowledged = new ArrayList<>();
        long end = System.nanoTime() + WRITTEN_FOR.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            String text = actor.name() + " " + i;
            long from = known.getOrDefault(question, 0L);
            boolean insists = random.nextBoolean();
            for (boolean first = true; first || insists; first = false) {
                long seen = from;
                try {
                    SavedAnswer saved = as(actor, () -> answers.save(new SaveAnswer(id, question, text, seen, null)));
                    acknowledged.add(new Acknowledged(question, seen, saved.version(), text, actor.name()));
                    known.put(question, saved.version());
                    break;
                } catch (AnswerConflict other) {
                    from = other.other().version();
                    known.put(question, from);
                } catch (Conflict race) {
                    // Both at the same instant: the device looks again.
                    continue;
                }
            }
        }
        return acknowledged;
    }
}
