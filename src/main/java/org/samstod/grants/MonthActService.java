package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.samstod.grants.domain.DifferenceKind;
import org.samstod.grants.domain.LedgerLine;
import org.samstod.grants.domain.LedgerMatch;
import org.samstod.grants.domain.MatchedBy;
import org.samstod.grants.domain.MonthBook;
import org.samstod.grants.domain.MonthClosing;
import org.samstod.grants.domain.MonthReason;
import org.samstod.grants.domain.MonthRow;
import org.samstod.grants.domain.Months;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/** What a finance officer does to a month: confirms guesses, takes them apart again, writes why a line differs, and closes it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MonthActService {

    @Inject
    Months months;

    @Inject
    MonthDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * These guesses are right.
     *
     * @param keys of the rows as they were shown
     * @throws BusinessException {@code month.confirm} for none, {@code month.moved} when one of them is no guess any more
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "month.confirm")
    public void confirm(String boardId, YearMonth month, Collection<String> keys) {
        MonthBook book = book(boardId, month);
        if (keys == null || keys.isEmpty()) {
            throw new BusinessException("month.confirm").at("guesses");
        }
        List<String> paired = new ArrayList<>();
        for (String key : keys) {
            MonthRow row = row(book, key);
            if (row.kind() != DifferenceKind.GUESS) {
                throw new BusinessException("month.moved");
            }
            for (LedgerLine line : row.lines()) {
                months.add(new LedgerMatch(boardId, line.id(), row.items().get(0).key(), gate.actorId(), user.requireActor().name(), clock.now()));
                paired.add(line.id() + "=" + row.items().get(0).key());
            }
        }
        journal.act(boardId, 0, Map.of("month", month.toString(), "paired", paired));
    }

    /**
     * What a person has put together does not belong together.
     *
     * @throws BusinessException {@code month.moved} when no person has put it together
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "month.separate")
    public void separate(String boardId, YearMonth month, String key) {
        MonthRow row = row(book(boardId, month), key);
        Map<String, LedgerMatch> said = desk.matches(row.lines().stream().map(LedgerLine::id).toList());
        if (row.how() != MatchedBy.PERSON || said.isEmpty()) {
            throw new BusinessException("month.moved");
        }
        said.values().forEach(months::remove);
        journal.act(boardId, 0, Map.of("month", month.toString(), "separated", said.values().stream().map(one -> one.lineId() + "=" + one.itemKey()).toList()));
    }

    /**
     * Why a row differs, or why what looks alike is not the same; it holds for just this difference.
     *
     * @throws BusinessException {@code month.reason}, {@code month.moved} when the row does not differ any more
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "month.explain")
    public void explain(String boardId, YearMonth month, String key, String reason) {
        MonthRow row = row(book(boardId, month), key);
        if (row.agrees()) {
            throw new BusinessException("month.moved");
        }
        MonthReason written = new MonthReason(boardId, month, row, reason, gate.actorId(), user.requireActor().name(), clock.now());
        months.add(written);
        journal.act(written, Map.of("month", month.toString(), "row", key, "kind", row.kind(), "difference", row.difference().ore(), "reason", written.text()));
    }

    /**
     * The month has been gone through.
     *
     * @throws BusinessException {@code month.not-over}, {@code month.differences}, {@code month.closed}
     */
    @UseCase(permission = Permission.PAYMENT_MANAGE, action = "month.close")
    public void close(String boardId, YearMonth month) {
        MonthBook book = book(boardId, month);
        if (months.closing(boardId, month).isPresent()) {
            throw new BusinessException("month.closed");
        }
        MonthClosing closing = new MonthClosing(boardId, book, clock.today(), gate.actorId(), user.requireActor().name(), clock.now());
        months.add(closing);
        journal.act(closing, Map.of("month", month.toString(), "portal", closing.portal().ore(), "ledger", closing.ledger().ore(), "committed",
                closing.committed().ore(), "returned", closing.returned().ore(), "explained", closing.differencesExplained()));
    }

    private MonthBook book(String boardId, YearMonth month) {
        gate.require(Permission.PAYMENT_MANAGE, new Subject(MonthDesk.KIND, null, boardId, null));
        return desk.book(boardId, month);
    }

    private static MonthRow row(MonthBook book, String key) {
        return book.row(key == null ? "" : key).orElseThrow(() -> new BusinessException("month.moved"));
    }
}
