package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.calls.FrameBookService;
import org.samstod.grants.domain.LedgerFile;
import org.samstod.grants.domain.LedgerLine;
import org.samstod.grants.domain.Months;
import org.samstod.grants.domain.PaymentProfile;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.Sha256;

/**
 * Reads what the city's ledger has booked, from its file. Lines on accounts that none of the board's frames is booked on are somebody else's and are
 * left out; the same file twice adds nothing.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class LedgerReadService {

    /** Largest file. */
    public static final int LARGEST = 5_000_000;

    @Inject
    Months months;

    @Inject
    PaymentRuns runs;

    @Inject
    FrameBookService books;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Reads a file: a list (CSV) or vouchers (SIE 4), of one month or several.
     *
     * @throws BusinessException {@code ledger.empty}, {@code ledger.head}, {@code ledger.large}, {@code ledger.none} when no line is the board's, or a
     *         sentence for each line that cannot be read; then nothing of it is taken
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "ledger.read")
    public LedgerRead read(String boardId, byte[] content) {
        gate.require(Permission.PAYMENT_MANAGE, new Subject(MonthDesk.KIND, null, boardId, null));
        Map<String, Set<String>> accounts = accounts(boardId);
        String balance = runs.profileOn(clock.today()).map(PaymentProfile::creditAccount).orElse(null);
        List<LedgerFile.Line> all = LedgerFile.read(content);
        List<LedgerFile.Line> ours = all.stream().filter(line -> ours(line, accounts, balance)).toList();
        if (ours.isEmpty()) {
            throw new BusinessException("ledger.none", String.join(", ", accounts.keySet().stream().sorted().toList())).at("file");
        }
        Map<String, LedgerFile.Line> byKey = keyed(ours);
        Set<String> known = new HashSet<>();
        Keys.parts(byKey.keySet()).forEach(some -> known.addAll(months.known(boardId, some)));
        Instant now = clock.now();
        List<LedgerLine> added = byKey.entrySet().stream().filter(one -> !known.contains(one.getKey()))
                .map(one -> new LedgerLine(boardId, one.getKey(), one.getValue(), gate.actorId(), user.requireActor().name(), now)).toList();
        months.addAll(added);
        journal.act(boardId, 0, Map.of("file", Sha256.of(content), "added", added.size(), "known", known.size(), "others", all.size() - ours.size()));
        return new LedgerRead(added.size(), known.size(), all.size() - ours.size(), added.stream().map(one -> YearMonth.from(one.bookedOn())).distinct().sorted().toList());
    }

    /** Lines by what makes them the same line; equal lines of one file are told apart by their turn. */
    private static Map<String, LedgerFile.Line> keyed(List<LedgerFile.Line> lines) {
        Map<String, LedgerFile.Line> byKey = new LinkedHashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (LedgerFile.Line line : lines) {
            int turn = turns.merge(LedgerLine.keyOf(line, 0), 1, Integer::sum) - 1;
            byKey.put(LedgerLine.keyOf(line, turn), line);
        }
        return byKey;
    }

    /** The accounts of the board's frames with their cost centres; an account without any is the board's whatever the cost centre. */
    private Map<String, Set<String>> accounts(String boardId) {
        Map<String, Set<String>> accounts = new HashMap<>();
        List<List<String>> strings = books.accounting(boardId);
        strings.stream().filter(one -> one.get(0) != null).collect(Collectors.groupingBy(one -> one.get(0))).forEach((account, of) ->
                accounts.put(account, of.stream().anyMatch(one -> one.get(1) == null) ? Set.of()
                        : of.stream().map(one -> one.get(1)).filter(Objects::nonNull).collect(Collectors.toSet())));
        return accounts;
    }

    private static boolean ours(LedgerFile.Line line, Map<String, Set<String>> accounts, String balance) {
        if (line.account() == null) {
            return true;
        }
        if (accounts.isEmpty()) {
            return !line.account().equals(balance);
        }
        Set<String> centres = accounts.get(line.account());
        return centres != null && (centres.isEmpty() || line.object() == null || centres.contains(line.object().split("[\\s,;/]+")[0]));
    }
}
