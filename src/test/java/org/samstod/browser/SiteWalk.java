package org.samstod.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;

/**
 * Finds one real address of every page by following links, first as a visitor and then as each of the demo people, so that
 * a page nobody can reach is found out too.
 */
final class SiteWalk {

    /** A page of the route table, an address of it, and who found it (null for a visitor). */
    record Found(Route route, String path, String email) {
    }

    private static final int PAGES_A_PERSON = 40;
    /** So many pages without a new one, and this person has no more to show. */
    private static final int NOTHING_NEW = 25;

    private SiteWalk() {
    }

    /** Every page found, by its pattern; a pattern may be found by several people with different roles, the first is kept. */
    static Map<String, Found> walk(RunningPortal portal) {
        Map<String, Found> found = new LinkedHashMap<>();
        List<String> people = new ArrayList<>();
        people.add(null);
        people.addAll(portal.people());
        for (String person : people) {
            if (found.size() < pages().size()) {
                try (BrowserContext context = person == null ? portal.visitor(1280, 900) : portal.signedIn(person, 1280, 900)) {
                    walk(context, person, found);
                } catch (IllegalStateException notSignedIn) {
                    // Pages that only this person reaches are then missing, and said to be.
                    System.out.println(notSignedIn.getMessage());
                }
            }
        }
        return found;
    }

    /** The patterns of all pages that have a page file. */
    static Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        Routes.ALL.stream().filter(route -> route.page() != null).forEach(route -> pages.add(route.pattern()));
        return pages;
    }

    private static void walk(BrowserContext context, String person, Map<String, Found> found) {
        Page page = context.newPage();
        Deque<String> queue = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        if (person == null) {
            queue.add("/");
            queue.add("/account/login");
            Routes.ALL.stream().filter(route -> route.page() != null && !route.pattern().contains("{")
                    && !route.pattern().startsWith("/association") && !route.pattern().startsWith("/office"))
                    .forEach(route -> queue.add(route.pattern()));
        } else {
            queue.add("/account/start");
        }
        int visits = 0;
        int known = 0;
        while (!queue.isEmpty() && visits < PAGES_A_PERSON && known < NOTHING_NEW) {
            String path = queue.poll();
            if (!seen.add(path)) {
                continue;
            }
            Response response = page.navigate(path);
            visits++;
            if (response == null || response.status() != 200) {
                continue;
            }
            String here = path(page.url());
            Optional<Routes.Match> match = Routes.match(here.replaceAll("\\?.*", ""));
            if (match.isEmpty() || match.get().route().page() == null) {
                continue;
            }
            Route route = match.get().route();
            known = found.putIfAbsent(route.pattern(), new Found(route, here, person)) == null ? 0 : known + 1;
            for (Object link : (List<?>) page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)")) {
                String next = path((String) link);
                if (next != null && !next.startsWith("/en/") && worth(next, found, seen, queue)) {
                    queue.add(next);
                }
            }
        }
    }

    /** Only addresses of pages that nobody has found yet, and one more of each kind that may lead on. */
    private static boolean worth(String path, Map<String, Found> found, Set<String> seen, Deque<String> queue) {
        Optional<Routes.Match> match = Routes.match(path.replaceAll("\\?.*", ""));
        if (match.isEmpty() || match.get().route().page() == null || seen.contains(path) || queue.contains(path)) {
            return false;
        }
        String pattern = match.get().route().pattern();
        long same = java.util.stream.Stream.concat(seen.stream(), queue.stream()).filter(other -> Routes.match(other.replaceAll("\\?.*", ""))
                .filter(m -> m.route().pattern().equals(pattern)).isPresent()).count();
        return same < (found.containsKey(pattern) ? 2 : 4);
    }

    private static String path(String url) {
        int host = url.indexOf("://");
        if (host < 0 || !url.startsWith("http://127.0.0.1") && !url.startsWith("http://localhost")) {
            return null;
        }
        int slash = url.indexOf('/', host + 3);
        String path = slash < 0 ? "/" : url.substring(slash);
        int hash = path.indexOf('#');
        return hash < 0 ? path : path.substring(0, hash);
    }
}
