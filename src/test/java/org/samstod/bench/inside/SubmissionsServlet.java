package org.samstod.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.identity.Actor;
import org.samstod.platform.demo.DemoApplicants;
import org.samstod.platform.demo.DemoCalls;
import org.samstod.platform.demo.DemoCast;
import org.samstod.platform.demo.DemoPlan;
import org.samstod.shared.Clock;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.PublicationLevel;

/**
 * Writes drafts, then submits them while the clock runs; {@code chain=alternating} switches the chain off for every other one and answers
 * with the median nanoseconds with and without it. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/submissions")
public class SubmissionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ChainSwitch chain;

    @Inject
    transient DemoCast cast;

    @Inject
    transient DemoCalls calls;

    @Inject
    transient DemoApplicants applicants;

    @Inject
    transient Clock clock;

    private transient Actor member;
    private transient String call;
    private transient DemoPlan.Association association;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        prepare();
        int count = Integer.parseInt(request.getParameter("count"));
        chain.turn(true);
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(applicants.draft(member, call, association, association.projects().get(i % 4), PublicationLevel.OPEN));
        }
        boolean alternating = "alternating".equals(request.getParameter("chain"));
        Path mark = Path.of(System.getProperty("samstod.data"), "submitting");
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        // A byte for each that is done, so that a kill test can choose its moment.
        try (OutputStream done = Files.newOutputStream(mark)) {
            for (int i = 0; i < count; i++) {
                boolean chained = !alternating || i % 2 == 0;
                chain.turn(chained);
                long begin = System.nanoTime();
                applicants.submit(member, drafts.get(i));
                (chained ? with : without).add(System.nanoTime() - begin);
                done.write('.');
            }
        } finally {
            chain.turn(true);
        }
        Files.delete(mark);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(median(with) + " " + median(without));
    }

    /** Of none, zero. */
    private static long median(List<Long> took) {
        return took.isEmpty() ? 0 : took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
    }

    /** Once a start: a server started again after a kill has its associations of before, so each start makes one of its own. */
    private void prepare() {
        if (member != null) {
            return;
        }
        LocalDate today = clock.today();
        DemoPlan.Association plan = DemoPlan.read().associations().get(0);
        association = new DemoPlan.Association(plan.name(), FreshNumbers.association().digits(), plan.board(), plan.place(), plan.theme(),
                plan.login(), plan.kind(), plan.level(), plan.projects());
        DemoCast.Staff board = cast.staff(association.board(), today.minusDays(1));
        call = calls.publish(board, "quick-activity", today.minusDays(1), null, today.getYear(), "Mätning", "Measurement");
        member = applicants.verified(cast.person("bench@demo.example", "Bench"), association, board);
    }
}
