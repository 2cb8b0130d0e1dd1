package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.samstod.publications.InitiativeList;
import org.samstod.publications.InitiativeQuery;
import org.samstod.publications.PublicPage;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The browse page. Everybody searches in other words, so its answers cannot be kept as other public pages are; therefore what stands around the list
 * is kept, and the list is written without components (docs/decisions/0031).
 */
@WebServlet(name = "initiatives", urlPatterns = InitiativesServlet.AT)
public class InitiativesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Where the route of the browse page leads. */
    static final String AT = "/public/initiatives";
    private static final String FRAME = "/WEB-INF/frames/initiatives.xhtml";

    @Inject
    transient PublicPageService pages;

    @Inject
    transient CodeWords codes;

    private final transient Map<Locale, PageFrame> frames = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Locale locale = Addresses.locale(request);
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        InitiativeList list = pages.browse(InitiativeQuery.parse(parameters), Texts.ENGLISH.equals(locale));
        request.setAttribute(PublicPage.UNTIL, list.until());
        PageFrame frame = frames.get(locale);
        if (frame == null) {
            frame = PageFrame.of(FRAME, request, response);
            frames.put(locale, frame);
        }
        byte[] page = frame.filled(InitiativesPage.html(list, locale, codes.in(locale)), list.query().canonical());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
