package org.samstod.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samstod.browser.DemoSession;
import org.samstod.calls.FrameService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseService;
import org.samstod.container.TestApplications;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DecisionView;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.demo.DemoPlan;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A round of 24 applications, 21 in time and 3 late, each of an association of its own, received ten days ago and since: answers with who can
 * sign in and the cases, in the order they came. {@code ?complete=} answers the completion requests of these cases, {@code ?told=} counts how
 * many are decided and told, and what the frame says. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/round")
public class RoundServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int IN_TIME = 21;
    private static final int LATE = 3;

    @Inject
    transient TestApplications applications;

    @Inject
    transient AccountService accounts;

    @Inject
    transient CaseService cases;

    @Inject
    transient DecisionService decisions;

    @Inject
    transient FrameService frames;

    @Inject
    transient Clock clock;

    private final transient List<Actor> members = new ArrayList<>();
    private final transient List<String> submitted = new ArrayList<>();

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        PrintWriter out = response.getWriter();
        if (request.getParameter("complete") != null) {
            out.println(complete(List.of(request.getParameter("complete").split(","))));
        } else if (request.getParameter("told") != null) {
            out.println(told());
        } else {
            begin(out);
        }
    }

    private void begin(PrintWriter out) {
        Instant now = clock.now();
        clock.advanceTo(now.minus(Duration.ofDays(10)));
        try {
            String board = applications.board();
            out.println("officer " + login("Astrid Handläggare", Role.CASE_OFFICER, board));
            out.println("secretary " + login("Sven Sekreterare", Role.BOARD_SECRETARY, board));
            Instant closes = now.minus(Duration.ofDays(5));
            String call = applications.call(board, now.minus(Duration.ofDays(40)), closes, PublicationLevel.OPEN);
            List<DemoPlan.Project> projects = DemoPlan.read().associations().stream().flatMap(one -> one.projects().stream()).toList();
            for (int i = 0; i < IN_TIME + LATE; i++) {
                if (i == IN_TIME) {
                    clock.advanceTo(closes.plus(Duration.ofHours(1)));
                }
                apply(board, call, projects.get(i), i);
            }
        } finally {
            clock.release();
        }
        List<String> ids = submitted.stream().map(this::caseOf).toList();
        out.println("cases " + String.join(",", ids));
        out.println("matter " + about(ids.get(0)).matterId());
        out.println("late " + ids.stream().filter(id -> about(id).late()).count());
    }

    private String login(String name, Role role, String board) {
        return ActAs.call(Actor.SYSTEM, () -> {
            String email = Ids.next() + "@round.example";
            String id = accounts.create(new CreateAccount(email, name, DemoSession.PASSWORD, "sv"));
            accounts.grantRole(new GrantRole(id, role, board, clock.today(), null));
            return email;
        });
    }

    private void apply(String board, String call, DemoPlan.Project project, int turn) {
        Actor member = applications.administrator("Rundan " + (char) ('A' + turn), board);
        String application = applications.draft(member, call);
        int kronor = 5_000 + 250 * turn;
        applications.answer(member, application, "public.title", project.title());
        applications.answer(member, application, "public.summary", project.summary());
        applications.answer(member, application, "when", project.when());
        applications.answer(member, application, "amount", Integer.toString(kronor));
        applications.answer(member, application, "budget", "[{\"amount\":\"" + kronor + "\",\"what\":\"" + project.title() + "\"}]");
        applications.submit(member, application);
        members.add(member);
        submitted.add(application);
    }

    /** Each association writes when it meets a little clearer, and sends it in. */
    private int complete(List<String> caseIds) {
        int answered = 0;
        for (int i = 0; i < submitted.size(); i++) {
            if (caseIds.contains(caseOf(submitted.get(i)))) {
                applications.answer(members.get(i), submitted.get(i), "when", "Varje tisdag kl. 17–19, från vecka 3");
                applications.submit(members.get(i), submitted.get(i));
                answered++;
            }
        }
        return answered;
    }

    private String told() {
        long told = 0;
        Money granted = Money.ZERO;
        String call = null;
        for (String application : submitted) {
            DecisionView decision = ActAs.call(Actor.SYSTEM, () -> decisions.ofCase(caseOf(application))).orElseThrow();
            told += decision.toldAt() == null ? 0 : 1;
            granted = granted.plus(decision.granted());
            call = about(decision.caseId()).callId();
        }
        String of = call;
        Money drawn = ActAs.call(Actor.SYSTEM, () -> frames.frameOf(of, clock.today().getYear())).orElseThrow().drawn();
        return told + " " + granted.ore() + " " + drawn.ore();
    }

    private String caseOf(String application) {
        return ActAs.call(Actor.SYSTEM, () -> cases.caseOfApplication(application)).orElseThrow();
    }

    private CaseForDecision about(String caseId) {
        return ActAs.call(Actor.SYSTEM, () -> cases.caseForDecision(caseId));
    }
}
