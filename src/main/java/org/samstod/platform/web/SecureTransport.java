package org.samstod.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletResponse;
import org.samstod.shared.BaseUrl;

/**
 * A portal that people reach by {@code https} (setting {@code samstod.base-url}) gives its session's cookie to no other way of asking, and tells
 * browsers to ask in no other way for half a year (RFC 6797). The server behind an encrypting proxy cannot see that by itself.
 */
@WebListener
public class SecureTransport implements ServletContextListener {

    private static final String HALF_A_YEAR = "max-age=15552000";
    private static final boolean ENCRYPTED = BaseUrl.configured().filter(address -> address.startsWith("https://")).isPresent();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (ENCRYPTED) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }

    /** Adds to an answer what a browser has to know. */
    static void tell(HttpServletResponse response) {
        if (ENCRYPTED) {
            response.setHeader("Strict-Transport-Security", HALF_A_YEAR);
        }
    }
}
