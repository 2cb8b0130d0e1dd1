package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.samstod.districts.HolidayService;
import org.samstod.grants.AttestRightService;
import org.samstod.grants.ConditionService;
import org.samstod.grants.GiveAttestRight;
import org.samstod.grants.GrantLine;
import org.samstod.grants.GrantService;
import org.samstod.grants.LedgerReadService;
import org.samstod.grants.MonthActService;
import org.samstod.grants.PaymentProfileService;
import org.samstod.grants.PaymentProfileView;
import org.samstod.grants.PaymentRunService;
import org.samstod.grants.PaymentStatusService;
import org.samstod.grants.RunLine;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;

/** The money of the demo city's main board: two finance officers, who attest each other's runs. */
@ApplicationScoped
public class DemoMoney {

    private static final PageRequest FIRST = PageRequest.first(PageRequest.LARGEST_SIZE);

    @Inject
    PaymentRunService runs;

    @Inject
    PaymentStatusService statuses;

    @Inject
    LedgerReadService ledger;

    @Inject
    MonthActService months;

    @Inject
    AttestRightService rights;

    @Inject
    PaymentProfileService profiles;

    @Inject
    GrantService grants;

    @Inject
    ConditionService conditions;

    @Inject
    HolidayService holidays;

    @Inject
    DemoCast cast;

    @Inject
    Clock clock;

    /** One of the two finance officers, by turn 1 or 2. */
    Actor officer(DemoCast.Staff board, int turn) {
        String name = turn == 1 ? "Emma Ekonom (FIKTIV)" : "Erik Ekonom (FIKTIV)";
        String email = turn == 1 ? "ekonom@demo.example" : "ekonom2@demo.example";
        return Actor.staff(cast.person(email, name).accountId(), name, Role.FINANCE_OFFICER, board.boardId());
    }

    /** The city's administrator says who may attest, and how the city pays. */
    public void rights(DemoCast.Staff board) {
        Actor administrator = Actor.staff(cast.person("stad@demo.example", "Stina Stadsadministratör (FIKTIV)").accountId(), "Stina Stadsadministratör (FIKTIV)",
                Role.CITY_ADMINISTRATOR, null);
        ActAs.run(administrator, () -> {
            profiles.set(new PaymentProfileView("ORDER", null, null, null, null, null, null, null, "2490", clock.today()));
            rights.give(new GiveAttestRight(board.boardId(), officer(board, 1).accountId(), null, Money.ofKronor(200_000), false, clock.today(), null));
            rights.give(new GiveAttestRight(board.boardId(), officer(board, 2).accountId(), null, Money.ofKronor(500_000), true, clock.today(), null));
        });
    }

    /** A run of all that is due by a day, made by one and left for the other. */
    public String made(DemoCast.Staff board, LocalDate by) {
        LocalDate day = holidays.calendar().workdayOnOrAfter(by);
        return ActAs.call(officer(board, 1), () -> runs.make(day, runs.due(day).seen()));
    }

    /** A run of all that is due, attested and handed over. */
    public String sent(DemoCast.Staff board) {
        String run = made(board, clock.today());
        ActAs.run(officer(board, 2), () -> {
            runs.attest(run, runs.run(run, FIRST).version());
            runs.send(run, runs.run(run, FIRST).version());
        });
        return run;
    }

    /** All of a run has arrived, but for one that came back when that is wanted. */
    public void paid(DemoCast.Staff board, String run, boolean oneBack) {
        ActAs.run(officer(board, 2), () -> {
            if (oneBack) {
                List<RunLine> lines = runs.run(run, FIRST).lines();
                statuses.returned(run, lines.get(lines.size() - 1).id(), "Kontot är avslutat");
            }
            statuses.allPaid(run, clock.today(), "V-" + runs.run(run, FIRST).label());
        });
    }

    /** The city's ledger has booked a run; unless it is whole, one line is missing, one tells no voucher and one is a stranger. */
    public void booked(DemoCast.Staff board, String run, boolean whole) {
        LocalDate day = clock.today();
        ActAs.run(officer(board, 1), () -> {
            List<RunLine> paid = runs.run(run, FIRST).lines().stream().filter(one -> "PAID".equals(one.state())).toList();
            StringBuilder file = new StringBuilder("verifikationsnummer;datum;belopp;text\n");
            for (int i = 0; i < paid.size(); i++) {
                RunLine one = paid.get(i);
                if (whole || i > 0) {
                    boolean told = whole || i > 1;
                    file.append(told ? one.voucher() : "K-5").append(';').append(day).append(';').append(one.amount().plain()).append(';')
                            .append(told ? one.reference() : "").append('\n');
                }
            }
            if (!whole) {
                file.append("K-9;").append(day).append(";1250,00;Lokalhyra\n");
            }
            ledger.read(board.boardId(), file.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A month has been gone through. */
    public void closed(DemoCast.Staff board, YearMonth month) {
        ActAs.run(officer(board, 1), () -> months.close(board.boardId(), month));
    }

    /** Reports have come, and are gone through; those of a case that has been closed are done. */
    public void reported(DemoCast.Staff board, boolean closed) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            for (GrantLine line : grants.list("RUNNING", FIRST).rows()) {
                step(line, "REPORTED");
                step(line, "REVIEWED");
                conditions.allMet(line.id(), "Redovisningen visar det.");
                if (closed) {
                    step(line, "CLOSED");
                }
            }
        });
    }

    private void step(GrantLine line, String next) {
        grants.step(line.id(), grants.grant(line.id(), Texts.SWEDISH).version(), next);
    }
}
