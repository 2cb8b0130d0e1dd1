package org.samstod.publications.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.shared.document.Xhtml;
import org.samstod.shared.web.Addresses;

/**
 * A public page without what it is about: made by Faces once, with two kinds of gaps, for its content and for the query of its own address. Filling
 * the gaps takes microseconds, where Faces builds all components of a page anew for each visitor.
 */
final class PageFrame {

    /** Stands where the content comes. */
    static final String CONTENT = "[[content]]";
    private static final String QUERY = "[[query]]";
    private static final Pattern GAP = Pattern.compile(Pattern.quote(CONTENT) + "|" + Pattern.quote("?" + QUERY));

    private final List<byte[]> parts = new ArrayList<>();
    private final List<Boolean> isContent = new ArrayList<>();

    /** Of a page as it was written. */
    static PageFrame of(String page) {
        return new PageFrame(page);
    }

    private PageFrame(String page) {
        Matcher gap = GAP.matcher(page);
        int at = 0;
        while (gap.find()) {
            parts.add(page.substring(at, gap.start()).getBytes(StandardCharsets.UTF_8));
            isContent.add(gap.group().equals(CONTENT));
            at = gap.end();
        }
        parts.add(page.substring(at).getBytes(StandardCharsets.UTF_8));
        if (isContent.stream().filter(content -> content).count() != 1) {
            throw new IllegalStateException("a frame has one place for its content");
        }
    }

    /** Lets Faces make it, in the language of the request. */
    static PageFrame of(String page, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        StringWriter written = new StringWriter();
        request.setAttribute(Addresses.QUERY, QUERY);
        try {
            request.getRequestDispatcher(page).include(request, new Into(response, new PrintWriter(written)));
        } finally {
            request.removeAttribute(Addresses.QUERY);
        }
        return of(written.toString());
    }

    /**
     * The whole page.
     *
     * @param content in UTF-8
     * @param query the query of its address without question mark, or null
     */
    byte[] filled(byte[] content, String query) {
        byte[] address = query == null || query.isEmpty() ? new byte[0] : Xhtml.part().text("?" + query).finishBytes();
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            length += parts.get(i).length + (i == isContent.size() ? 0 : isContent.get(i) ? content.length : address.length);
        }
        byte[] page = new byte[length];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            at = put(parts.get(i), page, at);
            if (i < isContent.size()) {
                at = put(isContent.get(i) ? content : address, page, at);
            }
        }
        return page;
    }

    private static int put(byte[] part, byte[] page, int at) {
        System.arraycopy(part, 0, page, at, part.length);
        return at + part.length;
    }

    /** Takes what the page writes, and nothing else of it. */
    private static final class Into extends HttpServletResponseWrapper {

        private final PrintWriter writer;

        Into(HttpServletResponse response, PrintWriter writer) {
            super(response);
            this.writer = writer;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public jakarta.servlet.ServletOutputStream getOutputStream() {
            throw new IllegalStateException("pages are written as characters");
        }

        @Override
        public void flushBuffer() {
            // Nothing leaves before the page is whole.
        }
    }
}
