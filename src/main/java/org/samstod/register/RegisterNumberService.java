package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.BoardView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.NumberLine.Result;
import org.samstod.register.domain.NumberList;
import org.samstod.register.domain.NumberList.Pair;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterReader;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PageRequest;

/**
 * Register numbers of boards whose matters are numbered in another system: typed or brought over as a list, looked at first. A number is
 * given once, to the matter and everything registered in it; another number later is a correction.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RegisterNumberService {

    private static final int MOST_WAITING = 50;

    @Inject
    RegisterDesk desk;

    @Inject
    Instance<MatterNumbers> matters;

    @Inject
    PublicRegister open;

    /**
     * What the page begins with.
     *
     * @param external whether the board's numbers come from another register
     * @param waiting  what has come in and has no number, the newest first
     */
    public record Waiting(boolean external, List<EntryLine> waiting) {
    }

    /** What has no register number yet. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public Waiting waiting() {
        BoardView board = desk.districts.board(desk.ownBoard());
        if (!board.externalRegister()) {
            return new Waiting(false, List.of());
        }
        return new Waiting(true, desk.lines(desk.entries.unnumbered(desk.reader(board.id()), PageRequest.first(MOST_WAITING))));
    }

    /** What would become of each line; nothing is changed. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public List<NumberLine> check(String list) {
        return lines(NumberList.read(list)).stream().map(Checked::line).toList();
    }

    /**
     * Gives the numbers of all lines that are in order; the others change nothing and say why.
     *
     * @throws BusinessException {@code register.numbers.own} for a board with a series of its own
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "register.numbers")
    public List<NumberLine> give(String list) {
        String boardId = desk.ownBoard();
        if (!desk.districts.board(boardId).externalRegister()) {
            throw new BusinessException("register.numbers.own");
        }
        List<Checked> checked = lines(NumberList.read(list));
        Map<String, String> given = new LinkedHashMap<>();
        Set<String> changed = new HashSet<>();
        for (Checked one : checked) {
            if (one.line().result() != Result.GIVEN || given.putIfAbsent(one.key(), one.line().number()) != null) {
                continue;
            }
            List<RegisterEntry> entries = one.entry().matterId() == null ? desk.lockedChain(one.entry()) : desk.entries.ofMatter(one.entry().matterId());
            if (one.entry().matterId() != null) {
                matters.get().give(one.entry().matterId(), one.line().number());
            }
            for (RegisterEntry entry : entries) {
                if (entry.registerNumber() == null) {
                    entry.giveNumber(one.line().number());
                    changed.add(entry.firstId());
                }
            }
        }
        open.refresh(boardId, changed);
        List<NumberLine> lines = checked.stream().map(Checked::line).toList();
        desk.journal.act(boardId, given.size(), Map.of("numbers", List.copyOf(given.values())));
        return lines;
    }

    /** A line with the entry it is about; {@code key} is its matter, or itself. */
    private record Checked(NumberLine line, RegisterEntry entry, String key) {
    }

    private List<Checked> lines(List<Pair> pairs) {
        String boardId = desk.ownBoard();
        RegisterReader reader = desk.reader(boardId);
        Map<String, RegisterEntry> found = desk.entries.byReception(boardId, values(pairs, Pair::reception)).stream()
                .collect(Collectors.toMap(RegisterEntry::receptionNumber, Function.identity(), (one, other) -> one));
        Set<String> readable = desk.entries.readable(reader, found.values().stream().map(RegisterEntry::id).toList());
        List<String> matterIds = found.values().stream().map(RegisterEntry::matterId).filter(Objects::nonNull).distinct().toList();
        Map<String, Optional<String>> ofMatter = matterIds.isEmpty() ? Map.of() : matters.get().of(matterIds);
        Map<String, Set<String>> users = new HashMap<>();
        desk.entries.byRegisterNumber(boardId, values(pairs, Pair::number)).forEach(entry -> users
                .computeIfAbsent(entry.registerNumber(), number -> new HashSet<>()).add(key(entry)));
        Map<String, Set<String>> wanted = new HashMap<>();
        Map<String, Set<String>> claimants = new HashMap<>();
        for (Pair pair : pairs) {
            RegisterEntry entry = found.get(pair.reception());
            if (pair.readable() && entry != null && readable.contains(entry.id())) {
                wanted.computeIfAbsent(key(entry), key -> new HashSet<>()).add(pair.number());
                claimants.computeIfAbsent(pair.number(), number -> new HashSet<>()).add(key(entry));
            }
        }
        List<Checked> lines = new ArrayList<>();
        for (Pair pair : pairs) {
            RegisterEntry entry = found.get(pair.reception());
            if (!pair.readable()) {
                lines.add(line(pair, Result.UNREADABLE, "", null, null));
            } else if (entry == null || !readable.contains(entry.id())) {
                lines.add(line(pair, Result.UNKNOWN, "", null, null));
            } else {
                String key = key(entry);
                String existing = entry.matterId() == null ? entry.registerNumber()
                        : ofMatter.getOrDefault(entry.matterId(), Optional.empty()).orElse(entry.registerNumber());
                Result result;
                if (existing != null) {
                    result = existing.equals(pair.number()) ? Result.SAME : Result.OTHER;
                } else if (wanted.get(key).size() > 1 || claimants.get(pair.number()).size() > 1) {
                    result = Result.TWICE;
                } else {
                    result = users.getOrDefault(pair.number(), Set.of()).stream().allMatch(key::equals) ? Result.GIVEN : Result.TAKEN;
                }
                lines.add(line(pair, result, existing == null ? "" : existing, entry, key));
            }
        }
        return lines;
    }

    private static Checked line(Pair pair, Result result, String existing, RegisterEntry entry, String key) {
        return new Checked(new NumberLine(pair.line(), pair.reception() == null ? "" : pair.reception(), pair.number() == null ? "" : pair.number(),
                result, existing), entry, key);
    }

    private static Collection<String> values(List<Pair> pairs, Function<Pair, String> of) {
        return pairs.stream().map(of).filter(Objects::nonNull).distinct().toList();
    }

    /** A matter shares one number; what is of none has its own. */
    private static String key(RegisterEntry entry) {
        return entry.matterId() == null ? entry.firstId() : entry.matterId();
    }
}
