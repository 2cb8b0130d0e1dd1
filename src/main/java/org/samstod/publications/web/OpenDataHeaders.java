package org.samstod.publications.web;

import jakarta.servlet.http.HttpServletResponse;

/** What scripts of other sites are told before they ask with a header of their own, such as a known ETag. */
final class OpenDataHeaders {

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private OpenDataHeaders() {
    }

    static void preflight(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
