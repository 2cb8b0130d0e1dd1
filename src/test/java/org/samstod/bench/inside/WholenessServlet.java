package org.samstod.bench.inside;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.journal.JournalService;

/**
 * Looks for half submissions after a power cut: every submitted application has its revision, number, register entry and one
 * case, no draft has any of them, the numbers have no gap, and the journal's chain is whole. Answers {@code whole N} or the faults.
 */
@WebServlet(urlPatterns = "/bench/wholeness")
public class WholenessServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:app/jdbc/samstod")
    transient DataSource dataSource;

    @Inject
    transient JournalService journal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement()) {
            List<String> faults = new ArrayList<>();
            long submitted = count(sql, "select count(*) from applications where application_status <> 'DRAFT'");
            expect(faults, "drafts with a number or a revision", 0, count(sql, "select count(*) from applications"
                    + " where application_status = 'DRAFT' and (reception_number is not null or revision_id is not null)"));
            expect(faults, "submitted with revision", submitted, count(sql, "select count(*) from applications a"
                    + " join application_revisions r on r.id = a.revision_id where a.application_status <> 'DRAFT'"));
            expect(faults, "revisions", submitted, count(sql, "select count(*) from application_revisions"));
            expect(faults, "submitted with one case", submitted, count(sql, "select count(*) from applications a join cases c on"
                    + " c.application_id = a.id where a.application_status <> 'DRAFT' and c.reception_number = a.reception_number"));
            expect(faults, "cases", submitted, count(sql, "select count(*) from cases"));
            expect(faults, "cases in the list", submitted, count(sql, "select count(*) from case_list"));
            expect(faults, "numbers in the register", submitted, count(sql, "select count(distinct e.reception_number) from register_entries e"
                    + " join applications a on a.reception_number = e.reception_number"));
            expect(faults, "numbers taken", submitted, count(sql, "select coalesce(sum(last_taken), 0) from register_counters where series_name = 'RECEPTION'"));
            JournalService.Verification chain = ActAs.call(Actor.SYSTEM, journal::verify);
            if (!chain.whole()) {
                faults.add("journal broken at " + chain.firstBroken());
            }
            response.getWriter().println(faults.isEmpty() ? "whole " + submitted : String.join("; ", faults));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void expect(List<String> faults, String what, long expected, long found) {
        if (expected != found) {
            faults.add(what + ": " + found + " instead of " + expected);
        }
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
