package org.samstod.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.samstod.shared.Ids;

/** The secret of a session that a script sends along, so that another site cannot write in somebody's name. */
public final class CsrfKey {

    private static final String ATTRIBUTE = "samstod.csrf";
    private static final String HEADER = "X-Samstod-Csrf";

    private CsrfKey() {
    }

    /** The key of the session; made when it has none. */
    public static String of(HttpSession session) {
        synchronized (session) {
            Object key = session.getAttribute(ATTRIBUTE);
            if (key == null) {
                key = Ids.next();
                session.setAttribute(ATTRIBUTE, key);
            }
            return (String) key;
        }
    }

    /** Whether the request carries the key of its session. */
    public static boolean sent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getHeader(HEADER);
        return session != null && sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8),
                of(session).getBytes(StandardCharsets.UTF_8));
    }
}
