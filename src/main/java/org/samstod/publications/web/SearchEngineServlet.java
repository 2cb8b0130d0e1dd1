package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.samstod.publications.PublicPageService;

/**
 * What search engines ask for. The sitemap names level 3 pages only and is made anew for each question, so a page that is lowered is
 * out of it at once; signed-in pages and answers to free text are not to be visited.
 */
@WebServlet(name = "search-engines", urlPatterns = {"/robots.txt", "/sitemap.xml"})
public class SearchEngineServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** In both languages. */
    private static final List<String> NOT_TO_VISIT = List.of("/account/", "/association/", "/office/", "/initiatives?q=", "/follow/", "/statement/");

    @Inject
    transient PublicPageService pages;

    @Inject
    transient Publisher city;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String host = city.address(request);
        response.setHeader("Cache-Control", "no-cache");
        if ("/robots.txt".equals(request.getServletPath())) {
            response.setContentType("text/plain;charset=UTF-8");
            StringBuilder rules = new StringBuilder("User-agent: *\n");
            for (String path : NOT_TO_VISIT) {
                rules.append("Disallow: ").append(path).append("\nDisallow: /en").append(path).append('\n');
            }
            response.getWriter().write(rules.append("Disallow: /suggestions\nSitemap: ").append(host).append("/sitemap.xml\n").toString());
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : pages.pagesToFind()) {
            xml.append("<url><loc>").append(host.replace("&", "&amp;").replace("<", "&lt;")).append(path).append("</loc></url>\n");
        }
        response.getWriter().write(xml.append("</urlset>\n").toString());
    }
}
