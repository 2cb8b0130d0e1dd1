package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.CurrentUser;
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
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
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
    CurrentUser user;

    @Inject
    AccountService accounts;

    @Inject
    @Any
    Instance<EntryKeeper> keepers;

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

    /**
     * The registrar puts something right; the wrong entry stays and the new one says why. What was corrected before stays corrected: a
     * further correction starts from the newest.
     *
     * @param entryId the newest entry as the registrar saw it
     * @throws Conflict {@code register.conflict} when somebody corrected it meanwhile, with who and when
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "register.correct")
    public String correct(String entryId, Correction correction) {
        RegisterEntry seen = get(entryId);
        requireReadable(seen);
        String firstId = seen.firstId();
        entries.findForUpdate(firstId);
        List<RegisterEntry> chain = entries.chain(firstId);
        RegisterEntry wrong = chain.get(chain.size() - 1);
        if (!wrong.id().equals(entryId)) {
            throw new Conflict("register.conflict", names(List.of(wrong)).getOrDefault(wrong.registeredBy(), ""), wrong.registeredAt());
        }
        RegisterEntry right = wrong.corrected(correction.receivedAt(), correction.registerNumber(), correction.reason(), clock.now(),
                gate.actorId());
        entries.add(right);
        journal.act(right, view(right));
        return right.id();
    }

    /** One page of the register of the acting registrar's board, by date, the newest first. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public RegisterPage list(RegisterFilter filter, PageRequest page) {
        String board = ownBoard();
        EntryKeeper.Reach reach = reach(board);
        List<EntryLine> lines = lines(entries.rows(board, filter, reach, page));
        return new RegisterPage(new Page<>(lines, entries.count(board, filter, reach)), entries.protectedMatch(board, filter, reach));
    }

    /** One entry with the chain of its corrections. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public EntryHistory history(String entryId) {
        RegisterEntry chosen = get(entryId);
        requireReadable(chosen);
        List<EntryLine> chain = lines(entries.chain(chosen.firstId()));
        return new EntryHistory(chain.stream().filter(line -> line.entry().id().equals(entryId)).findFirst().orElseThrow(), chain);
    }

    private void requireReadable(RegisterEntry entry) {
        gate.require(Permission.REGISTER_WRITE, subject(entry));
        if (!entries.readable(entry.boardId(), entry.id(), reach(entry.boardId()))) {
            throw new NotFound("register entry");
        }
    }

    private String ownBoard() {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        return board;
    }

    private EntryKeeper.Reach reach(String boardId) {
        List<EntryKeeper.CaseEntries> named = new ArrayList<>();
        List<EntryKeeper.CaseEntries> hidden = new ArrayList<>();
        for (EntryKeeper keeper : keepers) {
            EntryKeeper.Reach one = keeper.reach(boardId);
            named.addAll(one.named());
            hidden.addAll(one.hidden());
        }
        return new EntryKeeper.Reach(named, hidden);
    }

    private List<EntryLine> lines(List<RegisterEntry> found) {
        List<EntryView> views = found.stream().map(RegisterService::view).toList();
        Map<String, EntryAbout> about = new HashMap<>();
        keepers.forEach(keeper -> about.putAll(keeper.about(views)));
        Map<String, String> names = names(found);
        Set<String> corrected = entries.corrected(found.stream().map(RegisterEntry::id).toList());
        return views.stream().map(entry -> new EntryLine(entry, about.get(entry.id()), names.getOrDefault(entry.registeredBy(), ""),
                corrected.contains(entry.id()))).toList();
    }

    private Map<String, String> names(List<RegisterEntry> found) {
        return accounts.accounts(found.stream().map(RegisterEntry::registeredBy).distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().displayName()));
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
