package org.samstod.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.publications.OpenDataService;
import org.samstod.publications.web.ExportHeap;
import org.samstod.publications.web.Publisher;

/** {@code rows=N}: the heap that writing the data files of N initiatives takes, in bytes. Exists in the bench WAR only. */
@WebServlet(urlPatterns = "/bench/export")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenDataService data;

    @Inject
    transient Publisher city;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(ExportHeap.measure(data, city, Long.parseLong(request.getParameter("rows"))));
    }
}
