package org.samstod.platform.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.samstod.cases.AllocationService;
import org.samstod.cases.Outcome;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.demo.DemoCast.Staff;
import org.samstod.platform.demo.DemoPlan.Association;
import org.samstod.platform.demo.DemoPlan.Project;
import org.samstod.publications.YearlyRowJob;
import org.samstod.register.RegisterOpening;
import org.samstod.shared.Clock;
import org.samstod.shared.Mode;
import org.samstod.shared.Ocr;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Starting;

/**
 * The demo city: seeded once, before readiness, through the public services with real role-holders and a clock that goes
 * forward from almost three years ago to now. A start that was interrupted begins again from an empty schema.
 */
@ApplicationScoped
public class DemoCity {

    private static final Logger LOG = Logger.getLogger(DemoCity.class.getName());
    private static final String MAIN = "hagersten-alvsjo";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    Clock clock;

    @Inject
    DemoProgress progress;

    @Inject
    DemoCast cast;

    @Inject
    DemoCalls calls;

    @Inject
    DemoApplicants applicants;

    @Inject
    DemoOffice office;

    @Inject
    DemoPreparation preparation;

    @Inject
    DemoDecisions decisions;

    @Inject
    DemoFinalReports finalReports;

    @Inject
    DemoAudits audits;

    @Inject
    DemoRecoveries recoveries;

    @Inject
    DemoMoney money;

    @Inject
    DemoMail mail;

    @Inject
    DemoMeetings meetings;

    @Inject
    DemoReports reports;

    @Inject
    DemoPublicSide publicSide;

    @Inject
    DemoPosts posts;

    @Inject
    RegisterOpening registers;

    @Inject
    YearlyRowJob yearly;

    private final Map<String, Staff> boards = new LinkedHashMap<>();
    private final Map<String, Actor> members = new HashMap<>();
    private int turn;
    /** When the round before was paid. */
    private YearMonth paidIn;

    /** The city's history begins before the rooms load their set-up data, so that boards and texts are there from its first day. */
    void beforeSetUp(@Observes @Priority(1) Starting starting) {
        if (toBeSeeded(starting)) {
            at(firstDay(clock.today()));
        }
    }

    private boolean toBeSeeded(Starting starting) {
        return starting.mode() == Mode.DEMO && !starting.empty() && !progress.finished();
    }

    private static LocalDate firstDay(LocalDate today) {
        return today.minusMonths(33).minusDays(10);
    }

    /** Seeds when this is a demo that has not been seeded. */
    void onStart(@Observes @Priority(1_000_000) Starting starting) {
        if (!toBeSeeded(starting)) {
            return;
        }
        progress.begin();
        long began = System.nanoTime();
        try {
            seed(clock.realToday());
        } finally {
            clock.release();
        }
        progress.finish(clock.now());
        LOG.log(Level.INFO, "The demo city stands after {0} s", Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void seed(LocalDate today) {
        DemoPlan plan = DemoPlan.read();
        LocalDate first = firstDay(today);
        cast.logins(first);
        plan.associations().stream().map(Association::board).distinct().forEach(slug -> boards.put(slug, cast.staff(slug, first)));
        plan.associations().forEach(this::settle);
        money.rights(boards.get(MAIN));
        accounts(plan);
        for (int round = 0; round < 3; round++) {
            round(plan, first.plusDays(10).plusMonths(11L * round), round);
        }
        present(plan, today);
    }

    /** A person of the association claims its place and is verified. */
    private void settle(Association association) {
        DemoLogins.Person login = new DemoLogins().getAll().stream().filter(person -> person.email().equals(association.login())).findFirst()
                .orElse(new DemoLogins.Person("kontakt." + association.number() + "@demo.example", "Kontaktperson (FIKTIV)", null, null));
        Actor person = cast.person(login.email(), login.name());
        tick();
        members.put(association.number(), applicants.verified(person, association, boards.get(association.board())));
    }

    /** One past round: calls, applications, decisions, minutes, notices, publications. */
    private void round(DemoPlan plan, LocalDate opens, int round) {
        LocalDate closes = opens.plusDays(40);
        int year = opens.plusDays(45).getYear();
        at(opens);
        ActAs.run(Actor.SYSTEM, registers::run);
        ActAs.run(Actor.SYSTEM, yearly::run);
        Map<String, String> callOf = new HashMap<>();
        for (Association association : plan.associations()) {
            callOf.computeIfAbsent(callKey(association), key -> call(association, opens, closes, year));
        }
        at(opens.plusDays(20));
        members.values().forEach(applicants::everybodyStays);
        Map<String, List<String>> cases = new LinkedHashMap<>();
        Map<String, Project> projects = new HashMap<>();
        Map<String, Actor> applications = new LinkedHashMap<>();
        for (Association association : plan.associations()) {
            int count = association.board().equals(MAIN) ? 3 : 2;
            for (int i = 0; i < count; i++) {
                Project project = association.projects().get((round + i) % association.projects().size());
                PublicationLevel level = turn++ % 13 == 7 ? PublicationLevel.LIMITED.min(association.level()) : association.level();
                if (round == 1 && i == 1 && plan.associations().indexOf(association) % 2 == 0) {
                    // Enough recipients in several districts for the one row of a year.
                    level = PublicationLevel.STATISTICS.min(level);
                }
                Actor member = members.get(association.number());
                String application = applicants.submit(member, applicants.draft(member, callOf.get(callKey(association)),
                        association, project, level));
                applications.put(application, member);
                String caseId = office.caseOf(application);
                cases.computeIfAbsent(association.board(), key -> new ArrayList<>()).add(caseId);
                projects.put(caseId, project);
                tick();
            }
        }
        at(closes.plusDays(3));
        cases.forEach((board, ofBoard) -> ofBoard.forEach(caseId -> prepare(boards.get(board), caseId, projects.get(caseId))));
        at(closes.plusDays(15));
        cases.forEach((board, ofBoard) -> ofBoard.forEach(caseId -> {
            decisions.decide(boards.get(board), caseId);
            tick();
        }));
        at(closes.plusDays(16));
        cases.keySet().forEach(board -> decisions.minutesAndNotice(boards.get(board)));
        applications.forEach((application, member) -> decisions.open(member, application));
        at(closes.plusDays(25));
        decisions.publishDue();
        at(closes.plusDays(45));
        decisions.appealTimePassed();
        cases.forEach((board, ofBoard) -> decisions.takeDownNotices(boards.get(board)));
        at(closes.plusDays(60));
        String run = money.sent(boards.get(MAIN));
        money.paid(boards.get(MAIN), run, round == 1);
        money.booked(boards.get(MAIN), run, round < 2);
        if (round == 2) {
            money.closed(boards.get(MAIN), paidIn);
        }
        paidIn = YearMonth.from(clock.today());
        if (round < 2) {
            money.reported(boards.get(MAIN), round == 0);
        } else {
            finalReports.some(boards.get(MAIN), applications);
            Map<String, Actor> byName = plan.associations().stream().collect(Collectors.toMap(Association::name, each -> members.get(each.number())));
            String treasurer = plan.associations().stream().filter(each -> each.board().equals(MAIN)).findFirst().orElseThrow().name();
            recoveries.some(boards.get(MAIN), byName, treasurer);
            recoveries.settled(boards.get(MAIN), byName.get(treasurer), treasurer);
        }
        if (round == 0) {
            cases.forEach((board, ofBoard) -> ofBoard.forEach(caseId -> office.close(boards.get(board), caseId)));
        }
    }

    /** The associations of the main board have an account that is confirmed. */
    private void accounts(DemoPlan plan) {
        List<Association> here = plan.associations().stream().filter(association -> association.board().equals(MAIN)).toList();
        for (int i = 0; i < here.size(); i++) {
            applicants.accountConfirmed(boards.get(MAIN), applicants.account(members.get(here.get(i).number()), here.get(i), "bankgiro",
                    Ocr.of("99910" + i).digits()));
            tick();
        }
    }

    /** A board opens one call a kind and theme. */
    private static String callKey(Association association) {
        return association.board() + '|' + association.kind() + '|' + association.theme();
    }

    private String call(Association association, LocalDate opens, LocalDate closes, int year) {
        Staff board = boards.get(association.board());
        tick();
        return switch (association.kind()) {
            case "support" -> calls.publish(board, "support-to-relatives", opens, closes, year, "Stöd till anhöriga " + year, "Support to relatives " + year);
            case "aftermath" -> calls.publish(board, "aftermath", opens, closes, year, "Stöd efteråt " + year, "Support afterwards " + year);
            default -> calls.themed(board, association.theme(), opens, closes, year);
        };
    }

    private void prepare(Staff board, String caseId, Project project) {
        Outcome outcome = turn % 9 == 4 ? Outcome.REFUSED : turn % 5 == 2 ? Outcome.PARTLY : Outcome.GRANTED;
        turn++;
        office.claim(board, caseId);
        office.check(board, caseId);
        office.assess(board, caseId);
        office.propose(board, caseId, outcome, outcome == Outcome.PARTLY ? project.amount() / 1000 * 700 : project.amount());
        tick();
    }

    /** What is going on right now: open calls, and in the main board a case in every state. */
    private void present(DemoPlan plan, LocalDate today) {
        LocalDate opened = today.minusDays(60);
        int year = today.plusDays(30).getYear();
        at(opened);
        ActAs.run(Actor.SYSTEM, registers::run);
        ActAs.run(Actor.SYSTEM, yearly::run);
        Staff main = boards.get(MAIN);
        String working = calls.publish(main, "quick-activity", opened, today.minusDays(20), year, "Höstens aktiviteter " + year, "Autumn activities " + year);
        Map<String, String> winter = new HashMap<>();
        boards.forEach((slug, board) -> {
            tick();
            winter.put(slug, calls.publish(board, "quick-activity", opened, today.plusDays(6 + slug.length() * 2L), year, "Vinterns aktiviteter " + (year + 1), "Winter activities " + (year + 1)));
        });
        String events = calls.publish(main, "hagersten-alvsjo-event-march", opened, today.plusDays(25), year, "Arrangemang för alla " + (year + 1),
                "Events for everyone " + (year + 1));
        calls.draft(main, "preventive-round", year + 1);
        calls.waiting(main, events);
        calls.formDraft(main, "light");
        String quick = calls.publish(main, "quick-activity", opened, null, year, "Snabba bidrag, sök när som helst", "Quick grants, apply any time");
        members.values().forEach(applicants::everybodyStays);
        List<Association> here = plan.associations().stream().filter(association -> association.board().equals(MAIN)).toList();
        List<String> cases = new ArrayList<>();
        List<Association> owners = new ArrayList<>();
        at(today.minusDays(35));
        for (int i = 0; i < 12; i++) {
            Association association = here.get(i % here.size());
            Project project = association.projects().get((i / here.size() + 1) % association.projects().size());
            Actor member = members.get(association.number());
            cases.add(applicants.submit(member, applicants.draft(member, working, association, project, PublicationLevel.OPEN)));
            owners.add(association);
            tick();
        }
        Association tutors = here.get(1);
        String prepared = applicants.submit(members.get(tutors.number()), applicants.draft(members.get(tutors.number()), working, tutors,
                tutors.projects().get(0), PublicationLevel.OPEN));
        tick();
        // Another association asks another district for what looks like the same; the radar shows it beside this one.
        Association away = plan.associations().stream().filter(association -> !association.board().equals(MAIN)
                && association.kind().equals("activity")).findFirst().orElseThrow();
        applicants.submit(members.get(away.number()), applicants.draft(members.get(away.number()), winter.get(away.board()), away,
                projectOf(owners.get(6), 6, here.size()), PublicationLevel.OPEN));
        at(today.minusDays(12));
        for (int i = 3; i < 12; i++) {
            office.claim(main, office.caseOf(cases.get(i)));
        }
        for (int i = 5; i < 12; i++) {
            if (i != 8) {
                office.check(main, office.caseOf(cases.get(i)));
            }
        }
        office.note(main, office.caseOf(cases.get(5)));
        // One request that nobody answers in time, and a colleague with a post in an applicant association.
        office.askForCompletion(main, office.caseOf(cases.get(3)), today.minusDays(6));
        applicants.joins(cast.person("handlaggare2@demo.example", "Hugo Handläggare (FIKTIV)"), here.get(1), main,
                members.get(here.get(1).number()), "board-member");
        applicants.joins(cast.person("redigerare@demo.example", "Ronja Redigerare (FIKTIV)"), here.get(0), main, members.get(here.get(0).number()),
                "editor");
        for (int i = 6; i < 12; i++) {
            if (i != 8) {
                office.assess(main, office.caseOf(cases.get(i)));
            }
        }
        for (int i : new int[] {7, 9, 10, 11}) {
            office.propose(main, office.caseOf(cases.get(i)), i == 9 ? Outcome.REFUSED : Outcome.GRANTED, projectOf(owners.get(i), i, here.size()).amount());
        }
        beside(main, office.caseOf(cases.get(5)), office.caseOf(prepared), office.caseOf(cases.get(2)), today);
        List<String> toTheBoard = toTheBoard(main, here, quick);
        at(today.minusDays(9));
        decisions.decide(main, office.caseOf(cases.get(11)));
        at(today.minusDays(8));
        decisions.minutesAndNotice(main);
        int decidedIn = firstDay(today).plusDays(10).plusMonths(22).plusDays(55).getYear();
        String draw = audits.announced(main, decidedIn, today.minusDays(4));
        at(today.minusDays(4));
        String decided = meetings.held(main, today.minusDays(8), toTheBoard.subList(0, 3));
        meetings.planned(main, today.plusDays(20), toTheBoard.subList(2, 3));
        at(today.minusDays(1));
        meetings.appealed(main, decided, today.minusDays(1));
        audits.drawn(main, draw);
        audits.announced(main, decidedIn - 1, today.plusDays(7));
        office.endRequests();
        office.correctRegister(main);
        cast.left(main);
        decisions.decide(main, office.caseOf(cases.get(10)));
        decisions.correct(main, office.caseOf(cases.get(11)));
        money.made(main, today.plusDays(36));
        astray(main, plan, quick, winter);
        // The round is shared out: one variant is being written, another begins with the same for everybody.
        String sheet = office.variant(main, office.caseOf(cases.get(5)), "Förslag A", AllocationService.Start.EMPTY);
        tick();
        office.variant(main, office.caseOf(cases.get(5)), "Lika för alla", AllocationService.Start.EQUAL);
        for (int i : new int[] {1, 2, 5, 6}) {
            office.share(main, sheet, office.caseOf(cases.get(i)), 60 + 5 * i);
        }
        reports.twoVersions(main, office.caseOf(cases.get(5)));
        // The treasurer has something to answer, something begun and something taken back.
        office.askForCompletion(main, office.caseOf(cases.get(8)), today.plusDays(10));
        office.plan(main, office.caseOf(cases.get(5)), today.plusDays(2));
        applicants.withdraw(members.get(owners.get(4).number()), cases.get(4));
        Association treasurer = here.get(0);
        applicants.begun(members.get(treasurer.number()), events, treasurer, treasurer.projects().get(1));
        Association late = here.get(3);
        Actor lateMember = members.get(late.number());
        applicants.submit(lateMember, applicants.draft(lateMember, working, late, late.projects().get(0), PublicationLevel.OPEN));
        applicants.claim(cast.person("ny.kontakt@demo.example", "Nils Nykomling (FIKTIV)"), new Association("Lisebergs gymnaster (FIKTIV)", "8999990008",
                MAIN, "Liseberg", "sport", null, "activity", PublicationLevel.OPEN, List.of()), main.boardId());
        signing(plan, here, cases.get(0));
        String relatives = calls.publish(main, "support-to-relatives", clock.today(), null, year, "Stöd till anhöriga i stadsdelen",
                "Support to relatives in the district");
        offered(main, relatives, treasurer, "Odlingsgrupp för anhöriga");
        offered(main, relatives, here.get(1), "Samtalsgrupp för föräldrar");
        // What did not come through the portal: one on paper, whose association nobody knew, and one told on the telephone, not finished.
        Actor registrar = main.as(Role.REGISTRAR);
        String onPaper = applicants.onPaper(registrar, quick, new Association("Långbro körsällskap (FIKTIV)", "8999991113", MAIN, "Solberga", "culture", null,
                "activity", PublicationLevel.OPEN, List.of()), late.projects().get(0), today.minusDays(7).atTime(10, 20));
        applicants.addedByPhone(registrar, onPaper, today.minusDays(3).atTime(9, 15));
        applicants.toldByPhone(registrar, quick, here.get(2), here.get(2).projects().get(0), today.minusDays(2).atTime(14, 5));
        Staff other = boards.entrySet().stream().filter(entry -> !entry.getKey().equals(MAIN)).findFirst().orElseThrow().getValue();
        mail.lately(main, other, office.receptionNumber(main, office.caseOf(cases.get(8))));
        mail.opened(main);
        mail.cannotUse();
        Association threatened = plan.associations().stream().filter(association -> association.name().startsWith("Tensta")).findFirst().orElseThrow();
        applicants.reportThreat(members.get(threatened.number()));
        decisions.publishDue();
        publicSide.tell(plan.associations(), members);
        posts.tell(plan.associations(), members, boards);
        publicSide.facts();
        publicSide.money();
    }

    /** Assessors, risks, a review and statements of two cases that are being prepared, and a colleague with a conflict of interest in a third. */
    private void beside(Staff main, String checked, String prepared, String third, LocalDate today) {
        Actor hugo = Actor.staff(cast.person("handlaggare2@demo.example", "Hugo Handläggare (FIKTIV)").accountId(), "Hugo Handläggare (FIKTIV)",
                Role.CASE_OFFICER, main.boardId());
        Actor council = cast.person("rad@demo.example", "Rakel Rådsledamot (FIKTIV)");
        office.claim(main, prepared);
        office.check(main, prepared);
        office.assess(main, prepared);
        preparation.bodies(main, "rad@demo.example");
        String answered = preparation.asks(main, prepared, "Pensionärsrådet", "Når verksamheten äldre som bor ensamma?", today.minusDays(2));
        preparation.asks(main, checked, "Pensionärsrådet", "Behövs en mötesplats till i Solberga?", today.plusDays(9));
        preparation.asks(main, prepared, "Lokalpolisområde", "Känner ni till något om platsen kvällstid?", today.plusDays(5));
        tick();
        preparation.answers(council, answered);
        preparation.assessors(main, main.as(Role.UNIT_HEAD), prepared);
        preparation.risks(main, prepared);
        preparation.review(main, prepared, today.minusDays(120), today.plusDays(6));
        preparation.declares(hugo, third);
    }

    /**
     * Most associations have confirmed signatories. The treasurer's signs two together, and one signature is missing; another waits for an
     * officer, one has stated nobody; and a new account of the treasurer's waits while the old one is in use.
     */
    private void signing(DemoPlan plan, List<Association> here, String application) {
        Association treasurer = here.get(0);
        Actor kim = members.get(treasurer.number());
        Staff main = boards.get(MAIN);
        for (Association association : plan.associations()) {
            Actor member = members.get(association.number());
            if (association.equals(treasurer) || association.equals(here.get(3))) {
                continue;
            }
            String statement = applicants.states(member, association, List.of(member), !association.equals(here.get(1)));
            if (!association.equals(here.get(2))) {
                applicants.confirmed(boards.get(association.board()), statement);
            }
            tick();
        }
        Actor fia = cast.person("firmatecknare@demo.example", "Fia Firmatecknare (FIKTIV)");
        applicants.joins(fia, treasurer, main, kim, "signatory");
        Actor signatory = Actor.member(fia.accountId(), fia.name(), kim.associationId());
        applicants.confirmed(main, applicants.states(kim, treasurer, List.of(kim, signatory), false));
        applicants.accountConfirmed(main, applicants.account(kim, treasurer, "bankgiro", "999-0003"));
        tick();
        applicants.signs(kim, application);
        applicants.asksToSign(kim, application, signatory);
        applicants.account(kim, treasurer, "plusgiro", "99 90 01-1");
    }

    /** Somebody has asked the wrong board; the application is handed over to the board of the district where the activity is. */
    private void astray(Staff main, DemoPlan plan, String call, Map<String, String> right) {
        Association club = plan.associations().stream().filter(one -> one.name().startsWith("Skärholmens")).findFirst().orElseThrow();
        Association asWritten = new Association(club.name(), club.number(), club.board(), "Solberga", club.theme(), club.login(), club.kind(), club.level(), club.projects());
        Actor member = members.get(club.number());
        office.handOver(main, office.caseOf(applicants.submit(member, applicants.draft(member, call, asWritten, club.projects().get(0), PublicationLevel.OPEN))),
                right.get(club.board()));
        tick();
    }

    /** An association has been granted more than the light track gives, and has to accept the conditions. */
    private void offered(Staff main, String call, Association association, String title) {
        Actor member = members.get(association.number());
        Project usual = association.projects().get(0);
        Project larger = new Project(title, usual.summary(), usual.target(), usual.when(), 24_000);
        String caseId = office.caseOf(applicants.submit(member, applicants.draft(member, call, association, larger, PublicationLevel.LIMITED)));
        office.claim(main, caseId);
        office.check(main, caseId);
        office.assess(main, caseId);
        office.propose(main, caseId, Outcome.GRANTED, larger.amount());
        tick();
        decisions.decide(main, caseId);
    }

    /** Proposed cases that the board is to decide in: three for the meeting that has been held, two that wait. */
    private List<String> toTheBoard(Staff main, List<Association> here, String quick) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Association association = here.get(i % here.size());
            Project project = association.projects().get(i % association.projects().size());
            Actor member = members.get(association.number());
            String caseId = office.caseOf(applicants.submit(member, applicants.draft(member, quick, association, project, PublicationLevel.OPEN)));
            office.claim(main, caseId);
            office.check(main, caseId);
            office.assess(main, caseId);
            office.propose(main, caseId, Outcome.GRANTED, project.amount());
            cases.add(caseId);
            tick();
        }
        return cases;
    }

    private static Project projectOf(Association association, int i, int size) {
        return association.projects().get((i / size + 1) % association.projects().size());
    }

    private void at(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(Clock.ZONE).toInstant();
        clock.advanceTo(clock.isSet() && morning.isBefore(clock.now()) ? clock.now() : morning);
    }

    /** A little time passes. */
    private void tick() {
        clock.advanceTo(clock.now().plusSeconds(97));
    }
}
