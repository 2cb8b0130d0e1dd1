package org.samstod.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Answers a public page from memory while it holds, before the server asks who is there and looks for listeners, filters and a servlet
 * (docs/decisions/0028). What it does not know goes on to {@link PageCacheFilter}.
 */
final class PageCacheValve implements GlassFishValve {

    private final Context portal;

    /** A valve of the host that answers for one of its applications. */
    PageCacheValve(Context portal) {
        this.portal = portal;
    }

    @Override
    public String getInfo() {
        return getClass().getName();
    }

    @Override
    public int invoke(Request request, Response response) throws IOException {
        return request.getContext() == portal && request.getRequest() instanceof HttpServletRequest asked
                && response.getResponse() instanceof HttpServletResponse answer && answered(asked, answer) ? END_PIPELINE : INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing is left to do.
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            return false;
        }
        PageCache cache = (PageCache) portal.getServletContext().getAttribute(PageCache.ATTRIBUTE);
        if (cache == null) {
            return false;
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        PageCache.Entry entry = find(cache, query == null ? path : path + '?' + query);
        if (entry == null || !PageAnswer.isWanted(request, path)) {
            return false;
        }
        PageAnswer.send(request, response, entry);
        return true;
    }

    /** Beans are found by the class loader of the thread, which the server sets only further on. */
    private static PageCache.Entry find(PageCache cache, String address) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PageCacheValve.class.getClassLoader());
        try {
            return cache.find(address);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
