package org.samstod.bench.inside;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.samstod.cases.CaseService;
import org.samstod.cases.RadarService;
import org.samstod.cases.RadarView;
import org.samstod.cases.domain.WordStems;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.demo.DemoPlan;

/**
 * The radar for one case among many: {@code rows=N} fills the tables once, {@code times=N} looks so often and answers with the median
 * nanoseconds and what was found. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/radar")
public class RadarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 500;

    @Resource(lookup = "java:app/jdbc/samstod")
    transient DataSource dataSource;

    @Inject
    transient TestApplications applications;

    @Inject
    transient CaseService cases;

    @Inject
    transient RadarService radar;

    @Inject
    transient WordStems words;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        Properties base = base();
        if (request.getParameter("rows") != null) {
            response.getWriter().println(fill(base, Integer.parseInt(request.getParameter("rows"))));
            return;
        }
        Actor officer = Actor.staff(base.getProperty("officer"), "Astrid", Role.CASE_OFFICER, base.getProperty("board"));
        String caseId = base.getProperty("case");
        List<Long> took = new ArrayList<>();
        RadarView seen = null;
        for (int i = Integer.parseInt(request.getParameter("times")); i > 0; i--) {
            long begin = System.nanoTime();
            seen = ActAs.call(officer, () -> radar.view(caseId));
            took.add(System.nanoTime() - begin);
        }
        long median = took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
        response.getWriter().println(median + " " + seen.strongest().size() + " " + seen.others().size() + " " + seen.protectedMatch());
    }

    /** The one application that came through the services, made at the first start on a data folder. */
    private Properties base() throws IOException {
        Path file = Path.of(System.getProperty("samstod.data"), "radar.properties");
        Properties base = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                base.load(reader);
            }
            return base;
        }
        String board = applications.board();
        String call = applications.call(board, null);
        Actor member = applications.administrator("Mätförening", board);
        String draft = applications.draft(member, call);
        DemoPlan.Project project = DemoPlan.read().associations().get(0).projects().get(0);
        applications.answer(member, draft, "public.title", project.title());
        applications.answer(member, draft, "public.summary", project.summary());
        applications.submit(member, draft);
        base.setProperty("board", board);
        base.setProperty("call", call);
        base.setProperty("association", member.associationId());
        base.setProperty("person", member.accountId());
        base.setProperty("officer", applications.staff("Astrid", Role.CASE_OFFICER, board).accountId());
        base.setProperty("case", ActAs.call(Actor.SYSTEM, () -> cases.caseOfApplication(draft).orElseThrow()));
        try (var writer = Files.newBufferedWriter(file)) {
            base.store(writer, null);
        }
        return base;
    }

    private int fill(Properties base, int wanted) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            RadarRows rows = new RadarRows(connection, base, words);
            for (int there = rows.count(); there < wanted; there += STEP) {
                rows.add(there, Math.min(STEP, wanted - there));
            }
            return rows.count();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
