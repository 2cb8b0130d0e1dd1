package org.samstod.platform.routes;

import java.util.Set;
import org.samstod.journal.Permission;

/**
 * One address.
 *
 * @param pattern path without language, variables in braces: {@code /initiatives/{publicId}}; a trailing {@code /*} takes the rest
 * @param page the page file, or the servlet that writes a page, it is forwarded to; null when a servlet or REST resource answers
 * @param permission what the visitor's role must hold to get any answer at all
 * @param methods the HTTP methods that have a meaning here
 * @param languages whether the address also exists under {@code /en}
 * @param cached whether the page cache may hold it
 * @param query the query parameters it knows; others are dropped by redirect on cached pages
 */
public record Route(String pattern, String page, Permission permission, Set<String> methods, boolean languages, boolean cached,
                    Set<String> query) {

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> OPEN = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM = Set.of("GET", "HEAD", "POST");

    /** A public page: stateless, cacheable, in both languages. */
    public static Route publicPage(String pattern, String page, String... query) {
        return new Route(pattern, page, Permission.PUBLIC, READ, true, true, Set.of(query));
    }

    /** The same page, made anew for each visitor. */
    public Route uncached() {
        return new Route(pattern, page, permission, methods, languages, false, query);
    }

    /** A page with a form that needs no log-in. */
    public static Route openForm(String pattern, String page) {
        return new Route(pattern, page, Permission.PUBLIC, FORM, true, false, Set.of());
    }

    /** A signed-in page. */
    public static Route page(String pattern, String page, Permission permission) {
        return new Route(pattern, page, permission, FORM, true, false, Set.of());
    }

    /** Open data: no language, no session, kept by the page cache, and scripts of other sites may read it. */
    public static Route openData(String pattern, String... query) {
        return new Route(pattern, null, Permission.PUBLIC, OPEN, false, true, Set.of(query));
    }

    /** Whether it is open data. */
    public boolean isOpenData() {
        return methods.equals(OPEN);
    }

    /** Whether other sites may show it in a frame. */
    public boolean isFramed() {
        return pattern.startsWith("/embed/");
    }

    /** An address that a servlet or REST resource answers, without language. */
    public static Route service(String pattern, Permission permission, String... methods) {
        return new Route(pattern, null, permission, Set.of(methods), false, false, Set.of());
    }

    /** The same, also under {@code /en}. */
    public Route inBothLanguages() {
        return new Route(pattern, page, permission, methods, true, cached, query);
    }
}
