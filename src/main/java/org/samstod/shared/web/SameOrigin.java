package org.samstod.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a public form was on a page of ours. */
public final class SameOrigin {

    private SameOrigin() {
    }

    /** What the browser says of where the form was; one that says nothing is held to the form's token alone. */
    public static boolean is(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        String origin = request.getHeader("Origin");
        // Our pages send no referrer, and browsers then send the origin as null.
        return origin == null || "null".equals(origin) || origin.endsWith("://" + request.getHeader("Host"));
    }
}
