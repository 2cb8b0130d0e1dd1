package org.samstod.bench.inside;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.samstod.platform.data.StatementCounter;

/** Counts the statements of requests that ask for it by a header, from before the first filter to after the last. Only in the bench WAR. */
@WebListener
public class CountedRequests implements ServletRequestListener {

    private static final String HEADER = "X-Samstod-Bench";
    private static final Map<String, Long> COUNTS = new ConcurrentHashMap<>();

    /** Statements of the latest request of that name; null when there was none. */
    static Long of(String name) {
        return COUNTS.remove(name);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        event.getServletRequest().setAttribute(HEADER, StatementCounter.ofThisThread());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        String name = ((HttpServletRequest) event.getServletRequest()).getHeader(HEADER);
        if (name != null) {
            COUNTS.put(name, StatementCounter.ofThisThread() - (Long) event.getServletRequest().getAttribute(HEADER));
        }
    }
}
