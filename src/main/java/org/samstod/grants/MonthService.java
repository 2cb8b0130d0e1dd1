package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.grants.MonthView.Choice;
import org.samstod.grants.MonthView.Closed;
import org.samstod.grants.MonthView.Sums;
import org.samstod.grants.domain.DifferenceKind;
import org.samstod.grants.domain.LedgerLine;
import org.samstod.grants.domain.MonthBook;
import org.samstod.grants.domain.MonthClosing;
import org.samstod.grants.domain.MonthItem;
import org.samstod.grants.domain.MonthItem.Kind;
import org.samstod.grants.domain.MonthReason;
import org.samstod.grants.domain.MonthRow;
import org.samstod.grants.domain.Months;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * One page a month where portal, ledger and frames agree, or where every difference has a written reason. Finance officers see each row, by the
 * grant's number; others who follow frames see sums and how many rows differ.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MonthService {

    private static final int CHOICES = 24;

    @Inject
    Months months;

    @Inject
    MonthDesk desk;

    @Inject
    PaymentDesk payments;

    @Inject
    DistrictService districts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** The board of the acting person; for a role of the whole city the one asked for, or the first by name. */
    @UseCase(permission = Permission.FRAME_READ)
    public String board(String asked) {
        String own = user.requireActor().boardId();
        if (own != null) {
            if (asked != null && !asked.equals(own)) {
                throw new NotFound("board");
            }
            return own;
        }
        List<BoardView> all = districts.allBoards();
        return (asked == null ? all.stream() : all.stream().filter(one -> one.id().equals(asked))).findFirst().orElseThrow(() -> new NotFound("board")).id();
    }

    /** The boards that can be chosen; none for a role of one board. */
    @UseCase(permission = Permission.FRAME_READ)
    public List<BoardView> boards() {
        return user.requireActor().boardId() == null ? districts.allBoards() : List.of();
    }

    /** The months that can be chosen, the newest first: this one and those before it. */
    @UseCase(permission = Permission.FRAME_READ)
    public List<Choice> choices(String boardId) {
        gate.require(Permission.FRAME_READ, new Subject(MonthDesk.KIND, null, boardId, null));
        Set<YearMonth> closed = new HashSet<>(months.closings(boardId, CHOICES).stream().map(MonthClosing::month).toList());
        YearMonth now = YearMonth.from(clock.today());
        return IntStream.range(0, CHOICES).mapToObj(now::minusMonths).map(one -> new Choice(one, closed.contains(one))).toList();
    }

    /** A board's month as it stands now. */
    @UseCase(permission = Permission.FRAME_READ)
    public MonthView month(String boardId, YearMonth month) {
        gate.require(Permission.FRAME_READ, new Subject(MonthDesk.KIND, null, boardId, null));
        boolean mayAct = gate.allows(Permission.PAYMENT_MANAGE, new Subject(MonthDesk.KIND, null, boardId, null));
        BoardView board = districts.board(boardId);
        MonthBook book = desk.book(boardId, month);
        boolean named = payments.named(boardId);
        List<MonthRow> shown = mayAct ? book.waiting() : List.of();
        Optional<LedgerLine> last = book.rows().stream().flatMap(one -> one.lines().stream()).max(Comparator.comparing(LedgerLine::readAt));
        Sums sums = new Sums(book.promised(), book.accounted(), book.portal(Kind.PAID), book.ledger(true), book.portal(Kind.REPAID), book.ledger(false),
                book.portal(Kind.REJECTED), book.portal(Kind.UNDER_WAY));
        return new MonthView(boardId, board.name(), board.nameEn(), month, mayAct,
                lines(shown.stream().filter(one -> one.kind() != DifferenceKind.GUESS).toList(), named),
                lines(shown.stream().filter(one -> one.kind() == DifferenceKind.GUESS).toList(), named),
                lines(mayAct ? book.explained() : List.of(), named), lines(mayAct ? book.agreeing() : List.of(), named), book.waiting().size(), sums,
                book.frames(), clock.today().isAfter(month.atEndOfMonth()),
                months.closing(boardId, month).map(one -> new Closed(one.closedName(), one.closedAt(), one.portal(), one.ledger(), one.differencesExplained(),
                        !one.portal().equals(book.portal()) || !one.ledger().equals(book.ledger()))).orElse(null),
                last.map(LedgerLine::readName).orElse(null), last.map(LedgerLine::readAt).orElse(null));
    }

    /** Every row of a month, for a file. */
    @UseCase(permission = Permission.PAYMENT_MANAGE)
    public List<MonthLine> rows(String boardId, YearMonth month) {
        gate.require(Permission.PAYMENT_MANAGE, new Subject(MonthDesk.KIND, null, boardId, null));
        return lines(desk.book(boardId, month).rows(), payments.named(boardId));
    }

    private static List<MonthLine> lines(List<MonthRow> rows, boolean named) {
        List<MonthLine> lines = new ArrayList<>();
        for (MonthRow row : rows) {
            MonthReason reason = row.reason();
            boolean hidden = row.guarded() && !named;
            Money ledger = row.frame() == null ? row.ledger() : null;
            lines.add(new MonthLine(row.key(), row.kind() == null ? null : row.kind().name(), row.how().name(),
                    row.items().stream().map(MonthItem::reference).filter(Objects::nonNull).findFirst().orElse(null), row.portal(), ledger, row.frame(),
                    row.difference(), row.frame() == null ? row.items().stream().map(MonthService::item).toList() : List.of(),
                    row.lines().stream().map(one -> line(one, hidden)).toList(), row.days(), row.rivals(), reason == null ? null : reason.text(),
                    reason == null ? null : reason.saidName(), reason == null ? null : reason.saidAt()));
        }
        return lines;
    }

    private static MonthLine.Item item(MonthItem one) {
        return new MonthLine.Item(one.kind().name(), one.reference(), one.day(), one.amount(), one.runId(), one.order(), one.reason());
    }

    private static MonthLine.Line line(LedgerLine one, boolean hidden) {
        return new MonthLine.Line(one.voucher(), one.bookedOn(), one.account(), one.amount(), hidden ? null : one.text(), hidden && one.text() != null);
    }
}
