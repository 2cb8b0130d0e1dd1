package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.samstod.grants.domain.FrameUse.Does;
import org.samstod.grants.domain.MonthItem.Kind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/** A month where portal, ledger and frames are held against each other: what belongs together, what differs, and that nothing is lost between them. */
class MonthBookTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate FOURTH = LocalDate.of(2026, 3, 4);
    private static final Instant EARLY = Instant.parse("2026-03-05T08:00:00Z");
    private static final String RUN = Ids.next();

    private static MonthItem item(Kind kind, String reference, LocalDate day, long ore, String voucher) {
        String id = Ids.next();
        return new MonthItem(id, kind, reference, day, Money.ofOre(ore), Ids.next() + "-1", RUN, "2026-7", voucher, EARLY, false, null);
    }

    private static LedgerLine line(String voucher, LocalDate day, long ore, String text) {
        return line(voucher, day, ore, text, EARLY);
    }

    private static LedgerLine line(String voucher, LocalDate day, long ore, String text, Instant readAt) {
        return line(voucher, day, ore, text, readAt, 0);
    }

    private static LedgerLine line(String voucher, LocalDate day, long ore, String text, Instant readAt, int turn) {
        LedgerFile.Line read = new LedgerFile.Line(voucher, day, "5811", "4711", Money.ofOre(ore), text);
        return new LedgerLine("board", LedgerLine.keyOf(read, turn), read, "reader", "Emma", readAt);
    }

    private static MonthBook book(YearMonth month, List<MonthItem> items, List<LedgerLine> lines, Map<String, String> said) {
        return MonthBook.of(month, new MonthBook.Facts(items, lines, said, List.of(), List.of(), List.of(), null));
    }

    private static MonthBook march(List<MonthItem> items, List<LedgerLine> lines) {
        return book(MARCH, items, lines, Map.of());
    }

    private static MonthRow only(MonthBook book) {
        assertEquals(1, book.rows().size(), () -> book.rows().toString());
        return book.rows().get(0);
    }

    @Test
    void together_byId_thenVoucher_thenOrder() {
        MonthItem paid = item(Kind.PAID, "DNR 2026/1", FOURTH, 100, null);
        MonthRow byId = only(march(List.of(paid), List.of(line("A 9", FOURTH, 100, "Betalning " + paid.endToEndId().toUpperCase() + " x"))));
        assertEquals(MatchedBy.ID, byId.how());
        assertTrue(byId.agrees());
        MonthRow byVoucher = only(march(List.of(item(Kind.PAID, "DNR 2026/1", FOURTH, 100, "V-77")), List.of(line("v 77", FOURTH, 100, null))));
        assertEquals(MatchedBy.VOUCHER, byVoucher.how());
        assertTrue(byVoucher.agrees());
        MonthRow byOrder = only(march(List.of(item(Kind.PAID, "DNR 2026/1", FOURTH, 100, null)), List.of(line("A 9", FOURTH, 100, "Bidrag, utbetalning 2026-7"))));
        assertEquals(MatchedBy.ORDER, byOrder.how());
        assertTrue(byOrder.agrees());
        assertEquals(MatchedBy.SUM, only(march(List.of(paid), List.of(line("A 9", FOURTH, 100, "möte 2026-7 och 2026-03-04")))).how(), "a month is no order");
    }

    @Test
    void run_bookedAsOneLine_isHeldAgainstAllItsPayments_andNamedOnesByThemselves() {
        MonthItem one = item(Kind.PAID, "DNR 2026/1", FOURTH, 100, "V7");
        MonthItem two = item(Kind.PAID, "DNR 2026/2", FOURTH, 250, "V7");
        assertTrue(only(march(List.of(one, two), List.of(line("V7", FOURTH, 350, "Bidrag")))).agrees());
        MonthRow other = only(march(List.of(one, two), List.of(line("V7", FOURTH, 300, "Bidrag"))));
        assertEquals(DifferenceKind.OTHER_SUM, other.kind());
        assertEquals(Money.ofOre(50), other.difference());
        MonthBook named = march(List.of(one, two), List.of(line("V7", FOURTH, 100, "dnr 2026/1"), line("V7", FOURTH, 250, "DNR 2026/2")));
        assertEquals(2, named.agreeing().size());
        assertEquals(List.of(), named.waiting());
        MonthBook wrong = march(List.of(one, two), List.of(line("V7", FOURTH, 100, "DNR 2026/1"), line("V7", FOURTH, 240, "DNR 2026/2")));
        assertEquals(List.of(two), wrong.waiting().get(0).items(), "it names whose it is");
        assertEquals(Money.ofOre(10), wrong.waiting().get(0).difference());
    }

    @Test
    void differences_sayWhatDiffers() {
        assertEquals(DifferenceKind.NOT_IN_LEDGER, only(march(List.of(item(Kind.PAID, "D", FOURTH, 100, "V7")), List.of())).kind());
        assertEquals(DifferenceKind.NOT_IN_PORTAL, only(march(List.of(), List.of(line("V7", FOURTH, 100, "hyra")))).kind());
        assertEquals(DifferenceKind.NOT_PAID_HERE, only(march(List.of(item(Kind.UNDER_WAY, "D", FOURTH, 100, "V7")), List.of(line("V7", FOURTH, 100, null)))).kind());
        assertEquals(DifferenceKind.CAME_BACK, only(march(List.of(item(Kind.REJECTED, "D", FOURTH, 100, "V7")), List.of(line("V7", FOURTH, 100, null)))).kind());
        MonthRow half = only(march(List.of(item(Kind.PAID, "D", FOURTH, 100, "V7"), item(Kind.REJECTED, "E", FOURTH, 40, "V7")), List.of(line("V7", FOURTH, 140, null))));
        assertEquals(DifferenceKind.CAME_BACK, half.kind(), "what the bank sent back is still booked");
        assertEquals(Money.ofOre(-40), half.difference());
    }

    @Test
    void cameBack_andBookedBack_agree_andWhatIsOnlyUnderWay_isNoRow() {
        MonthItem back = item(Kind.REJECTED, "DNR 2026/1", FOURTH, 100, "V7");
        MonthRow both = only(march(List.of(back), List.of(line("V7", FOURTH, 100, "DNR 2026/1"), line("V7", FOURTH, -100, "åter DNR 2026/1"))));
        assertTrue(both.agrees());
        assertTrue(only(march(List.of(back), List.of())).agrees(), "nobody has booked it");
        assertEquals(List.of(), march(List.of(item(Kind.UNDER_WAY, "D", FOURTH, 100, null)), List.of()).rows());
    }

    @Test
    void otherMonth_showsInBoth_andAddsUpInEach() {
        MonthItem paid = item(Kind.PAID, "D", LocalDate.of(2026, 3, 31), 100, "V7");
        LedgerLine april = line("V7", LocalDate.of(2026, 4, 1), 100, null);
        MonthRow inMarch = only(march(List.of(paid), List.of(april)));
        assertEquals(DifferenceKind.OTHER_MONTH, inMarch.kind());
        assertEquals(Money.ofOre(100), inMarch.difference());
        MonthRow inApril = only(book(YearMonth.of(2026, 4), List.of(paid), List.of(april), Map.of()));
        assertEquals(DifferenceKind.OTHER_MONTH, inApril.kind());
        assertEquals(Money.ofOre(-100), inApril.difference());
    }

    @Test
    void guess_bySumAndDay_nearestAndNamedFirst_untilAPersonSaysSo() {
        MonthItem near = item(Kind.PAID, "DNR 2026/1", FOURTH, 100, null);
        MonthItem named = item(Kind.PAID, "DNR 2026/2", FOURTH.plusDays(8), 100, null);
        LedgerLine line = line("A 1", FOURTH.plusDays(1), 100, "till dnr 2026/2");
        MonthBook book = march(List.of(near, named), List.of(line));
        MonthRow guess = book.rows().stream().filter(one -> one.kind() == DifferenceKind.GUESS).findFirst().orElseThrow();
        assertEquals(List.of(named), guess.items(), "its number stands in the text");
        assertEquals(7, guess.days());
        MonthRow plain = march(List.of(near, named), List.of(line("A 1", FOURTH.plusDays(1), 100, null))).row("P:" + near.key()).orElseThrow();
        assertEquals(DifferenceKind.GUESS, plain.kind());
        assertEquals(1, plain.rivals(), "another has the same sum");
        MonthBook said = book(MARCH, List.of(near, named), List.of(line), Map.of(line.id(), near.key()));
        assertEquals(MatchedBy.PERSON, said.row("P:" + near.key()).orElseThrow().how());
        assertTrue(said.row("P:" + near.key()).orElseThrow().agrees());
        assertEquals(DifferenceKind.NOT_IN_PORTAL, march(List.of(near), List.of(line("A 1", FOURTH.plusDays(11), 100, null))).rows().stream()
                .filter(one -> !one.lines().isEmpty()).findFirst().orElseThrow().kind(), "too far away to guess");
        assertEquals(DifferenceKind.NOT_IN_PORTAL, march(List.of(near), List.of(line("A 1", FOURTH, -100, null))).rows().stream()
                .filter(one -> !one.lines().isEmpty()).findFirst().orElseThrow().kind(), "money back is no money out");
    }

    private static FrameStanding standing(long promised, LocalDate paidOn, FrameStanding.Entry... entries) {
        return new FrameStanding("decision", 2026, "DNR 2026/1", false, List.of(new FrameStanding.Part(Money.ofOre(promised), paidOn)), Money.ZERO, List.of(entries));
    }

    private static FrameStanding.Entry entry(boolean release, long ore, String at) {
        return new FrameStanding.Entry(release ? Does.RELEASE : Does.DRAW, Money.ofOre(ore), Instant.parse(at));
    }

    private static FrameStanding partlyPaid(long back, FrameStanding.Entry... more) {
        List<FrameStanding.Entry> entries = new ArrayList<>(List.of(entry(false, 1_800, "2026-03-01T08:00:00Z")));
        entries.addAll(List.of(more));
        return new FrameStanding("d", 2026, "DNR 2026/1", false, List.of(new FrameStanding.Part(Money.ofOre(1_000), FOURTH), new FrameStanding.Part(Money.ofOre(800), null)),
                Money.ofOre(back), entries);
    }

    private static FrameStanding.Entry booked(Does does, long ore) {
        return new FrameStanding.Entry(does, Money.ofOre(ore), Instant.parse("2026-03-20T08:00:00Z"));
    }

    @Test
    void frame_agrees_whenAPartlyPaidGrantIsRecovered_whileItsOtherPartsAreStillToCome() {
        assertTrue(partlyPaid(600, booked(Does.REPAYMENT, 600)).agrees());
        assertEquals(Money.ofOre(1_200), partlyPaid(600, booked(Does.REPAYMENT, 600)).accounted());
        assertTrue(partlyPaid(350, booked(Does.REPAYMENT, 600), booked(Does.REFUND, 250)).agrees(), "a court gave some of it back");
        assertEquals(List.of(), partlyPaid(600, booked(Does.REPAYMENT, 600)).repaid(), "what came back has a line of its own in the recovery");
        assertFalse(partlyPaid(600).agrees(), "the recovery says so, and nobody has booked it");
        assertFalse(partlyPaid(0, booked(Does.REPAYMENT, 600)).agrees(), "booked, and no recovery knows of it");
        assertFalse(partlyPaid(600, booked(Does.REPAYMENT, 599)).agrees(), "one öre is a difference");
    }

    @Test
    void frame_agreesWithTheGrant_alsoWhenMoneyCameBack_andWhatCameBackIsExpectedInTheLedger() {
        FrameStanding plain = standing(1_000, null, entry(false, 1_000, "2026-03-01T08:00:00Z"));
        assertTrue(plain.agrees());
        assertEquals(List.of(), plain.repaid());
        FrameStanding repaid = standing(1_000, FOURTH, entry(false, 1_000, "2026-03-01T08:00:00Z"), entry(true, 300, "2026-03-20T08:00:00Z"));
        assertTrue(repaid.agrees());
        assertEquals(List.of(Money.ofOre(-300)), repaid.repaid().stream().map(MonthItem::amount).toList());
        assertEquals(LocalDate.of(2026, 3, 20), repaid.repaid().get(0).day());
        FrameStanding declined = new FrameStanding("d", 2026, "N", false, List.of(), Money.ZERO, List.of(entry(false, 1_000, "2026-03-01T08:00:00Z"), entry(true, 1_000, "2026-03-02T08:00:00Z")));
        assertTrue(declined.agrees());
        assertEquals(List.of(), declined.repaid(), "nothing was paid");
        assertFalse(standing(1_000, null, entry(false, 999, "2026-03-01T08:00:00Z")).agrees());
        assertTrue(new FrameStanding("d", 2026, null, false, List.of(), Money.ZERO, List.of(entry(false, 1_000, "2026-03-01T08:00:00Z"))).agrees(), "not told yet");
        MonthRow row = only(MonthBook.of(MARCH, new MonthBook.Facts(List.of(), List.of(), Map.of(), List.of(standing(1_000, null, entry(false, 999, "2026-03-01T08:00:00Z"))),
                List.of(), List.of(), null)));
        assertEquals(DifferenceKind.FRAME, row.kind());
        assertEquals(Money.ofOre(1), row.difference(), "to the öre");
    }

    @Test
    void close_whenTheMonthIsOver_andEveryDifferenceHasAReason_thatHoldsForJustThatSum() {
        List<MonthItem> items = List.of(item(Kind.PAID, "D", FOURTH, 100, "V7"));
        MonthBook open = march(items, List.of(line("V7", FOURTH, 90, null)));
        LocalDate after = LocalDate.of(2026, 4, 1);
        assertEquals("month.not-over", refusal(open, LocalDate.of(2026, 3, 31)));
        assertEquals("month.differences", refusal(open, after));
        assertEquals("month.reason", assertThrows(BusinessException.class, () -> new MonthReason("board", MARCH, only(open), " x ", "a", "Emma", EARLY)).code());
        MonthReason reason = new MonthReason("board", MARCH, only(open), "Avgiften bokfördes för sig.", "a", "Emma", EARLY);
        MonthBook explained = MonthBook.of(MARCH, new MonthBook.Facts(items, only(open).lines(), Map.of(), List.of(), List.of(), List.of(reason), null));
        assertEquals(1, explained.explained().size());
        MonthClosing closing = new MonthClosing("board", explained, after, "a", "Emma", EARLY);
        assertEquals(Money.ofOre(100), closing.portal());
        assertEquals(Money.ofOre(90), closing.ledger());
        assertEquals(1, closing.differencesExplained());
        MonthBook moved = MonthBook.of(MARCH, new MonthBook.Facts(items, List.of(line("V7", FOURTH, 80, null)), Map.of(), List.of(), List.of(), List.of(reason), null));
        assertEquals(1, moved.waiting().size(), "another sum needs another reason");
    }

    private static String refusal(MonthBook book, LocalDate today) {
        return assertThrows(BusinessException.class, () -> new MonthClosing("board", book, today, "a", "Emma", EARLY)).code();
    }

    @Test
    void afterTheClosing_whatComes_isADifferenceOfTheClosedMonth() {
        Instant closed = EARLY.plusSeconds(60);
        MonthItem paid = item(Kind.PAID, "D", FOURTH, 100, "V7");
        LedgerLine late = line("V7", FOURTH, 100, null, closed.plusSeconds(1));
        MonthRow row = only(MonthBook.of(MARCH, new MonthBook.Facts(List.of(paid), List.of(late), Map.of(), List.of(), List.of(), List.of(), closed)));
        assertEquals(DifferenceKind.AFTER_CLOSING, row.kind());
        assertEquals(Money.ZERO, row.difference());
        MonthReason reason = new MonthReason("board", MARCH, row, "Bokfört i efterhand.", "a", "Emma", closed);
        assertFalse(only(MonthBook.of(MARCH, new MonthBook.Facts(List.of(paid), List.of(late), Map.of(), List.of(), List.of(), List.of(reason), closed))).waits());
        assertTrue(only(MonthBook.of(MARCH, new MonthBook.Facts(List.of(paid), List.of(line("V7", FOURTH, 100, null)), Map.of(), List.of(), List.of(), List.of(), closed))).agrees());
    }

    @Test
    void anyMonth_hasEveryLineAndEveryPaymentInExactlyOneRow_andAddsUpToBothBooks() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<MonthItem> items = new ArrayList<>();
            List<LedgerLine> lines = new ArrayList<>();
            Map<String, String> said = new HashMap<>();
            for (int i = 0; i < 25; i++) {
                LocalDate day = LocalDate.of(2026, 2, 20).plusDays(random.nextInt(50));
                long ore = 1 + random.nextInt(6);
                MonthItem one = new MonthItem(Ids.next(), Kind.values()[random.nextInt(4)], "DNR 2026/" + i, day, Money.ofOre(random.nextInt(5) == 0 ? -ore : ore),
                        random.nextInt(5) == 0 ? null : Ids.next() + "-1", "run" + random.nextInt(3), "2026-" + (1 + random.nextInt(3)),
                        random.nextBoolean() ? null : "V" + random.nextInt(4), EARLY, false, null);
                items.add(one);
                LedgerLine line = line("V" + random.nextInt(6), LocalDate.of(2026, 2, 20).plusDays(random.nextInt(50)), random.nextInt(5) == 0 ? -ore : ore, switch (random.nextInt(5)) {
                    case 0 -> "DNR 2026/" + random.nextInt(25);
                    case 1 -> "utbetalning 2026-" + (1 + random.nextInt(4));
                    case 2 -> String.valueOf(one.endToEndId());
                    default -> null;
                }, EARLY, i);
                lines.add(line);
                if (random.nextInt(8) == 0) {
                    said.put(line.id(), items.get(random.nextInt(items.size())).key());
                }
            }
            for (int month = 2; month <= 4; month++) {
                YearMonth wanted = YearMonth.of(2026, month);
                MonthBook book = book(wanted, items, lines, said);
                String where = "seed " + seed + " " + wanted;
                assertEquals(sum(lines.stream().filter(one -> YearMonth.from(one.bookedOn()).equals(wanted)).map(LedgerLine::amount).toList()), book.ledger(), where);
                assertEquals(sum(items.stream().filter(one -> YearMonth.from(one.day()).equals(wanted)).map(MonthItem::counted).toList()), book.portal(), where);
                List<String> placed = book.rows().stream().flatMap(one -> one.lines().stream()).map(LedgerLine::id).toList();
                assertEquals(placed.size(), placed.stream().distinct().count(), where + ": a line in two rows");
                assertTrue(placed.containsAll(lines.stream().filter(one -> YearMonth.from(one.bookedOn()).equals(wanted)).map(LedgerLine::id).toList()), where);
                List<String> things = book.rows().stream().flatMap(one -> one.items().stream()).map(MonthItem::key).toList();
                assertEquals(things.size(), things.stream().distinct().count(), where + ": a payment in two rows");
                assertEquals(book.portal().minus(book.ledger()), sum(book.rows().stream().map(MonthRow::difference).toList()), where + ": the differences are the difference");
                assertEquals(book.rows().size(), book.rows().stream().map(MonthRow::key).distinct().count(), where);
                assertEquals(book.rows().stream().map(MonthRow::key).toList(), book(wanted, reversed(items), reversed(lines), said).rows().stream().map(MonthRow::key).toList(),
                        where + ": the same whatever the order they were read in");
            }
        }
    }

    private static Money sum(List<Money> parts) {
        return Money.sum(parts);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }
}
