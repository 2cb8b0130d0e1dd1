package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.StatementAnswerService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** {@code GET /account/statements/{id}/files/{file}}: a file that goes along with a request for a statement, for the person who is asked. */
@WebServlet(name = "statement-files", urlPatterns = "/account/statements/*")
public class StatementFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StatementAnswerService statements;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo() == null ? new String[0] : request.getPathInfo().split("/", -1);
        if (path.length != 4 || !"files".equals(path[2])) {
            throw new NotFound("file");
        }
        try (StoredFile file = statements.file(path[1], path[3])) {
            Downloads.send(request, response, file);
        } catch (BusinessException notOpen) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }
}
