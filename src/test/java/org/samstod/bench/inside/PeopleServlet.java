package org.samstod.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.applications.DraftService;
import org.samstod.browser.DemoSession;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Ids;

/**
 * Makes people who can log in, each the administrator of an association of their own with an empty draft: a line with address and
 * application each. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/people")
public class PeopleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TestApplications applications;

    @Inject
    transient DraftService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String board = applications.board();
        String call = applications.call(board, null);
        int count = Integer.parseInt(request.getParameter("count"));
        for (int i = 0; i < count; i++) {
            String email = Ids.next() + "@bench.example";
            Actor person = applications.administrator("Bench " + i, board, email, DemoSession.PASSWORD);
            response.getWriter().println(email + '\t' + ActAs.call(person, () -> service.start(call, 0)));
        }
    }
}
