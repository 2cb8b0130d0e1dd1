package org.samstod.bench.inside;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.samstod.associations.ChangeAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.calls.CreateFrame;
import org.samstod.calls.FrameService;
import org.samstod.cases.Outcome;
import org.samstod.container.TestApplications;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DecideCase;
import org.samstod.decisions.DecideView;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegationService;
import org.samstod.decisions.YearSum;
import org.samstod.grants.AttestRightService;
import org.samstod.grants.GiveAttestRight;
import org.samstod.grants.PaymentRunService;
import org.samstod.grants.PaymentStatusService;
import org.samstod.grants.RunSummary;
import org.samstod.grants.RunView;
import org.samstod.identity.AccountService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.demo.DemoCast;
import org.samstod.platform.demo.DemoOffice;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;

/**
 * Payment runs for the kill test. {@code act=prepare} leaves one run resting between every two of its steps, and one payment that is in no run yet;
 * {@code act=steps} goes on from whatever is there, a step of each run in turn, a byte in a file for each that is done; {@code act=check} says {@code once N}
 * when each instalment has been paid exactly once and the journal says the same, or the faults. In the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/payment-runs")
public class PaymentRunsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final PageRequest ALL = PageRequest.first(50);
    private static final long KRONOR = 5_000;
    /** How far the runs rest: made, attested, sent, taken on; one more instalment is due. */
    private static final int RESTING = 4;
    private static final String ACTS = "select count(*) from journal_entries e where (e.subject_id in (select r.id from payment_runs r where r.board_id = ?)"
            + " or exists (select s.seq from journal_subjects s, payment_runs q where s.seq = e.seq and s.subject_id = q.id and q.board_id = ?))"
            + " and e.action_name = '";

    @Inject
    transient TestApplications applications;

    @Inject
    transient AccountService accounts;

    @Inject
    transient DemoOffice office;

    @Inject
    transient DecisionService decisions;

    @Inject
    transient DelegationService delegation;

    @Inject
    transient FrameService frames;

    @Inject
    transient PayoutAccountService payouts;

    @Inject
    transient AttestRightService rights;

    @Inject
    transient PaymentRunService runs;

    @Inject
    transient PaymentStatusService statuses;

    @Inject
    transient Clock clock;

    @Resource(lookup = "java:app/jdbc/samstod")
    transient DataSource dataSource;

    /** The board and its two finance officers; they are found again after the power has been cut. */
    private record People(String board, Actor maker, Actor other) {
    }

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        switch (request.getParameter("act")) {
            case "prepare" -> response.getWriter().println(prepare());
            case "steps" -> response.getWriter().println(steps(remembered()));
            default -> response.getWriter().println(check(remembered()));
        }
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("samstod.data"), name);
    }

    private static People remembered() throws IOException {
        List<String> ids = Files.readAllLines(file("payment-people"));
        return new People(ids.get(0), Actor.staff(ids.get(1), "Emma", Role.FINANCE_OFFICER, ids.get(0)), Actor.staff(ids.get(2), "Erik", Role.FINANCE_OFFICER, ids.get(0)));
    }

    private int prepare() throws IOException {
        String board = applications.board();
        int year = clock.today().getYear();
        Actor programme = Actor.staff(Ids.next(), "Pia", Role.PROGRAMME_ADMINISTRATOR, board);
        ActAs.run(programme, () -> frames.create(new CreateFrame(board, year, "quick-grants", "Snabba bidrag", "Quick grants", Money.ofKronor(100_000), List.of(),
                "Nämnden § 4", LocalDate.of(year, 1, 1))));
        ActAs.run(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(KRONOR), "Punkt 6", "§ 7", clock.today(), null)));
        Actor officer = applications.staff("Astrid", Role.CASE_OFFICER, board);
        People people = new People(board, Actor.staff(applications.account("Emma"), "Emma", Role.FINANCE_OFFICER, board), attesting(board));
        Files.write(file("payment-people"), List.of(board, people.maker().accountId(), people.other().accountId()));
        Actor member = applications.administrator("FIKTIV Kassan", board);
        String account = ActAs.call(member, () -> payouts.change(new ChangeAccount(member.associationId(), "bankgiro", "9020033", true, "utdrag.txt",
                new ByteArrayInputStream("Kontoutdrag".getBytes(StandardCharsets.UTF_8)))));
        ActAs.run(officer, () -> payouts.confirm(account, payouts.account(account).version()));
        String call = applications.call(board, null);
        DemoCast.Staff staff = new DemoCast.Staff(board, Map.of(Role.CASE_OFFICER, officer, Role.UNIT_HEAD,
                Actor.staff(applications.account("Ulla"), "Ulla", Role.UNIT_HEAD, board)), null);
        for (int resting = 1; resting <= RESTING + 1; resting++) {
            told(staff, member, call, year);
            if (resting <= RESTING) {
                String run = make(people);
                for (int step = 1; step < resting; step++) {
                    next(people, run(people, run));
                }
            }
        }
        return RESTING + 1;
    }

    private Actor attesting(String board) {
        Actor administrator = Actor.staff(Ids.next(), "Stina", Role.CITY_ADMINISTRATOR, null);
        Actor erik = applications.staff("Erik", Role.FINANCE_OFFICER, board);
        ActAs.run(administrator, () -> accounts.roles(List.of(erik.accountId())).stream().filter(one -> one.awaitsConfirmation())
                .forEach(one -> accounts.confirmRole(one.id(), one.version())));
        ActAs.run(administrator, () -> rights.give(new GiveAttestRight(board, erik.accountId(), null, Money.ofKronor(100_000), false, clock.today(), null)));
        return erik;
    }

    private void told(DemoCast.Staff staff, Actor member, String call, int year) {
        String application = applications.draft(member, call);
        applications.answer(member, application, "amount", Long.toString(KRONOR));
        applications.submit(member, application);
        String caseId = office.caseOf(application);
        office.claim(staff, caseId);
        office.check(staff, caseId);
        office.assess(staff, caseId);
        office.propose(staff, caseId, Outcome.GRANTED, KRONOR);
        ActAs.run(Actor.staff(applications.account("Disa"), "Disa", Role.DELEGATE, staff.boardId()), () -> {
            DecideView view = decisions.draft(caseId);
            DecideCase bare = new DecideCase(caseId, view.caseVersion(), Outcome.GRANTED, List.of(new YearSum(year, view.asked())), view.proposal().reasons(),
                    view.proposal().legalGround(), null, null);
            decisions.tell(decisions.decide(new DecideCase(caseId, bare.caseVersion(), bare.outcome(), bare.amounts(), bare.reasons(), bare.groundCode(), null,
                    decisions.preview(bare).sha256())));
        });
    }

    private String make(People people) {
        return ActAs.call(people.maker(), () -> runs.make(runs.firstDay(), runs.due(runs.firstDay()).seen()));
    }

    private RunView run(People people, String run) {
        return ActAs.call(people.maker(), () -> runs.run(run, ALL));
    }

    /** The next step of a run, from wherever it is; says whether there was one. */
    private boolean next(People people, RunView run) {
        switch (run.state()) {
            case "MADE" -> ActAs.run(people.other(), () -> runs.attest(run.id(), run.version()));
            case "ATTESTED" -> ActAs.run(people.other(), () -> runs.send(run.id(), run.version()));
            case "SENT" -> {
                String end = run.lines().get(0).state().equals("SENT") ? ";bokförd;;;" : ";utbetald;V" + run.label() + ";" + clock.today() + ";";
                ActAs.run(people.other(), () -> statuses.readLedger(run.id(), endToEnd(run) + end));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String endToEnd(RunView run) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement sql = connection.prepareStatement("select end_to_end_id from payments where run_id = ?")) {
            sql.setString(1, run.id());
            try (ResultSet rows = sql.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> open(People people) {
        return ActAs.call(people.maker(), () -> runs.runs(ALL)).rows().stream().filter(one -> !List.of("DONE", "CANCELLED").contains(one.state())).map(RunSummary::id).toList();
    }

    /** Steps on every run in turn, and a run of what is due. */
    private int steps(People people) throws IOException {
        int steps = 0;
        try (OutputStream done = Files.newOutputStream(file("paying"))) {
            boolean more = true;
            while (more) {
                more = false;
                for (String run : open(people)) {
                    if (next(people, run(people, run))) {
                        steps++;
                        more = true;
                        done.write('.');
                    }
                }
                if (due(people) > 0) {
                    make(people);
                    steps++;
                    more = true;
                    done.write('.');
                }
            }
        }
        return steps;
    }

    private int due(People people) {
        return ActAs.call(people.maker(), () -> runs.due(runs.firstDay())).paid().size();
    }

    private String check(People people) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            long instalments = count(connection, "select count(*) from grant_instalments where board_id = ?", people.board());
            expect(faults, "instalments paid", instalments, count(connection, "select count(*) from grant_instalments where instalment_state = 'PAID' and board_id = ?", people.board()));
            expect(faults, "payments that arrived", instalments, count(connection, "select count(*) from payments p join payment_runs r on r.id = p.run_id where p.payment_state = 'PAID'"
                    + " and r.board_id = ?", people.board()));
            expect(faults, "instalments with one", instalments, count(connection, "select count(distinct p.instalment_id) from payments p join payment_runs r on r.id = p.run_id"
                    + " where p.payment_state = 'PAID' and r.board_id = ?", people.board()));
            expect(faults, "öre", instalments * KRONOR * 100, count(connection, "select sum(p.amount_ore) from payments p join payment_runs r on r.id = p.run_id"
                    + " where p.payment_state = 'PAID' and r.board_id = ?", people.board()));
            for (String action : List.of("payment.make", "payment.attest", "payment.send")) {
                expect(faults, action + " in the journal", count(connection, "select count(*) from payment_runs where board_id = ?", people.board()),
                        count(connection, ACTS + action + "'", people.board()));
            }
            expect(faults, "answers in the journal", 2 * instalments, count(connection, ACTS + "payment.ledger-answer'", people.board()));
            return faults.isEmpty() ? "once " + instalments : String.join("; ", faults);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void expect(List<String> faults, String what, long expected, long found) {
        if (expected != found) {
            faults.add(what + ": " + found + " instead of " + expected);
        }
    }

    private static long count(Connection connection, String query, String board) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 1; i <= query.chars().filter(sign -> sign == '?').count(); i++) {
                sql.setString(i, board);
            }
            try (ResultSet rows = sql.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
