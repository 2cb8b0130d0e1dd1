package org.samstod.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
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
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.demo.DemoCast;
import org.samstod.platform.demo.DemoOffice;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;

/**
 * Decides proposed cases of a new board over one frame that carries all but a few of them, by so many deciders at once, each with cases of
 * their own: {@code deciders=64&cases=64}. Answers with the nanoseconds, how many were decided and how many the frame refused, and stops when
 * the frame does not say exactly what was decided. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/decide")
public class DecideServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long KRONOR = 10_000;
    private static final int TOO_MANY = 4;

    @Inject
    transient TestApplications applications;

    @Inject
    transient DemoOffice office;

    @Inject
    transient DecisionService decisions;

    @Inject
    transient DelegationService delegation;

    @Inject
    transient FrameService frames;

    @Inject
    transient Clock clock;

    @Resource
    transient ManagedExecutorService executor;

    @Resource(lookup = "java:app/jdbc/samstod")
    transient DataSource dataSource;

    @Inject
    transient Instance<RequestContextController> requests;

    /** A decision to make, and who makes it. */
    private record Waiting(Actor decider, DecideCase decision) {
    }

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int deciders = Integer.parseInt(request.getParameter("deciders"));
        int count = Integer.parseInt(request.getParameter("cases"));
        String board = applications.board();
        int year = clock.today().getYear();
        Money total = Money.ofKronor((count - TOO_MANY) * KRONOR);
        Actor programme = Actor.staff(Ids.next(), "Pia", Role.PROGRAMME_ADMINISTRATOR, board);
        ActAs.run(programme, () -> frames.create(new CreateFrame(board, year, "quick-grants", "Snabba bidrag", "Quick grants", total, List.of(), "Nämnden § 4",
                LocalDate.of(year, 1, 1))));
        ActAs.run(programme, () -> delegation.add(new AddDelegationRule(board, "*", "DELEGATE", Money.ofKronor(KRONOR), "Punkt 6", "§ 7", clock.today(), null)));
        String call = applications.call(board, null);
        List<Waiting> waiting = waiting(board, call, count, year);
        List<List<Waiting>> shares = new ArrayList<>();
        for (int i = 0; i < deciders; i++) {
            List<Waiting> share = new ArrayList<>();
            for (int j = i; j < count; j += deciders) {
                share.add(waiting.get(j));
            }
            shares.add(share);
        }
        try {
            long[] ends = decide(shares);
            Money drawn = ActAs.call(Actor.SYSTEM, () -> frames.frameOf(call, year)).orElseThrow().drawn();
            if (!drawn.equals(Money.ofKronor(ends[1] * KRONOR)) || drawn.compareTo(total) > 0) {
                throw new IllegalStateException(ends[1] + " decided, " + drawn + " drawn of " + total);
            }
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(ends[0] + " " + ends[1] + " " + ends[2]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private List<Waiting> waiting(String board, String call, int count, int year) {
        DemoCast.Staff staff = new DemoCast.Staff(board, Map.of(Role.CASE_OFFICER, applications.staff("Astrid", Role.CASE_OFFICER, board), Role.UNIT_HEAD,
                Actor.staff(applications.account("Ulla"), "Ulla", Role.UNIT_HEAD, board)), null);
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Actor member = applications.administrator("Mätning " + i, board);
            String application = applications.draft(member, call);
            applications.answer(member, application, "amount", Long.toString(KRONOR));
            applications.submit(member, application);
            String caseId = office.caseOf(application);
            office.claim(staff, caseId);
            office.check(staff, caseId);
            office.assess(staff, caseId);
            office.propose(staff, caseId, Outcome.GRANTED, KRONOR);
            waiting.add(lookedAt(Actor.staff(applications.account("Delegat " + i), "Delegat " + i, Role.DELEGATE, board), caseId, year));
        }
        return waiting;
    }

    private Waiting lookedAt(Actor decider, String caseId, int year) {
        return ActAs.call(decider, () -> {
            DecideView view = decisions.draft(caseId);
            DecideCase bare = new DecideCase(caseId, view.caseVersion(), Outcome.GRANTED, List.of(new YearSum(year, view.asked())), view.proposal().reasons(),
                    view.proposal().legalGround(), null, null);
            return new Waiting(decider, new DecideCase(caseId, bare.caseVersion(), bare.outcome(), bare.amounts(), bare.reasons(), bare.groundCode(), null,
                    decisions.preview(bare).sha256()));
        });
    }

    /** Nanoseconds from the word to the last decision, how many were decided, how many were refused for want of money. */
    private long[] decide(List<List<Waiting>> shares) throws InterruptedException, ExecutionException, SQLException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<int[]>> running = new ArrayList<>();
        for (List<Waiting> share : shares) {
            running.add(executor.submit(() -> {
                start.await();
                RequestContextController context = requests.get();
                context.activate();
                try {
                    return decideAll(share);
                } finally {
                    context.deactivate();
                }
            }));
        }
        // What making the board has left behind, in memory and in pages not yet written, is not part of deciding.
        writePages();
        System.gc();
        long begin = System.nanoTime();
        start.countDown();
        int decided = 0;
        int refused = 0;
        for (Future<int[]> one : running) {
            decided += one.get()[0];
            refused += one.get()[1];
        }
        return new long[] {System.nanoTime() - begin, decided, refused};
    }

    private void writePages() throws SQLException {
        try (Connection connection = dataSource.getConnection(); CallableStatement checkpoint = connection.prepareCall("call syscs_util.syscs_checkpoint_database()")) {
            checkpoint.execute();
        }
    }

    private int[] decideAll(List<Waiting> share) {
        int[] ends = new int[2];
        for (Waiting one : share) {
            try {
                ActAs.run(one.decider(), () -> decisions.decide(one.decision()));
                ends[0]++;
            } catch (Conflict conflict) {
                throw conflict;
            } catch (BusinessException refused) {
                if (!"frame.exceeded".equals(refused.code())) {
                    throw refused;
                }
                ends[1]++;
            }
        }
        return ends;
    }
}
