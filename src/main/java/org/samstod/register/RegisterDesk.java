package org.samstod.register;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.register.domain.Counters;
import org.samstod.register.domain.RegisterEntries;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterReader;
import org.samstod.register.domain.SecrecyMark;
import org.samstod.register.domain.SecrecyMarks;
import org.samstod.register.domain.Series;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** What every use case of the room does alike: who reads, what they may see, how an entry is shown, and the next number. */
@Dependent
class RegisterDesk {

    @Inject
    RegisterEntries entries;

    @Inject
    Counters counters;

    @Inject
    SecrecyMarks marks;

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

    /** The board of the role in use. */
    String ownBoard() {
        String board = user.requireActor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        return board;
    }

    /** The acting person as a reader of a board's register. */
    RegisterReader reader(String boardId) {
        List<EntryKeeper.CaseEntries> named = new ArrayList<>();
        List<EntryKeeper.CaseEntries> hidden = new ArrayList<>();
        for (EntryKeeper keeper : keepers) {
            EntryKeeper.Reach one = keeper.reach(boardId);
            named.addAll(one.named());
            hidden.addAll(one.hidden());
        }
        return new RegisterReader(boardId, gate.actorId(), new EntryKeeper.Reach(named, hidden));
    }

    RegisterEntry get(String entryId) {
        return entries.find(entryId).orElseThrow(() -> new NotFound("register entry"));
    }

    /** The entry, if the acting person may read it at all. */
    RegisterEntry readable(String entryId, Permission permission) {
        RegisterEntry entry = get(entryId);
        gate.require(permission, subject(entry));
        if (!isReadable(entry)) {
            throw new NotFound("register entry");
        }
        return entry;
    }

    boolean isReadable(RegisterEntry entry) {
        return !entries.readable(reader(entry.boardId()), List.of(entry.id())).isEmpty();
    }

    /** The entry that holds now of the chain an entry belongs to, its first entry locked. */
    List<RegisterEntry> lockedChain(RegisterEntry entry) {
        entries.findForUpdate(entry.firstId());
        return entries.chain(entry.firstId());
    }

    /** The case or matter of a number, if the acting person may read it. */
    Optional<EntryTarget> target(String boardId, String number) {
        return number == null || number.isBlank() ? Optional.empty()
                : keepers.stream().map(keeper -> keeper.target(boardId, number.strip())).flatMap(Optional::stream).findFirst();
    }

    /** Entries as lists show them; a fixed number of statements. */
    List<EntryLine> lines(List<RegisterEntry> found) {
        List<EntryView> views = found.stream().map(RegisterDesk::view).toList();
        Map<String, EntryAbout> about = new HashMap<>();
        keepers.forEach(keeper -> about.putAll(keeper.about(views)));
        Map<String, String> names = names(found.stream().map(RegisterEntry::registeredBy).toList());
        Set<String> corrected = entries.corrected(found.stream().map(RegisterEntry::id).toList());
        Map<String, List<MarkView>> marked = marksOn(views.stream().map(EntryView::firstId).distinct().toList()).stream()
                .filter(MarkView::holds).collect(Collectors.groupingBy(MarkView::entryId));
        return views.stream().map(entry -> new EntryLine(entry, about.get(entry.id()), names.getOrDefault(entry.registeredBy(), ""),
                corrected.contains(entry.id()), marked.getOrDefault(entry.firstId(), List.of()))).toList();
    }

    /** The marks on some first entries, lifted ones too. */
    List<MarkView> marksOn(Collection<String> firstIds) {
        List<SecrecyMark> found = marks.on(firstIds);
        List<String> people = new ArrayList<>();
        found.forEach(mark -> {
            people.add(mark.setBy());
            people.add(mark.liftedBy());
        });
        Map<String, String> names = names(people);
        return found.stream().map(mark -> new MarkView(mark.id(), mark.version(), mark.entryId(), mark.field(), mark.fileId(), mark.law(),
                mark.paragraph(), mark.note(), mark.setAt(), names.getOrDefault(mark.setBy(), ""), mark.liftedAt(),
                mark.liftedBy() == null ? "" : names.getOrDefault(mark.liftedBy(), ""), mark.liftReason())).toList();
    }

    Map<String, String> names(Collection<String> accountIds) {
        List<String> known = accountIds.stream().filter(Objects::nonNull).distinct().toList();
        return accounts.accounts(known).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().displayName()));
    }

    /**
     * The next reception number of a board for the year of a moment.
     *
     * @throws IllegalStateException when the board was never opened for that year
     */
    String receptionNumber(String boardId, Instant at) {
        int year = Clock.dayOf(at).getYear();
        return districts.board(boardId).code() + "-" + year + "-" + String.format("%04d", counters.next(boardId, Series.RECEPTION, year));
    }

    static Subject subject(RegisterEntry entry) {
        return new Subject("register-entry", entry.id(), entry.boardId(), entry.associationId());
    }

    static EntryView view(RegisterEntry entry) {
        return new EntryView(entry.id(), entry.boardId(), entry.kind(), entry.direction(), entry.receptionNumber(), entry.registerNumber(),
                entry.subjectId(), entry.associationId(), entry.matterId(), entry.level(), entry.happenedAt(), entry.registeredAt(),
                entry.registeredBy(), entry.correctsId(), entry.reason(), entry.documentKind(), entry.counterpartKind(), entry.counterpart(),
                entry.shortMatter(), entry.aboutId());
    }
}
