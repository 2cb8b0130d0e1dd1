package org.samstod.bench.inside;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells what {@link CountedRequests} counted, once; waits a little, since a request ends after its answer has arrived. Only in the bench WAR. */
@WebServlet(urlPatterns = "/bench/statements")
public class StatementsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TRIES = 500;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            for (int i = 0; i < TRIES; i++) {
                Long count = CountedRequests.of(request.getParameter("request"));
                if (count != null) {
                    response.getWriter().println(count);
                    return;
                }
                Thread.sleep(2);
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
