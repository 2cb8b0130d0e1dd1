package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.YearSum;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/** A month of a board in the server and its database, and a payment run whose every step is cut before its commit and asked for again after it. */
class MonthIT extends CaseTestBase {

    private static final PageRequest FIRST = PageRequest.first(50);

    @Inject
    DecisionService decisions;

    @Inject
    DelegationService delegation;

    @Inject
    GrantService grants;

    @Inject
    PaymentRunService runs;

    @Inject
    PaymentStatusService statuses;

    @Inject
    AttestRightService rights;

    @Inject
    PayoutAccountService payouts;

    @Inject
    MonthService months;

    @Inject
    MonthActService acts;

    @Inject
    LedgerReadService ledger;

    private String board;
    private String call;
    private Actor officer;
    private Actor emma;
    private Actor erik;
    private YearMonth month;

    @BeforeEach
    void people() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        emma = staff("Emma Ekonom", Role.FINANCE_OFFICER, board);
        erik = staff("Erik Ekonom", Role.FINANCE_OFFICER, board);
        month = YearMonth.from(clock.today()).minusMonths(1);
        Actor programme = staff("Petra Program", Role.PROGRAMME_ADMINISTRATOR, board);
        as(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(30_000), "Delegationsordningen, punkt 6.1 a",
                "Nämnden § 7", clock.today(), null)));
        as(programme, () -> frames.bookOn(frames.frames(board, clock.today().getYear()).get(0).id(), "5811", "4711", null, null, null));
        Actor city = Actor.staff(account("Stina Stad"), "Stina Stad", Role.CITY_ADMINISTRATOR, null);
        as(city, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(90_000), false, clock.today(), null)));
    }

    private String told(Actor who, long kronor) {
        String id = received(who, call, "Läxhjälp för alla", kronor, 3);
        proposed(officer, id);
        Actor delegate = staff("Disa Delegat", Role.DELEGATE, board);
        long version = as(Actor.SYSTEM, () -> cases.caseForDecision(id)).version();
        DecideCase bare = decide(id, version, kronor, null);
        String letter = as(delegate, () -> decisions.preview(bare)).sha256();
        as(delegate, () -> decisions.tell(decisions.decide(decide(id, version, kronor, letter))));
        return id;
    }

    private DecideCase decide(String id, long version, long kronor, String letter) {
        return new DecideCase(id, version, Outcome.GRANTED, List.of(new YearSum(clock.today().getYear(), Money.ofKronor(kronor))),
                "Verksamheten är öppen för alla unga i stadsdelen.", ground(), null, letter);
    }

    private void account(Actor who, String number) {
        String id = as(who, () -> payouts.change(new ChangeAccount(who.associationId(), "bankgiro", number, true, "utdrag.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        as(officer, () -> payouts.confirm(id, payouts.account(id).version()));
    }

    private String made() {
        LocalDate day = as(emma, () -> runs.firstDay());
        return as(emma, () -> runs.make(day, runs.due(day).seen()));
    }

    private String sent() {
        String run = made();
        as(erik, () -> runs.attest(run, version(run)));
        as(erik, () -> runs.send(run, version(run)));
        return run;
    }

    private long version(String run) {
        return as(erik, () -> runs.run(run, FIRST)).version();
    }

    private MonthView view(Actor who) {
        return as(who, () -> months.month(board, month));
    }

    private LedgerRead read(String file) {
        return as(emma, () -> ledger.read(board, file.getBytes(StandardCharsets.UTF_8)));
    }

    private static MonthLine of(List<MonthLine> lines, String kind) {
        List<MonthLine> found = lines.stream().filter(one -> kind.equals(one.kind())).toList();
        assertEquals(1, found.size(), () -> kind + " in " + lines);
        return found.get(0);
    }

    /** What has happened today becomes what happened in the middle of the month before. */
    private LocalDate lastMonth() {
        LocalDate day = month.atDay(15);
        Timestamp at = Timestamp.valueOf(day.atTime(10, 0));
        sql("update payments set paid_on = ? where paid_on is not null and run_id in (select id from payment_runs where board_id = ?)", day, board);
        sql("update payments set ended_at = ? where ended_at is not null and run_id in (select id from payment_runs where board_id = ?)", at, board);
        sql("update grant_instalments set paid_on = ? where paid_on is not null and board_id = ?", day, board);
        sql("update frame_entries set booked_at = ? where frame_id in (select id from frames where board_id = ?)", at, board);
        return day;
    }

    @Test
    void month_differs_isPairedAndExplained_isClosed_andTellsWhatComesLater() {
        Actor ljuset = member("FIKTIV Ljuset", board);
        Actor andra = member("FIKTIV Andra", board);
        String first = told(ljuset, 5_000);
        told(andra, 6_000);
        account(ljuset, "9020033");
        account(andra, "5050-1055");
        String run = sent();
        RunLine back = as(erik, () -> runs.run(run, FIRST)).lines().stream().filter(one -> one.payee().contains("Andra")).findFirst().orElseThrow();
        as(erik, () -> statuses.returned(run, back.id(), "AC04"));
        as(erik, () -> statuses.allPaid(run, clock.today(), "V-77"));
        assertEquals("payment.code.AC04", as(emma, () -> runs.due(runs.firstDay())).paid().get(0).reasonKey(), "due again, with words for the bank's code");
        String again = sent();
        as(erik, () -> statuses.allPaid(again, clock.today(), null));
        LocalDate day = lastMonth();

        MonthView before = view(emma);
        assertEquals(Money.ofKronor(11_000), before.sums().promised());
        assertEquals(Money.ofKronor(11_000), before.sums().accounted());
        assertEquals(Money.ofKronor(11_000), before.sums().paid());
        assertEquals(Money.ofKronor(6_000), before.sums().rejected());
        assertEquals(Money.ofKronor(11_000), before.frames().get(0).committed());
        assertEquals(List.of("NOT_IN_LEDGER", "NOT_IN_LEDGER"), before.waiting().stream().map(MonthLine::kind).toList());

        String head = "verifikationsnummer;datum;konto;kostnadsställe;belopp;text\n";
        assertEquals("ledger.line.amount", code(() -> read(head + "V77;" + day + ";5811;4711;fem;\n")));
        assertEquals("ledger.none", code(() -> read(head + "V77;" + day + ";2490;;-5000;\n")));
        String file = head + "V77;" + day + ";5811;4711;5 000,00;Ljuset\nV77;" + day + ";2490;;-5 000,00;\nK5;" + day.plusDays(2) + ";5811;4711;6 000,00;\nX1;" + day
                + ";5811;4711;700,50;Hyra\nV3;" + day + ";5811;9999;10;annan nämnd\n";
        assertEquals(new LedgerRead(3, 0, 2, List.of(month)), read(file));
        assertEquals(new LedgerRead(0, 3, 2, List.of()), read(file), "the same file twice changes nothing");

        MonthView now = view(emma);
        assertEquals(Money.ofOre(1_170_050), now.sums().booked());
        assertEquals("VOUCHER", now.agreeing().stream().filter(one -> !one.lines().isEmpty()).findFirst().orElseThrow().how());
        MonthLine guess = now.guesses().get(0);
        assertEquals(2, guess.days());
        assertEquals("month.confirm", code(() -> as(emma, () -> acts.confirm(board, month, List.of()))));
        as(emma, () -> acts.confirm(board, month, List.of(guess.key())));
        assertEquals("month.moved", code(() -> as(erik, () -> acts.confirm(board, month, List.of(guess.key())))), "somebody has said so already");
        assertEquals(List.of(), view(emma).guesses());
        as(emma, () -> acts.separate(board, month, guess.key()));
        assertEquals(1, view(emma).guesses().size());
        as(emma, () -> acts.confirm(board, month, List.of(guess.key())));

        MonthLine rent = of(view(emma).waiting(), "NOT_IN_PORTAL");
        assertEquals("month.differences", code(() -> as(emma, () -> acts.close(board, month))));
        assertEquals("month.reason", code(() -> as(emma, () -> acts.explain(board, month, rent.key(), " "))));
        as(emma, () -> acts.explain(board, month, rent.key(), "Lokalhyra på fel konto, bokas om i nästa månad."));
        assertEquals("month.not-over", code(() -> as(emma, () -> acts.close(board, YearMonth.from(clock.today())))));
        as(emma, () -> acts.close(board, month));
        assertEquals("month.closed", code(() -> as(erik, () -> acts.close(board, month))));
        MonthView closed = view(emma);
        assertEquals("Emma Ekonom", closed.closed().name());
        assertEquals(1, closed.closed().explained());
        assertFalse(closed.closed().moved());
        assertEquals(0, closed.waits());

        read(head + "Z1;" + day + ";5811;4711;5,00;Sen\n");
        assertEquals("Z1", of(view(emma).waiting(), "NOT_IN_PORTAL").name());
        assertTrue(view(emma).closed().moved());

        readersAndNames(first, ljuset);
    }

    private void readersAndNames(String caseId, Actor ljuset) {
        String csv = new String(MonthFile.csv(as(emma, () -> months.rows(board, month)), Texts.SWEDISH), StandardCharsets.UTF_8);
        assertTrue(csv.contains("Saknas i portalen") && csv.contains("-700,50") && csv.contains("Ljuset"), csv);
        String application = as(Actor.SYSTEM, () -> cases.caseForDecision(caseId)).applicationId();
        as(ljuset, () -> applications.lowerLevel(application, PublicationLevel.STATISTICS));
        assertFalse(new String(MonthFile.csv(as(emma, () -> months.rows(board, month)), Texts.SWEDISH), StandardCharsets.UTF_8).contains("Ljuset"), "for named persons only");
        assertTrue(view(emma).agreeing().stream().flatMap(one -> one.lines().stream()).anyMatch(MonthLine.Line::hidden));

        MonthView others = view(officer);
        assertFalse(others.mayAct());
        assertEquals(1, others.waits(), "sums and how many");
        assertEquals(List.of(), Stream.of(others.waiting(), others.guesses(), others.explained(), others.agreeing()).flatMap(List::stream).toList());
        assertThrows(Denied.class, () -> as(officer, () -> acts.explain(board, month, "x", "Det går inte.")));
        assertThrows(Denied.class, () -> as(officer, () -> months.rows(board, month)));
        Actor elsewhere = staff("Folke Främling", Role.FINANCE_OFFICER, board("OWN"));
        assertThrows(Denied.class, () -> view(elsewhere));
        assertThrows(NotFound.class, () -> as(elsewhere, () -> months.board(board)));
        Actor coordinator = Actor.staff(account("Karin Samordnare"), "Karin Samordnare", Role.CITY_COORDINATOR, null);
        assertNotNull(as(coordinator, () -> months.month(months.board(board), month)).board("sv"));
    }

    /** A step, and where the instalment is after it. */
    private record Step(String name, String state, Runnable act) {
    }

    @Test
    void run_everyStepCutBeforeItsCommit_andAskedAgainAfterIt_paysOnce() throws Exception {
        Actor ljuset = member("FIKTIV Ljuset", board);
        String grant = as(Actor.SYSTEM, () -> grants.ofCase(told(ljuset, 5_000))).orElseThrow();
        account(ljuset, "9020033");
        Supplier<String> where = () -> as(Actor.SYSTEM, () -> grants.grant(grant, Texts.SWEDISH)).instalments().get(0).state();
        Supplier<String> run = () -> as(emma, () -> runs.runs(FIRST)).rows().get(0).id();
        String end = as(Actor.SYSTEM, () -> grants.grant(grant, Texts.SWEDISH)).instalments().get(0).id();
        String state = "DUE";
        for (Step step : List.of(new Step("make", "IN_RUN", this::made), new Step("attest", "IN_RUN", () -> as(erik, () -> runs.attest(run.get(), version(run.get())))),
                new Step("cancel", "DUE", () -> as(emma, () -> runs.cancel(run.get(), version(run.get())))), new Step("make again", "IN_RUN", this::made),
                new Step("attest", "IN_RUN", () -> as(erik, () -> runs.attest(run.get(), version(run.get())))),
                new Step("send", "SENT", () -> as(erik, () -> runs.send(run.get(), version(run.get())))),
                new Step("rejected", "DUE", () -> as(erik, () -> statuses.readLedger(run.get(), end + "-2;avvisad;;;Fel konto"))),
                new Step("make a third", "IN_RUN", this::made), new Step("attest", "IN_RUN", () -> as(erik, () -> runs.attest(run.get(), version(run.get())))),
                new Step("send", "SENT", () -> as(erik, () -> runs.send(run.get(), version(run.get())))),
                new Step("accepted", "ACCEPTED", () -> as(erik, () -> statuses.readLedger(run.get(), end + "-3;bokförd;V3"))),
                new Step("paid", "PAID", () -> as(erik, () -> statuses.readLedger(run.get(), end + "-3;utbetald;V3;" + clock.today()))))) {
            transaction.begin();
            try {
                step.act().run();
            } finally {
                transaction.rollback();
            }
            assertEquals(state, where.get(), step.name() + ", cut before its commit: as if it had never been");
            step.act().run();
            state = step.state();
            assertEquals(state, where.get(), step.name());
            try {
                step.act().run();
            } catch (BusinessException refused) {
                assertTrue(refused.code().startsWith("payment."), step.name() + ": " + refused.code());
            }
            assertEquals(state, where.get(), step.name() + ", asked again because its answer was lost");
        }
        assertEquals(Money.ofKronor(5_000), as(Actor.SYSTEM, () -> grants.grant(grant, Texts.SWEDISH)).paid());
        ReadBack odd = as(erik, () -> statuses.readLedger(run.get(), end + "-3;avvisad;;;Kom tillbaka ändå"));
        assertEquals(1, odd.odd().size(), "the opposite of what stands is told");
        assertEquals(0, odd.rejected());
        assertEquals("PAID", where.get());
        assertEquals(3, as(emma, () -> runs.runs(FIRST)).rows().size());
    }
}
