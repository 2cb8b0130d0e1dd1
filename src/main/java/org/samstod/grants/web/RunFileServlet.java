package org.samstod.grants.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.samstod.grants.PaymentFileService;
import org.samstod.grants.RunFile;

/**
 * The files of a run: {@code /office/payment-files/{id}?format=bank|csv|sie}. Written as they are read, never held. The same 404 for what does not
 * exist and what may not be read.
 */
@WebServlet(name = "payment-files", urlPatterns = "/office/payment-files/*")
public class RunFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 32_768;

    @Inject
    transient PaymentFileService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String run = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String format = request.getParameter("format") == null ? "csv" : request.getParameter("format");
        RunFile file = files.fetch(run, format);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentType(file.type());
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        files.write(run, format, out);
        out.flush();
    }
}
