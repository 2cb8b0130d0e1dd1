package org.samstod.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.associations.AssociationService;
import org.samstod.container.TestApplications;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;

/** Makes associations with an administrator and tells their organisation numbers, a line each. Exists in the bench WAR only. */
@WebServlet(urlPatterns = "/bench/known")
public class KnownServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TestApplications applications;

    @Inject
    transient AssociationService associations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String board = applications.board();
        int count = Integer.parseInt(request.getParameter("count"));
        for (int i = 0; i < count; i++) {
            Actor administrator = applications.administrator("Known " + i, board);
            response.getWriter().println(ActAs.call(administrator, () -> associations.association(administrator.associationId())).number().digits());
        }
    }
}
