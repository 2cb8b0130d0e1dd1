package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.samstod.Requirements;
import org.samstod.shared.Money;
import org.samstod.shared.Ocr;
import org.samstod.shared.PublicationLevel;

/** The files of a run: for the bank in both versions, list and voucher for the ledger. */
class PaymentFilesTest {

    private static final int PAGE = 3;

    /** A run with its lines. */
    private record Made(PaymentRun run, PaymentProfile profile, List<PaymentLine> lines) {

        Map<String, PaymentRuns.Total> totals() {
            Map<String, PaymentRuns.Total> totals = new HashMap<>();
            lines.forEach(one -> totals.merge(one.accountKind(), new PaymentRuns.Total(1, one.amount()),
                    (a, b) -> new PaymentRuns.Total(a.number() + b.number(), a.sum().plus(b.sum()))));
            return totals;
        }

        List<PaymentLine> page(List<String> kinds, int after) {
            return lines.stream().filter(one -> kinds.contains(one.accountKind()) && one.number() > after).limit(PAGE).toList();
        }

        byte[] bank() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BankFile.write(run, profile.debtor(), BankFile.groups(profile.debtor(), totals()), this::page, out);
            return out.toByteArray();
        }

        String text() {
            return new String(bank(), StandardCharsets.UTF_8);
        }
    }

    private static Made made(PaymentProfile profile, int count, PublicationLevel level, long seed) {
        Random random = new Random(seed);
        PaymentRun run = Given.run(profile);
        List<Payment> payments = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            long ore = 1 + random.nextInt(9_999_999);
            payments.add(run.take(Given.instalment(Given.grant(ore), ore), i % 10 == 9 ? Given.withOcr(i) : Given.payee(i, "Fören. Ängel & Café №" + i),
                    new Accounting("5811", i % 2 == 0 ? "4711" : null, "12 \"B\"", null, null)));
        }
        return new Made(run, profile, Given.lines(payments, level));
    }

    private static List<String> all(String text, String element) {
        Matcher matcher = Pattern.compile("<" + element + "(?: [^>]*)?>([^<]*)</" + element + ">").matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void bank_sameRunSameBytes_alwaysAgain() {
        Made made = made(Given.profile(ProfileKind.PAIN_03, true, true), 11, PublicationLevel.OPEN, 1);
        assertArrayEquals(made.bank(), made.bank());
        assertTrue(made.run().messageId().length() <= 35);
        assertEquals(List.of(made.run().messageId()), all(made.text(), "MsgId"));
        assertEquals(List.of("2026-03-02T10:00:00Z"), all(made.text(), "CreDtTm"));
    }

    @Test
    void bank_controlSums_areTheSumsOfTheRenderedAmounts() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            boolean bankgiro = random.nextBoolean();
            Made made = made(Given.profile(random.nextBoolean() ? ProfileKind.PAIN_03 : ProfileKind.PAIN_09, bankgiro, !bankgiro || random.nextBoolean()),
                    1 + random.nextInt(40), PublicationLevel.OPEN, seed);
            String text = made.text();
            BigDecimal rendered = all(text, "InstdAmt").stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<String> sums = all(text, "CtrlSum");
            assertEquals(rendered, new BigDecimal(sums.get(0)), "seed " + seed);
            assertEquals(rendered, sums.stream().skip(1).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertEquals(made.run().sum(), Money.ofOre(rendered.movePointRight(2).longValueExact()));
            List<String> numbers = all(text, "NbOfTxs");
            assertEquals(made.lines().size(), Integer.parseInt(numbers.get(0)));
            assertEquals(made.lines().size(), numbers.stream().skip(1).mapToInt(Integer::parseInt).sum());
            assertEquals(made.lines().size(), all(text, "EndToEndId").stream().distinct().count());
            assertTrue(all(text, "EndToEndId").stream().allMatch(id -> id.length() <= 35));
        }
    }

    @Test
    void bank_everyKindOfAccount_asTheBanksWantIt() {
        String text = made(Given.profile(ProfileKind.PAIN_03, true, true), 5, PublicationLevel.STATISTICS, 2).text();
        assertEquals(1, all(text, "MmbId").stream().filter("9900"::equals).count());
        assertEquals(1, all(text, "MmbId").stream().filter("9960"::equals).count());
        assertTrue(text.contains("<Othr><Id>9020033</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm></Othr>"), text);
        assertTrue(text.contains("<Othr><Id>2865434</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>"), text);
        assertTrue(text.contains("<MmbId>5839</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt><Cdtr>"), text);
        assertTrue(text.contains("<Othr><Id>8257466</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>"), text);
        assertTrue(text.contains("<MmbId>8103</MmbId>") && text.contains("<Othr><Id>0009783242</Id>"), "Swedbank's fifth digit is left out");
        assertTrue(text.contains("<DbtrAcct><Id><Othr><Id>50501055</Id><SchmeNm><Prtry>BGNR</Prtry>"), "a bankgiro is paid from a bankgiro");
        assertTrue(text.contains("<DbtrAcct><Id><IBAN>SE4550000000058398257466</IBAN>"));
        assertFalse(text.contains("SvcLvl") || text.contains("CtgyPurp"));
        assertTrue(text.contains("<Nm>Fören. Ängel + Cafe 1<"), "& and marks");
        assertTrue(all(text, "Ustrd").stream().allMatch(one -> one.length() <= 25));
    }

    @Test
    void bank_payeeThatWantsAnOcrReference_getsItStructured_withItsSum() {
        Made made = made(Given.profile(ProfileKind.PAIN_03, true, true), 9, PublicationLevel.OPEN, 12);
        String text = made.text();
        assertEquals(List.of(Ocr.withLengthDigit("109").digits()), all(text, "Ref"));
        assertTrue(text.contains("<RmtInf><Strd><RfrdDocAmt><RmtdAmt Ccy=\"SEK\">" + made.lines().get(8).amount().plain() + "</RmtdAmt></RfrdDocAmt><CdtrRefInf><Tp><CdOrPrtry>"
                + "<Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>"), text);
        assertEquals(8, all(text, "Ustrd").size());
        assertTrue(csv(made, true).contains(";" + Ocr.withLengthDigit("109").digits() + "\r\n"));
    }

    @Test
    void bank_accountWithoutClearingNumber_isPaidByItsIban() {
        assertTrue(BankAccount.of("SE0230000000030301099952").isPresent());
        assertEquals("3030", BankAccount.of("SE0230000000030301099952").orElseThrow().clearing());
        assertTrue(BankAccount.of("SE1280000000000000000000").isEmpty());
        assertTrue(BankAccount.of("SE0060000000000123456789").isEmpty(), "nine digits say no clearing number");
    }

    @Test
    void bank_validatesAgainstTheSchemas() throws Exception {
        String standards = System.getProperty("samstod.standards", "");
        Requirements.need("standards", !standards.isEmpty() && new File(standards, "pain.001.001.09.xsd").isFile(), "no folder of schemas");
        for (ProfileKind kind : List.of(ProfileKind.PAIN_03, ProfileKind.PAIN_09)) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            Validator validator = factory.newSchema(new File(standards, kind == ProfileKind.PAIN_03 ? "pain.001.001.03.xsd" : "pain.001.001.09.xsd")).newValidator();
            for (boolean bankgiro : new boolean[] {true, false}) {
                validator.validate(new StreamSource(new ByteArrayInputStream(made(Given.profile(kind, bankgiro, true), 23, PublicationLevel.OPEN, 3).bank())));
            }
            validator.validate(new StreamSource(new ByteArrayInputStream(made(Given.profile(kind, true, false), 4, PublicationLevel.OPEN, 4).bank())));
        }
    }

    @Test
    void text_holdsOnlyWhatBanksTake() {
        Pattern allowed = Pattern.compile("[0-9A-Za-zåäöÅÄÖ/\\-?:().,'+ ]{1,25}");
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder odd = new StringBuilder();
            random.ints(1 + random.nextInt(40), 0, 0x2FFF).filter(Character::isValidCodePoint).forEach(odd::appendCodePoint);
            String clean = PaymentText.of(odd.toString(), 25);
            assertTrue(allowed.matcher(clean).matches(), clean);
            assertEquals(clean, PaymentText.of(clean, 25), "clean stays as it is");
        }
        assertEquals("A B", PaymentText.of("  A   B ", 25));
        assertEquals(".", PaymentText.of(null, 25));
        assertEquals("Café Ö + Sjöö".replace("é", "e"), PaymentText.of("Café Ö & Sjöø", 25));
    }

    @Test
    void sie_isBalanced_withTheFramesStrings_andNoName() {
        Made made = made(Given.profile(ProfileKind.ORDER, true, true), 7, PublicationLevel.PROTECTED, 5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrderFile.sie(made.run(), after -> made.page(List.of("bankgiro", "plusgiro", "bank-account"), after), "Älvsjö stadsdelsnämnd", "1930", out);
        String sie = out.toString(Charset.forName("IBM437"));
        assertTrue(sie.startsWith("#FLAGGA 0\r\n#PROGRAM \"Samstod\" 1\r\n#FORMAT PC8\r\n#GEN 20260302\r\n#SIETYP 4\r\n#FNAMN \"Älvsjö stadsdelsnämnd\""), sie);
        assertTrue(sie.contains("#DIM 1 \"Kostnadsställe\""));
        Matcher rows = Pattern.compile("#TRANS (\\S+) \\{([^}]*)} (-?[0-9.]+) 20260304").matcher(sie);
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        while (rows.find()) {
            sum = sum.add(new BigDecimal(rows.group(3)));
            count++;
        }
        assertEquals(8, count);
        assertEquals(0, sum.signum());
        assertTrue(sie.contains("#TRANS 5811 {1 \"4711\" 20 \"12 \\\"B\\\"\"}"), sie);
        assertFalse(sie.contains("Ängel"));
    }

    @Test
    void ledgerFiles_ofAnyRun_addUpToTheRunToTheOre() {
        for (int seed = 0; seed < 200; seed++) {
            Made made = made(Given.profile(ProfileKind.ORDER, true, true), 1 + new Random(seed).nextInt(40), seed % 2 == 0 ? PublicationLevel.OPEN : PublicationLevel.PROTECTED, seed);
            String[] rows = csv(made, true).split("\r\n");
            BigDecimal listed = BigDecimal.ZERO;
            for (int i = 1; i < rows.length; i++) {
                listed = listed.add(new BigDecimal(rows[i].split(";")[5].replace(',', '.')));
            }
            assertEquals(made.run().sum(), Money.ofOre(listed.movePointRight(2).longValueExact()), "list of seed " + seed);
            assertEquals(made.lines().size(), rows.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OrderFile.sie(made.run(), after -> made.page(List.of("bankgiro", "plusgiro", "bank-account"), after), "Älvsjö stadsdelsnämnd", "1930", out);
            Matcher amounts = Pattern.compile("#TRANS \\S+ \\{[^}]*} (-?[0-9.]+) ").matcher(out.toString(Charset.forName("IBM437")));
            List<BigDecimal> booked = new ArrayList<>();
            while (amounts.find()) {
                booked.add(new BigDecimal(amounts.group(1)));
            }
            assertEquals(made.lines().size() + 1, booked.size());
            assertEquals(0, booked.stream().reduce(BigDecimal.ZERO, BigDecimal::add).signum(), "voucher of seed " + seed);
            assertEquals(made.run().sum().negated().ore(), booked.get(booked.size() - 1).movePointRight(2).longValueExact());
        }
    }

    @Test
    void csv_showsProtectedNamesToNamedPersonsOnly_andNoFormula() {
        Made made = made(Given.profile(ProfileKind.ORDER, true, true), 4, PublicationLevel.PROTECTED, 6);
        assertFalse(csv(made, false).contains("Ängel"));
        assertFalse(csv(made, false).contains("9020033"), "nor the account");
        assertTrue(csv(made, false).contains("DNR 2026/1;DNR 2026/1;"));
        assertTrue(csv(made, true).contains("Ängel"));
        assertEquals(5, csv(made, true).split("\r\n").length);
        PaymentLine formula = new PaymentLine(1, "=1+1", "+46;x", PublicationLevel.OPEN, Money.ofOre(1), 2026, "bankgiro", "9020033", "e", new Accounting(null, null, null, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrderFile.csv(made.run(), after -> after == 0 ? List.of(formula) : List.of(), true, out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("e;'=1+1;\"'+46;x\";"), out.toString(StandardCharsets.UTF_8));
    }

    private static String csv(Made made, boolean names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrderFile.csv(made.run(), after -> made.page(List.of("bankgiro", "plusgiro", "bank-account"), after), names, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothingThatIsLogged_namesAPayee() {
        Made made = made(Given.profile(ProfileKind.ORDER, true, true), 1, PublicationLevel.PROTECTED, 8);
        assertFalse((made.lines().get(0) + " " + Given.payee(1, "Ängel")).contains("Ängel"));
        assertFalse((made.lines().get(0) + " " + Given.payee(0, "Ängel")).contains("9020033"));
    }
}
