package org.samstod.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
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
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
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
    Clock clock;

    @Inject
    UserTransaction transaction;

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
