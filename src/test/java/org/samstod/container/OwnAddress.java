package org.samstod.container;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Learns where the server listens from the request that runs the tests in it, so that they can ask its pages over HTTP. */
@WebListener
public class OwnAddress implements ServletRequestListener {

    private static volatile String base;

    /** Such as {@code http://127.0.0.1:8080}; without a slash at the end. */
    public static String base() {
        return base;
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (base == null) {
            base = "http://" + event.getServletRequest().getServerName() + ":" + event.getServletRequest().getServerPort();
        }
    }
}
