package org.samstod.grants.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.decisions.LetterFile;
import org.samstod.grants.RecoveryAnswerService;
import org.samstod.grants.RecoveryLedgerService;
import org.samstod.grants.RecoveryService;

/**
 * Files about a recovery: its letter as a PDF for the association and for staff ({@code ?language=en} for the translation), and the request for an invoice.
 * The same 404 for what does not exist and what may not be read.
 */
@WebServlet(name = "recovery-files", urlPatterns = {"/association/recovery-letters/*", "/office/recovery-letters/*", "/office/invoice-requests/*"})
public class RecoveryFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RecoveryService office;

    @Inject
    transient RecoveryAnswerService association;

    @Inject
    transient RecoveryLedgerService ledger;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String language = "en".equals(request.getParameter("language")) ? "en" : "sv";
        boolean letter = !request.getServletPath().endsWith("invoice-requests");
        LetterFile file = !letter ? ledger.file(id) : request.getServletPath().startsWith("/association/") ? association.letter(id, language)
                : office.letter(id, language);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
        if (letter) {
            response.setHeader("Content-Language", language);
        }
        response.setContentType(letter ? "application/pdf" : "text/csv; charset=UTF-8");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
