package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.samstod.grants.domain.LedgerFile.Line;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What ledgers write is read in the ways they write it, or refused line by line. */
class LedgerFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private static List<Line> read(String text) {
        return LedgerFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BusinessException refused(String text) {
        return assertThrows(BusinessException.class, () -> read(text), text);
    }

    @Test
    void list_columnsInAnyOrder_separatorsEncodingsAndSums() {
        Line wanted = new Line("V77", DAY, "5811", "4711", Money.ofOre(2_000_050), "Läxhjälp DNR 2026/1");
        assertEquals(List.of(wanted), read("\uFEFFverifikationsnummer;datum;konto;kostnadsställe;belopp;text\r\nV77;2026-03-04;5811;4711;20 000,50;Läxhjälp DNR 2026/1\r\n"));
        assertEquals(List.of(wanted), read("Text\tBelopp\tKst\tKonto\tDatum\tVer.nr\nLäxhjälp DNR 2026/1\t20.000,50\t4711\t5811\t20260304\tV77\n"));
        assertEquals(List.of(wanted), read("Huvudbok\n\ndate,voucher,account,cost centre,debit,credit,reference\n2026/03/04,V77,5811,4711,\"20,000.50\",,Läxhjälp DNR 2026/1\nSumma,,,,\"20,000.50\",,\n"));
        assertEquals(List.of(wanted), LedgerFile.read("Verifikat;Datum;Konto;Objekt;Summa;Beskrivning\nV77;260304;5811;4711;20000.5;Läxhjälp DNR 2026/1\n"
                .getBytes(Charset.forName("windows-1252"))), "as older programs write å and ä");
        for (String back : List.of("-20 000,50", "\u221220\u00A0000,50 kr", "20000,50-", "(20.000,50)", "'-20000.50")) {
            assertEquals(Money.ofOre(-2_000_050), read("ver;datum;belopp\nV1;2026-03-04;\"" + back + "\"").get(0).amount(), back);
        }
        assertEquals(Money.ofOre(-500), read("ver;datum;debet;kredit\nV1;2026-03-04;;5").get(0).amount());
    }

    @Test
    void sie_vouchersWithObjectsQuotesAndDates_takenAwayLinesLeftOut() {
        List<Line> lines = LedgerFile.read(("#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#VER A 77 20260304 \"Bidrag, utbetalning 2026-7\" 20260305\r\n{\r\n"
                + "   #TRANS 5811 {1 \"4711\" 20 \"12 \\\"B\\\"\"} 20000.50 20260304 \"Läxhjälp\"\r\n   #BTRANS 5811 {} 1.00\r\n   #RTRANS 2490 {} -20000.50\r\n"
                + "   #TRANS 2490 {} -20000.50\r\n}\r\n").getBytes(Charset.forName("IBM437")));
        assertEquals(List.of(new Line("A 77", DAY, "5811", "4711", Money.ofOre(2_000_050), "Bidrag, utbetalning 2026-7 Läxhjälp"),
                new Line("A 77", DAY, "2490", null, Money.ofOre(-2_000_050), "Bidrag, utbetalning 2026-7")), lines);
    }

    @Test
    void whatThePortalWrites_isReadBackToTheOre() {
        PaymentRun run = Given.run(Given.profile(ProfileKind.ORDER, true, true));
        Random random = new Random(11);
        List<Payment> payments = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            long ore = 1 + random.nextInt(9_999_999);
            payments.add(run.take(Given.instalment(Given.grant(ore), ore), Given.payee(i, "FIKTIV"), new Accounting("5811", "4711", null, null, null)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrderFile.sie(run, after -> Given.lines(payments, PublicationLevel.OPEN).stream().filter(one -> one.number() > after).toList(), "Älvsjö", "2490", out);
        List<Line> lines = LedgerFile.read(out.toByteArray());
        assertEquals(41, lines.size());
        assertEquals(Money.ZERO, Money.sum(lines.stream().map(Line::amount).toList()));
        assertEquals(run.sum(), Money.sum(lines.stream().filter(one -> "5811".equals(one.account())).map(Line::amount).toList()));
        assertTrue(lines.stream().allMatch(one -> one.text().contains("2026-7")));
    }

    @Test
    void everyLineThatCannotBeRead_isToldByItsNumberAndReason_andNothingIsTaken() {
        BusinessException wrong = refused("ver;datum;belopp\nV1;2026-03-04;1\nV2;igår;1\n;2026-03-04;1\nV4;2026-02-30;1\nV5;2026-03-04;tusen\nV6;2026-03-04;1,23,456\n");
        assertEquals(List.of("ledger.line.day", "ledger.line.voucher", "ledger.line.day", "ledger.line.amount", "ledger.line.amount"),
                wrong.violations().stream().map(one -> one.code()).toList());
        assertEquals(List.of(3, 4, 5, 6, 7), wrong.violations().stream().map(one -> one.args()[0]).toList());
        assertEquals("igår", wrong.args()[1]);
        assertEquals("ledger.line.account", refused("#VER A 1 20260304\n#TRANS\n").code());
        assertEquals("ledger.line.day", refused("#TRANS 5811 {} 1.00\n").code());
        assertEquals("ledger.head", refused("a;b;c\nV1;2026-03-04;1\n").code());
        assertEquals("ledger.head", refused("").code());
        assertEquals("ledger.empty", refused("ver;datum;belopp\n").code());
        assertEquals("ledger.empty", refused("#FLAGGA 0\n").code());
        assertEquals(20, refused("ver;datum;belopp\n" + "V;x;1\n".repeat(50)).violations().size(), "no longer list than anybody reads");
    }

    @Test
    void key_isTheLine_howeverItsVoucherIsWritten_andTwoEqualLinesAreTwo() {
        Line line = new Line("V77", DAY, "5811", "4711", Money.ofOre(100), "x");
        assertEquals(LedgerLine.keyOf(line, 0), LedgerLine.keyOf(new Line("v-77", DAY, "5811", "4711", Money.ofOre(100), " x "), 0));
        assertNotEquals(LedgerLine.keyOf(line, 0), LedgerLine.keyOf(line, 1));
        assertNotEquals(LedgerLine.keyOf(line, 0), LedgerLine.keyOf(new Line("V77", DAY, "5811", "4711", Money.ofOre(-100), "x"), 0));
    }
}
