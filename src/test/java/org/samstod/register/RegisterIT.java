package org.samstod.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.container.TestBoards;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** Numbers without gaps and entries that stay, in the database that is used. */
class RegisterIT extends ContainerTest {

    @Inject
    RegisterService register;

    @Inject
    DistrictService districts;

    @Inject
    JournalService journal;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transaction;

    @Resource
    ManagedExecutorService executor;

    private BoardView board() {
        return ActAs.call(Actor.SYSTEM, () -> TestBoards.open(districts, clock.today()));
    }

    private Receive application(BoardView board, Instant at) {
        return new Receive(board.id(), EntryKind.APPLICATION, Ids.next(), Ids.next(), PublicationLevel.OPEN, at, null);
    }

    private Reception receive(BoardView board) {
        return register.receive(application(board, null));
    }

    @Test
    void newBoard_canReceiveAtOnce() {
        BoardView board = board();
        Reception reception = ActAs.call(Actor.member(Ids.next(), "Test", Ids.next()), () -> receive(board));
        assertEquals(board.code() + "-" + clock.today().getYear() + "-0001", reception.number());
    }

    @Test
    void numbers_haveNoGapsAndNoDoubles_whoeverIsFirstAndWhateverFails() throws Exception {
        BoardView board = board();
        List<Future<List<String>>> senders = new ArrayList<>();
        for (int sender = 0; sender < 6; sender++) {
            boolean unlucky = sender % 2 == 0;
            senders.add(executor.submit(() -> ActAs.call(Actor.member(Ids.next(), "Test", Ids.next()), () -> {
                List<String> kept = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    if (unlucky) {
                        assertThrows(Exception.class, () -> register.receive(new Receive(board.id(), EntryKind.APPLICATION, Ids.next(),
                                Ids.next() + "too long for the column", PublicationLevel.OPEN, null, null)));
                    }
                    kept.add(receive(board).number());
                }
                return kept;
            })));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<List<String>> sender : senders) {
            numbers.addAll(sender.get(60, TimeUnit.SECONDS));
        }
        int year = clock.today().getYear();
        List<String> whole = IntStream.rangeClosed(1, 30).mapToObj(n -> board.code() + "-" + year + "-" + String.format("%04d", n)).toList();
        assertEquals(whole, numbers.stream().sorted().toList());
        assertTrue(ActAs.call(Actor.SYSTEM, () -> journal.verify()).whole());
    }

    @Test
    void numberTakenInATransactionThatRollsBack_isTakenByTheNext() throws Exception {
        BoardView board = board();
        transaction.begin();
        String lost = ActAs.call(Actor.SYSTEM, () -> receive(board)).number();
        transaction.rollback();
        assertEquals(lost, ActAs.call(Actor.SYSTEM, () -> receive(board)).number());
    }

    @Test
    void year_isThatOfStockholm() {
        BoardView board = board();
        int next = clock.today().getYear() + 1;
        Instant newYear = java.time.LocalDate.of(next, 1, 1).atStartOfDay(Clock.ZONE).toInstant();
        ActAs.run(Actor.SYSTEM, () -> {
            assertEquals(board.code() + "-" + (next - 1) + "-0001", register.receive(application(board, newYear.minusMillis(1))).number());
            assertEquals(board.code() + "-" + next + "-0001", register.receive(application(board, newYear)).number());
        });
    }

    @Test
    void yearWithoutCounter_isADefectAndNeverANumber() {
        BoardView board = board();
        ActAs.run(Actor.SYSTEM, () -> assertThrows(IllegalStateException.class,
                () -> register.receive(application(board, Instant.parse("1999-06-01T12:00:00Z")))));
    }

    @Test
    void registerNumbers_followTheBoardsPattern() {
        BoardView board = board();
        ActAs.run(Actor.SYSTEM, () -> {
            String year = String.valueOf(clock.today().getYear());
            assertEquals(Optional.of(board.code() + " " + year + "/1"), register.nextRegisterNumber(board.id(), clock.today(), null));
            assertEquals(Optional.of(board.code() + " " + year + "/2"), register.nextRegisterNumber(board.id(), clock.today(), null));
        });
    }

    @Test
    void registerNumbers_haveNoGapsUnderParallelReceptions_andBeginAnewWithTheYear() throws Exception {
        BoardView board = board();
        java.time.LocalDate lastDay = java.time.LocalDate.of(clock.today().getYear(), 12, 31);
        List<Future<List<String>>> openers = new ArrayList<>();
        for (int opener = 0; opener < 6; opener++) {
            boolean unlucky = opener % 2 == 0;
            openers.add(executor.submit(() -> ActAs.call(Actor.SYSTEM, () -> {
                List<String> kept = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    kept.add(register.nextRegisterNumber(board.id(), i % 2 == 0 ? lastDay : lastDay.plusDays(1), null).orElseThrow());
                    if (unlucky) {
                        assertThrows(Exception.class, () -> register.receive(new Receive(board.id(), EntryKind.APPLICATION, Ids.next(),
                                Ids.next() + "too long for the column", PublicationLevel.OPEN, null, null)));
                    }
                }
                return kept;
            })));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<List<String>> opener : openers) {
            numbers.addAll(opener.get(60, TimeUnit.SECONDS));
        }
        for (int year : new int[] {lastDay.getYear(), lastDay.getYear() + 1}) {
            List<String> whole = IntStream.rangeClosed(1, 12).mapToObj(n -> board.code() + " " + year + "/" + n).sorted().toList();
            assertEquals(whole, numbers.stream().filter(number -> number.contains(" " + year + "/")).sorted().toList());
        }
    }

    @Test
    void openingTwice_changesNothing() {
        BoardView board = board();
        ActAs.run(Actor.SYSTEM, () -> {
            receive(board);
            register.openBoard(board.id(), clock.today());
            assertTrue(register.isOpen(board.id(), clock.today()));
            assertTrue(receive(board).number().endsWith("-0002"));
            assertFalse(register.isOpen(board.id(), clock.today().plusYears(5)));
        });
    }

    @Test
    void correction_staysBesideTheWrongEntry_andOnlyForTheBoardsRegistrar() {
        BoardView board = board();
        String matter = Ids.next();
        Reception reception = ActAs.call(Actor.SYSTEM, () -> {
            Reception received = receive(board);
            register.assignMatter(received.entryId(), matter, Optional.of("ALV 2026/1"));
            return received;
        });
        Correction correction = new Correction(null, "ALV 2026/2", "Fel löpnummer");
        Actor stranger = Actor.staff(Ids.next(), "Reg", Role.REGISTRAR, Ids.next());
        ActAs.run(stranger, () -> assertThrows(Denied.class, () -> register.correct(reception.entryId(), correction)));
        Actor registrar = Actor.staff(Ids.next(), "Reg", Role.REGISTRAR, board.id());
        ActAs.run(registrar, () -> {
            register.correct(reception.entryId(), correction);
            assertThrows(BusinessException.class, () -> register.correct(reception.entryId(), new Correction(null, "x", "")));
        });
        List<EntryView> entries = ActAs.call(registrar, () -> register.entries(matter));
        assertEquals(List.of("ALV 2026/1", "ALV 2026/2"), entries.stream().map(EntryView::registerNumber).toList());
        assertEquals(reception.entryId(), entries.get(1).correctsId());
        assertEquals(List.of(), ActAs.call(stranger, () -> register.entries(matter)));
    }

    @Test
    void list_isByDate_paged_filtered_andOfTheOwnBoardOnly() {
        BoardView board = board();
        Actor registrar = Actor.staff(Ids.next(), "Reg", Role.REGISTRAR, board.id());
        Instant now = clock.now();
        ActAs.run(Actor.SYSTEM, () -> {
            for (int i = 0; i < 3; i++) {
                register.receive(application(board, now.minus(java.time.Duration.ofDays(i))));
            }
            register.record(new NewEntry(board.id(), EntryKind.LETTER, Direction.SENT, Ids.next(), null, PublicationLevel.LIMITED, now, null));
            register.record(new NewEntry(board.id(), EntryKind.LETTER, Direction.SENT, Ids.next(), null, PublicationLevel.PROTECTED, now, null));
            receive(board());
        });
        ActAs.run(registrar, () -> {
            RegisterPage first = register.list(RegisterFilter.ALL, new PageRequest(0, 3, null, true));
            assertEquals(4, first.page().total(), "the protected one is not counted");
            assertEquals(3, first.page().rows().size());
            assertFalse(first.protectedMatch(), "level 0 is not even told of");
            assertTrue(!first.page().rows().get(0).entry().at().isBefore(first.page().rows().get(2).entry().at()));
            assertEquals(1, register.list(RegisterFilter.ALL, new PageRequest(3, 3, null, true)).page().rows().size());
            java.time.LocalDate today = clock.today();
            assertEquals(1, register.list(new RegisterFilter(today, today, EntryKind.APPLICATION, null, null), PageRequest.first(10)).page().total());
            assertEquals(1, register.list(new RegisterFilter(null, null, null, Direction.SENT, null), PageRequest.first(10)).page().total());
            assertEquals(1, register.list(new RegisterFilter(null, null, null, null, "-0002"), PageRequest.first(10)).page().total());
            assertEquals(0, register.list(new RegisterFilter(null, null, null, null, "%"), PageRequest.first(10)).page().total());
        });
        ActAs.run(Actor.staff(Ids.next(), "Bo", Role.CASE_OFFICER, board.id()), () -> assertThrows(Denied.class,
                () -> register.list(RegisterFilter.ALL, PageRequest.first(10))));
    }

    @Test
    void corrections_areAChain_andTheOneWhoIsLateIsTold() {
        BoardView board = board();
        String account = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(Ids.next() + "@example.org", "Rut Registrator", null, "sv")));
        Actor registrar = Actor.staff(account, "Rut Registrator", Role.REGISTRAR, board.id());
        Reception reception = ActAs.call(Actor.SYSTEM, () -> receive(board));
        ActAs.run(registrar, () -> {
            String first = register.correct(reception.entryId(), new Correction(null, "ALV 2026/2", "Fel löpnummer"));
            Conflict late = assertThrows(Conflict.class, () -> register.correct(reception.entryId(), new Correction(null, "ALV 2026/3", "Samma fel")));
            assertEquals("register.conflict", late.code());
            assertEquals("Rut Registrator", late.args()[0]);
            String second = register.correct(first, new Correction(reception.receivedAt().minusSeconds(3600), null, "Fel tid"));
            EntryHistory history = register.history(first);
            assertEquals(List.of(reception.entryId(), first, second), history.chain().stream().map(line -> line.entry().id()).toList());
            assertEquals("ALV 2026/2", history.newest().entry().registerNumber(), "the earlier correction holds");
            assertEquals("Rut Registrator", history.newest().by());
            assertTrue(history.first().corrected());
            assertEquals(first, history.chosen().entry().id());
        });
        Actor stranger = Actor.staff(Ids.next(), "Reg", Role.REGISTRAR, board().id());
        ActAs.run(stranger, () -> assertThrows(Denied.class, () -> register.history(reception.entryId())));
    }

    @Test
    void level_followsDownAndNeverUp() {
        BoardView board = board();
        String matter = Ids.next();
        String subject = Ids.next();
        ActAs.run(Actor.SYSTEM, () -> {
            register.record(new NewEntry(board.id(), EntryKind.LETTER, Direction.SENT, subject, null, PublicationLevel.OPEN, null, matter));
            register.lowerLevel(subject, PublicationLevel.STATISTICS);
            register.lowerLevel(subject, PublicationLevel.OPEN);
            assertEquals(PublicationLevel.STATISTICS, register.entries(matter).get(0).level());
        });
    }
}
