package org.samstod.applications.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.samstod.applications.AnswerKeepers;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.attachments.FileView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.CsrfKey;

/**
 * Takes files for a question: {@code POST} with the parts {@code application}, {@code question} and one {@code file}, or several pictures that
 * become one document. With {@code ?remove=id} or {@code ?restore=id} and {@code application} it takes one away or brings it back.
 */
@WebServlet(name = "application-files", urlPatterns = "/association/api/files")
@MultipartConfig(maxFileSize = 12_582_912, maxRequestSize = 62_914_560, fileSizeThreshold = 65_536)
public class FilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AnswerKeepers files;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfKey.sent(request)) {
            Replies.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "application.api.csrf");
            return;
        }
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/") && !type.contains("boundary=")) {
            Replies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "application.api.unreadable");
            return;
        }
        try {
            FileView file = done(request);
            if (file == null) {
                Replies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "application.api.unreadable");
            } else {
                Replies.send(response, HttpServletResponse.SC_OK, Json.createObjectBuilder().add("file", Replies.file(file)).build());
            }
        } catch (BusinessException rule) {
            Replies.refuse(request, response, rule);
        } catch (Denied | NotFound none) {
            Replies.none(request, response);
        } catch (IOException | ServletException unreadable) {
            // Parts that are none, or a device that went away in the middle.
            Replies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "application.api.unreadable");
        } catch (IllegalStateException tooLarge) {
            // The container stops reading at the limits above.
            Replies.refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "application.api.large");
        } catch (RuntimeException e) {
            // The container wraps what it could not read when a parameter is asked for first.
            if (!(e.getCause() instanceof IOException || e.getCause() instanceof ServletException)) {
                throw e;
            }
            Replies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "application.api.unreadable");
        }
    }

    private FileView done(HttpServletRequest request) throws IOException, ServletException {
        String application = request.getParameter("application");
        if (application == null) {
            return null;
        }
        if (request.getParameter("remove") != null) {
            return files.remove(application, request.getParameter("remove"));
        }
        if (request.getParameter("restore") != null) {
            return files.restore(application, request.getParameter("restore"));
        }
        List<Incoming> incoming = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals("file") && part.getSubmittedFileName() != null) {
                    incoming.add(new Incoming(part.getSubmittedFileName(), part.getInputStream()));
                }
            }
            return incoming.isEmpty() ? null : files.add(application, request.getParameter("question"), incoming);
        } finally {
            for (Incoming file : incoming) {
                file.content().close();
            }
        }
    }
}
