package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.register.domain.EntryConfirmation;
import org.samstod.register.domain.EntryConfirmation.End;
import org.samstod.register.domain.EntryWords;
import org.samstod.register.domain.Openness;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterReader;
import org.samstod.register.domain.RegisterView;
import org.samstod.shared.Conflict;
import org.samstod.shared.NotFound;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/**
 * What of a board's register anybody may see. Nothing, until the city administrator turns it on for the board, and then only entries of
 * level 3 that an officer has looked at and confirmed one by one.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OpennessService {

    @Inject
    RegisterDesk desk;

    @Inject
    Openness openness;

    @Inject
    PublicRegister open;

    @Inject
    DistrictService districts;

    /**
     * A board's setting.
     *
     * @param changedAt when it was last turned, or null for never
     */
    public record Setting(String boardId, String boardName, boolean open, Instant changedAt) {
    }

    /**
     * An entry to confirm, or confirmed.
     *
     * @param line        its newest entry
     * @param number      what it is known by
     * @param confirmedBy name of who confirmed it, or empty
     * @param confirmedAt when, or null
     */
    public record PublicLine(EntryLine line, String number, String confirmedBy, Instant confirmedAt) {
    }

    /** The setting of a district's board. */
    @UseCase(permission = Permission.DISTRICT_MANAGE)
    public Setting setting(String districtSlug) {
        String boardId = districts.district(districtSlug).orElseThrow(() -> new NotFound("district")).boardId();
        return openness.ofBoard(boardId).map(view -> new Setting(boardId, districts.board(boardId).name(), view.open(), view.changedAt()))
                .orElseGet(() -> new Setting(boardId, districts.board(boardId).name(), false, null));
    }

    /** Lets anybody look at the confirmed entries of a board's register, or nobody. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "register.view")
    public void turn(String boardId, boolean on) {
        desk.gate.require(Permission.DISTRICT_MANAGE, new Subject("board", boardId, boardId, null));
        String board = districts.board(boardId).id();
        RegisterView view = openness.ofBoard(board).orElse(null);
        if (view == null) {
            view = new RegisterView(board, desk.clock.now(), desk.gate.actorId());
            openness.add(view);
        }
        if (view.open() != on) {
            view.turn(on, desk.clock.now(), desk.gate.actorId());
            open.turned(view);
        }
        desk.journal.act(view, Map.of("board", board, "open", on), Journal.SETUP);
    }

    /** Whether anybody may look at the register of the acting officer's board. */
    @UseCase(permission = Permission.REGISTER_CONFIRM)
    public boolean isOpen() {
        return open.isOpen(desk.ownBoard());
    }

    /** Entries of level 3 that nobody has confirmed, the newest first. */
    @UseCase(permission = Permission.REGISTER_CONFIRM)
    public Page<PublicLine> unconfirmed(PageRequest page) {
        RegisterReader reader = desk.reader(desk.ownBoard());
        return new Page<>(lines(desk.entries.unconfirmed(reader, page)), desk.entries.countUnconfirmed(reader));
    }

    /** Entries that are confirmed, the newest first. */
    @UseCase(permission = Permission.REGISTER_CONFIRM)
    public Page<PublicLine> confirmed(PageRequest page) {
        RegisterReader reader = desk.reader(desk.ownBoard());
        return new Page<>(lines(desk.entries.confirmed(reader, page)), desk.entries.countConfirmed(reader));
    }

    private List<PublicLine> lines(List<RegisterEntry> firsts) {
        List<String> ids = firsts.stream().map(RegisterEntry::id).toList();
        Map<String, RegisterEntry> newest = desk.entries.chains(ids).stream()
                .collect(Collectors.toMap(RegisterEntry::firstId, Function.identity(), (before, after) -> after));
        Map<String, EntryLine> lines = desk.lines(List.copyOf(newest.values())).stream()
                .collect(Collectors.toMap(line -> line.entry().firstId(), Function.identity()));
        Map<String, EntryConfirmation> held = openness.holding(ids).stream()
                .collect(Collectors.toMap(EntryConfirmation::entryId, Function.identity(), (one, other) -> one));
        Map<String, String> names = desk.names(held.values().stream().map(EntryConfirmation::confirmedBy).toList());
        return firsts.stream().map(first -> {
            EntryLine line = lines.get(first.id());
            EntryConfirmation one = held.get(first.id());
            return new PublicLine(line, line.entry().registerNumber() == null ? first.receptionNumber() : line.entry().registerNumber(),
                    one == null ? "" : names.getOrDefault(one.confirmedBy(), ""), one == null ? null : one.confirmedAt());
        }).toList();
    }

    /**
     * Confirms that an entry may be seen by anybody, as it holds now.
     *
     * @param newestId the newest entry as the page showed it
     * @throws BusinessException {@code register.public.level}, {@code register.public.personal-number}; Conflict {@code register.public.changed}
     *     when it has been corrected since
     */
    @UseCase(permission = Permission.REGISTER_CONFIRM, action = "register.confirm")
    public void confirm(String newestId) {
        RegisterEntry seen = desk.readable(newestId, Permission.REGISTER_CONFIRM);
        List<RegisterEntry> chain = desk.lockedChain(seen);
        RegisterEntry newest = chain.get(chain.size() - 1);
        if (!newest.id().equals(newestId)) {
            throw new Conflict("register.public.changed");
        }
        if (openness.holding(newest.firstId()).isPresent()) {
            throw new Conflict("register.public.confirmed");
        }
        EntryLine line = desk.lines(List.of(newest)).get(0);
        SenderKind kind = newest.counterpartKind() != null || line.about() == null ? newest.counterpartKind() : SenderKind.ASSOCIATION;
        EntryConfirmation confirmation = new EntryConfirmation(newest, new EntryWords(kind, line.counterpart(), line.matter()), desk.clock.now(),
                desk.gate.actorId());
        openness.add(confirmation);
        open.refresh(newest.boardId(), List.of(newest.firstId()));
        desk.journal.act(confirmation, Map.of("entry", newest.id(), "first", newest.firstId()));
    }

    /** Takes a confirmation back; nobody sees the entry any more. */
    @UseCase(permission = Permission.REGISTER_CONFIRM, action = "register.unconfirm")
    public void takeBack(String entryId) {
        RegisterEntry entry = desk.readable(entryId, Permission.REGISTER_CONFIRM);
        desk.lockedChain(entry);
        EntryConfirmation held = openness.holding(entry.firstId()).orElseThrow(() -> new Conflict("register.public.gone"));
        open.end(List.of(entry.firstId()), End.TAKEN_BACK);
        desk.journal.act(held, Map.of("entry", entry.firstId()));
    }
}
