package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.publications.PostImage;
import org.samstod.publications.PostPageService;
import org.samstod.publications.PostReviewService;
import org.samstod.publications.PostService;
import org.samstod.shared.NotFound;

/**
 * Pictures of posts. {@code /pictures/{shown}}: what everybody sees, looked up each time, so that what is taken back or lowered is not found, like what
 * never was. {@code /association/posts/pictures/{post}} and {@code /office/posts/pictures/{post}}: before and after that, for the association and the
 * board that looks.
 */
@WebServlet(name = "post-pictures", urlPatterns = {"/pictures/*", "/association/posts/pictures/*", "/office/posts/pictures/*"})
public class PostPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PostPageService shown;

    @Inject
    transient PostService own;

    @Inject
    transient PostReviewService review;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String id = path == null ? "" : path.substring(1);
        if (!id.matches("[0-9a-z]{26}")) {
            throw new NotFound(PostService.KIND);
        }
        boolean open = request.getServletPath().equals("/pictures");
        PostImage picture = open ? shown.picture(id).orElseThrow(() -> new NotFound(PostService.KIND))
                : request.getServletPath().startsWith("/office/") ? review.picture(id) : own.picture(id);
        response.setHeader("Cache-Control", open ? "no-cache" : "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (open) {
            String tag = '"' + picture.tag() + '"';
            response.setHeader("ETag", tag);
            String known = request.getHeader("If-None-Match");
            if (known != null && known.contains(tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentType("image/jpeg");
        response.setContentLength(picture.jpeg().length);
        response.getOutputStream().write(picture.jpeg());
    }
}
