package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.register.domain.Counters;
import org.samstod.register.domain.RegisterEntries;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterPattern;
import org.samstod.register.domain.Series;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * Numbers and entries. Called by the rooms that receive, send and decide, in their transaction, so that a number exists exactly
 * when the act that took it was committed.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RegisterService {

    @Inject
    RegisterEntries entries;

    @Inject
    Counters counters;

    @Inject
    DistrictService districts;

    @Inject
    Journal journal;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * A document comes in: it gets the next reception number of its board and calendar year, gap-free.
     *
     * @throws IllegalStateException when the board was never opened in the register
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.receive")
    public Reception receive(Receive document) {
        Instant now = clock.now();
        Instant at = document.receivedAt() == null ? now : document.receivedAt();
        int year = Clock.dayOf(at).getYear();
        String number = districts.board(document.boardId()).code() + "-" + year + "-" + String.format("%04d", counters.next(document.boardId(), Series.RECEPTION, year));
        RegisterEntry entry = new RegisterEntry(document.boardId(), document.kind(), Direction.RECEIVED, number, document.subjectId(),
                document.senderAssociationId(), document.matterId(), document.level(), at, now, gate.actorId());
        entries.add(entry);
        journal.act(entry, view(entry));
        return new Reception(entry.id(), number, at);
    }

    /** A document was sent or drawn up. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.record")
    public String record(NewEntry document) {
        if (document.direction() == Direction.RECEIVED) {
            throw new IllegalArgumentException("what comes in is received and numbered");
        }
        Instant now = clock.now();
        RegisterEntry entry = new RegisterEntry(document.boardId(), document.kind(), document.direction(), null, document.subjectId(),
                document.associationId(), document.matterId(), document.level(), document.at() == null ? now : document.at(), now,
                gate.actorId());
        entries.add(entry);
        journal.act(entry, view(entry));
        return entry.id();
    }

    /** The matter an entry belongs to, and its register number when there is one; only once. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.assign-matter")
    public void assignMatter(String entryId, String matterId, Optional<String> registerNumber) {
        RegisterEntry entry = get(entryId);
        entry.assignMatter(matterId, registerNumber.orElse(null));
        journal.act(entry, view(entry));
    }

    /**
     * The next number of the board's own series, by its pattern; empty when the numbers come from another register and are
     * typed or imported there.
     *
     * @param classCode the classification, for patterns that show it; null for none
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.number")
    public Optional<String> nextRegisterNumber(String boardId, LocalDate day, String classCode) {
        BoardView board = districts.board(boardId);
        if (board.externalRegister()) {
            return Optional.empty();
        }
        RegisterPattern pattern = new RegisterPattern(board.registerPattern());
        long sequence = counters.next(boardId, Series.REGISTER, day.getYear());
        String number = pattern.number(board.code(), classCode, day.getYear(), sequence);
        journal.act(boardId, sequence, Map.of("registerNumber", number));
        return Optional.of(number);
    }

    /** The registrar puts something right; the wrong entry stays and the new one says why. */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "register.correct")
    public String correct(String entryId, Correction correction) {
        RegisterEntry wrong = get(entryId);
        gate.require(Permission.REGISTER_WRITE, subject(wrong));
        RegisterEntry right = wrong.corrected(correction.receivedAt(), correction.registerNumber(), correction.reason(), clock.now(),
                gate.actorId());
        entries.add(right);
        journal.act(right, view(right));
        return right.id();
    }

    /** Everything registered about a thing follows its case down; nothing is ever raised here. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.lower-level")
    public void lowerLevel(String subjectId, PublicationLevel level) {
        List<RegisterEntry> about = entries.ofSubject(subjectId);
        about.forEach(entry -> entry.lowerLevel(level));
        journal.act(subjectId, about.size(), Map.of("level", level, "entries", about.size()));
    }

    /** The entries of a matter that the reader may see, oldest first. */
    @UseCase(permission = Permission.CASE_READ)
    public List<EntryView> entries(String matterId) {
        return entries.ofMatter(matterId).stream().filter(entry -> gate.allows(Permission.CASE_READ, subject(entry)))
                .map(RegisterService::view).toList();
    }

    /**
     * Opens the register of a board: the counters of the day's year and the next. Repeatable, and never done while
     * something is received.
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.open-board")
    public void openBoard(String boardId, LocalDate day) {
        for (int year : new int[] {day.getYear(), day.getYear() + 1}) {
            for (Series series : Series.values()) {
                if (!counters.exists(boardId, series, year)) {
                    counters.add(boardId, series, year);
                }
            }
        }
        journal.act(boardId, day.getYear(), Map.of("years", List.of(day.getYear(), day.getYear() + 1)));
    }

    /** Whether the counters of the day's year and the next are there. */
    @UseCase(permission = Permission.SIGNED_IN)
    public boolean isOpen(String boardId, LocalDate day) {
        return counters.exists(boardId, Series.REGISTER, day.getYear() + 1)
                && counters.exists(boardId, Series.RECEPTION, day.getYear());
    }

    private RegisterEntry get(String entryId) {
        return entries.find(entryId).orElseThrow(() -> new NotFound("register entry"));
    }

    private static Subject subject(RegisterEntry entry) {
        return new Subject("register-entry", entry.id(), entry.boardId(), entry.associationId());
    }

    private static EntryView view(RegisterEntry entry) {
        return new EntryView(entry.id(), entry.boardId(), entry.kind(), entry.direction(), entry.receptionNumber(), entry.registerNumber(),
                entry.subjectId(), entry.associationId(), entry.matterId(), entry.level(), entry.happenedAt(), entry.registeredAt(),
                entry.registeredBy(), entry.correctsId(), entry.reason());
    }
}
