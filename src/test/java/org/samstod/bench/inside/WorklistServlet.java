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
import java.util.Properties;
import javax.sql.DataSource;
import org.samstod.browser.DemoSession;
import org.samstod.container.TestApplications;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Ids;

/**
 * Fills the work list once ({@code rows=N}) and answers with the address of an officer who can sign in and look at it, and how many cases there
 * are. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/worklist")
public class WorklistServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 1_000;

    @Resource(lookup = "java:app/jdbc/samstod")
    transient DataSource dataSource;

    @Inject
    transient TestApplications applications;

    @Inject
    transient AccountService accounts;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        Properties base = base();
        int wanted = Integer.parseInt(request.getParameter("rows"));
        try (Connection connection = dataSource.getConnection()) {
            WorklistRows rows = new WorklistRows(connection, base);
            if (rows.count() == 0) {
                rows.begin();
            }
            for (int there = rows.count(); there < wanted; there += STEP) {
                rows.add(there, Math.min(STEP, wanted - there));
            }
            response.getWriter().println(base.getProperty("email") + " " + rows.count());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The board and its officer, made at the first start on a data folder. */
    private Properties base() throws IOException {
        Path file = Path.of(System.getProperty("samstod.data"), "worklist.properties");
        Properties base = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                base.load(reader);
            }
            return base;
        }
        String board = applications.board();
        String email = Ids.next() + "@bench.example";
        String officer = ActAs.call(Actor.SYSTEM, () -> accounts.create(new CreateAccount(email, "Astrid", DemoSession.PASSWORD, "sv")));
        ActAs.run(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(officer, Role.CASE_OFFICER, board, null, null)));
        base.setProperty("board", board);
        base.setProperty("email", email);
        base.setProperty("officer", officer);
        try (var writer = Files.newBufferedWriter(file)) {
            base.store(writer, null);
        }
        return base;
    }
}
