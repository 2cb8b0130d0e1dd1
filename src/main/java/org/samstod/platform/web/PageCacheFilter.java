package org.samstod.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;
import org.samstod.publications.ApiQuery;
import org.samstod.publications.EmbedQuery;
import org.samstod.publications.InitiativeQuery;
import org.samstod.publications.PublicPage;
import org.samstod.publications.PublicQuery;
import org.samstod.publications.PublishedVersion;
import org.samstod.publications.RegisterQuery;
import org.samstod.publications.StatisticsQuery;
import org.samstod.publications.SupportQuery;
import org.samstod.publications.WeekQuery;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * In front of everything that makes pages: drops parameters that mean nothing by redirect, lets a public page be made and keeps it. What is
 * kept is answered by {@link PageCacheValve} the next time. Pages are sent with {@code Cache-Control: no-cache} and an ETag that is the hash
 * of the bytes sent, so a browser asks each time and what is lowered is gone with the next question. Answers to free text are never kept.
 */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LOCKS = 64;
    private static final String BROWSE = "/initiatives";

    @Inject
    transient PageCache cache;

    @Inject
    transient PublishedVersion published;

    @Inject
    transient Clock clock;

    private final transient Object[] locks = new Object[LOCKS];

    /** A filter with its locks: one page is made once when many ask for it. */
    public PageCacheFilter() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    @Override
    public void init() {
        cache.begin(getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String method = request.getMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            chain.doFilter(request, response);
            return;
        }
        String full = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean english = full.equals("/en") || full.startsWith("/en/");
        String path = english ? full.substring(3) : full;
        path = path.isEmpty() ? "/" : path;
        Optional<Route> route = Routes.match(path).map(Routes.Match::route).filter(one -> one.cached() && (one.languages() || !english));
        boolean list = ApiQuery.Resource.at(path).isPresent();
        Optional<ApiQuery> question = list ? ApiQuery.find(path, request.getParameterMap()) : Optional.empty();
        // What is wrong with a question to the API is said by the API itself.
        if (route.isEmpty() || !PageAnswer.isWanted(request, path) || list && question.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String address = Addresses.in(english ? Texts.ENGLISH : Texts.SWEDISH, path);
        PublicQuery browse = list ? question.get() : query(path, single(request));
        Map<String, String> meant = browse == null ? Map.of() : browse.parameters();
        if (request.getQueryString() != null && !(meant.equals(single(request)) && request.getParameterMap().values().stream().allMatch(values -> values.length == 1))) {
            RouteFilter.secure(response);
            if (route.get().isOpenData()) {
                RouteFilter.share(response);
            }
            response.setHeader("Cache-Control", "no-cache");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", browse == null || meant.isEmpty() ? address : address + '?' + browse.canonical());
            return;
        }
        if (browse != null && browse.hasWords()) {
            if (list) {
                // Not kept, but a program that asks again is told whether anything has changed.
                PageCache.Entry answer = make(request, response, chain, null, route.get());
                if (answer != null) {
                    PageAnswer.send(request, response, answer);
                }
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        String key = browse == null || meant.isEmpty() ? address : address + '?' + browse.canonical();
        PageCache.Entry entry;
        synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
            entry = cache.find(key);
            if (entry == null) {
                entry = make(request, response, chain, key, route.get());
            }
        }
        if (entry != null) {
            PageAnswer.send(request, response, entry);
        }
    }

    /** Lets the page be made, and keeps it unless {@code key} is null; null when it was no page but an error or a redirect, which then is on its way already. */
    private PageCache.Entry make(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String key, Route route)
            throws IOException, ServletException {
        long version = published.current();
        Instant made = clock.now();
        Kept kept = new Kept(response);
        // What is kept is the whole page, also when only its headers were asked for.
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        }, kept);
        if (kept.getStatus() != HttpServletResponse.SC_OK || kept.passed || response.isCommitted()) {
            kept.release(!"HEAD".equals(request.getMethod()));
            return null;
        }
        PageCache.Entry entry = new PageCache.Entry(version, made, (Instant) request.getAttribute(PublicPage.UNTIL), kept.getContentType(),
                kept.bytes(), route.isOpenData(), route.isFramed());
        if (key != null) {
            cache.keep(key, entry);
        }
        return entry;
    }

    /** What a page with parameters is asked for; null for a page without. */
    private static PublicQuery query(String path, Map<String, String> parameters) {
        if (path.equals(BROWSE)) {
            return InitiativeQuery.parse(parameters);
        }
        if (path.equals(EmbedQuery.PATH)) {
            return EmbedQuery.parse(parameters);
        }
        if (path.equals(SupportQuery.PATH)) {
            return SupportQuery.parse(parameters);
        }
        if (path.equals(StatisticsQuery.PATH)) {
            return StatisticsQuery.parse(parameters);
        }
        if (path.equals(WeekQuery.PATH)) {
            return WeekQuery.parse(parameters);
        }
        return RegisterQuery.isOf(path) ? RegisterQuery.parse(parameters) : null;
    }

    /** Several values of one parameter stand as one with commas between, as a form without script sends them one by one. */
    private static Map<String, String> single(HttpServletRequest request) {
        Map<String, String> all = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, String.join(",", values)));
        return all;
    }

    /** Holds back what a page writes; errors and redirects pass. */
    private static final class Kept extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream held = new ByteArrayOutputStream(32_768);
        private PrintWriter writer;
        private ServletOutputStream stream;
        private boolean passed;

        Kept(HttpServletResponse response) {
            super(response);
        }

        byte[] bytes() {
            if (writer != null) {
                writer.flush();
            }
            return held.toByteArray();
        }

        /** Sends what was written although it is not kept: an error that is no page. */
        void release(boolean body) throws IOException {
            byte[] bytes = bytes();
            if (!passed && !isCommitted() && bytes.length > 0) {
                getResponse().setContentLength(bytes.length);
                if (body) {
                    getResponse().getOutputStream().write(bytes);
                }
            }
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8), false);
            }
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            if (stream == null) {
                stream = new ServletOutputStream() {
                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        throw new IllegalStateException("pages are written at once");
                    }

                    @Override
                    public void write(int one) {
                        held.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int count) {
                        held.write(bytes, from, count);
                    }
                };
            }
            return stream;
        }

        @Override
        public void flushBuffer() {
            // Held back until the page is whole.
        }

        @Override
        public void setContentLength(int length) {
            // The length is that of what is sent.
        }

        @Override
        public void setContentLengthLong(long length) {
            // The length is that of what is sent.
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            clear();
        }

        @Override
        public void reset() {
            super.reset();
            clear();
        }

        @Override
        public void sendError(int status) throws IOException {
            passed = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            passed = true;
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            passed = true;
            super.sendRedirect(location);
        }

        private void clear() {
            if (writer != null) {
                writer.flush();
            }
            held.reset();
        }
    }
}
