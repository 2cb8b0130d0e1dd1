package org.samstod.decisions.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.LetterFile;

/**
 * The letter as a PDF: {@code /association/letters/{application}} for the applicant, {@code /office/letters/{decision}} for staff;
 * {@code ?language=en} for the translation. The same 404 for what does not exist and what may not be read.
 */
@WebServlet(name = "letters", urlPatterns = {"/association/letters/*", "/office/letters/*"})
public class LetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DecisionService decisions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String language = "en".equals(request.getParameter("language")) ? "en" : "sv";
        LetterFile letter = request.getServletPath().startsWith("/association/") ? decisions.letterForAssociation(id, language)
                : decisions.letter(id, language);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + letter.name().replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
        response.setHeader("Content-Language", language);
        response.setContentType("application/pdf");
        response.setContentLength(letter.content().length);
        response.getOutputStream().write(letter.content());
    }
}
