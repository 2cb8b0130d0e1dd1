package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.publications.ShareCardService;
import org.samstod.shared.NotFound;

/**
 * {@code GET /initiatives/{publicId}/card.png}: the picture that goes along when somebody shares an initiative's page. It exists as long as the
 * page does: what is asked for is looked up each time, and what is lowered is not found, like what never was.
 */
@WebServlet(name = "share-picture", urlPatterns = "/initiatives/*")
public class SharePictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-z]{1,26})/card\\.png");

    @Inject
    transient ShareCardService cards;

    @Inject
    transient SharePictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound("initiative");
        }
        SharePictures.Picture picture = pictures.of(cards.card(path.group(1)).orElseThrow(() -> new NotFound("initiative")));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", picture.tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(picture.tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(picture.png.length);
        response.getOutputStream().write(picture.png);
    }
}
