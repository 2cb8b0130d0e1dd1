package org.samstod.grants.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.decisions.GrantedDecision;
import org.samstod.decisions.YearSum;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.Ocr;
import org.samstod.shared.PublicationLevel;

/** Grants, instalments and runs for the tests of the domain. */
final class Given {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private Given() {
    }

    static Grant grant(PublicationLevel level, Acceptance acceptance, YearSum... years) {
        return Grant.open(new GrantedDecision(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), "DNR 2026/1", "FIKTIV Ljuset",
                "Läxhjälp", level, "light", List.of(years), List.of(), null), new GrantTerms(acceptance, null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 2, 28), false), NOW);
    }

    static Grant grant(long ore) {
        return grant(PublicationLevel.OPEN, Acceptance.WITH_APPLICATION, new YearSum(2026, Money.ofOre(ore)));
    }

    static Instalment instalment(Grant grant, long ore) {
        return new Instalment(grant, 1, new PlannedPart(2026, Money.ofOre(ore), DueKind.DATE, DAY, null));
    }

    static PaymentRun run(PaymentProfile profile) {
        return new PaymentRun(Ids.next(), 2026, 7, profile, DAY, "maker", "Emma Ekonom", NOW);
    }

    static PaymentProfile profile(ProfileKind kind, boolean bankgiro, boolean iban) {
        return new PaymentProfile(kind, new Debtor("2120000142", "Stockholms kommun", "212000-0142", "Stockholm", bankgiro ? "5050-1055" : null,
                iban ? "SE45 5000 0000 0583 9825 7466" : null, "ESSESESS"), "1930", LocalDate.of(2026, 1, 1), "admin", NOW);
    }

    /** Accounts of the published examples (domain facts 3.3–3.5). */
    static final List<String[]> ACCOUNTS = List.of(new String[] {"bankgiro", "9020033"}, new String[] {"plusgiro", "2865434"},
            new String[] {"bank-account", "SE4550000000058398257466"}, new String[] {"bank-account", "SE7280000810340009783242"},
            new String[] {"bank-account", "SE3550000000054910000003"});

    static Payee payee(int turn, String name) {
        String[] account = ACCOUNTS.get(turn % ACCOUNTS.size());
        return new Payee(Ids.next(), name, "DNR 2026/" + turn, account[0], account[1]);
    }

    /** One that wants an OCR reference with its money, to a giro. */
    static Payee withOcr(int turn) {
        return new Payee(Ids.next(), "FIKTIV", "DNR 2026/" + turn, turn % 2 == 0 ? "bankgiro" : "plusgiro", turn % 2 == 0 ? "9020033" : "2865434",
                Ocr.withLengthDigit(Integer.toString(100 + turn)).digits());
    }

    static List<PaymentLine> lines(List<Payment> payments, PublicationLevel level) {
        List<PaymentLine> lines = new ArrayList<>();
        payments.forEach(one -> lines.add(new PaymentLine(one.number(), one.reference(), one.payee(), level, one.amount(), one.year(), one.accountKind(),
                one.accountNumber(), one.endToEndId(), one.accounting(), one.ocr())));
        return lines;
    }
}
