package org.samstod.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.journal.Permission;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;

/**
 * Finds one real address of every page by following links over plain HTTP: a visitor begins at the first page, each of the demo
 * people at the page after log-in. A page that nobody can reach is found out that way. Ends as soon as every page is found.
 */
final class SiteWalk {

    /** Only the link of a mail leads there: an invitation, a request for a statement to somebody without an account, a wish to follow something. */
    static final Set<String> BY_MAIL_ONLY = Set.of("/association/join", "/statement/{code}", "/follow/confirm/{ticket}", "/follow/stop/{code}");

    private static final Pattern LINK = Pattern.compile("<a\\s(?:[^>]*\\s)?href=\"([^\"]+)\"");
    /**
     * So many addresses of one page a person looks at, in rounds until no page is missing: in the first only those of pages that nobody
     * has found; later the only link to a missing one may be on another address of a page found already.
     */
    private static final int[] ADDRESSES_A_PAGE = {0, 2, 15};

    /** A page of the route table, an address of it, and who found it (null for a visitor). */
    record Found(Route route, String path, String email) {
    }

    private final String portal;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<String> dead = new ArrayList<>();
    private final Map<String, Walker> walkers = new LinkedHashMap<>();
    private final List<Integer> read = new ArrayList<>();

    private SiteWalk(String portal) {
        this.portal = portal;
    }

    static SiteWalk of(String portal) {
        SiteWalk walk = new SiteWalk(portal);
        try {
            List<String> people = new ArrayList<>(walk.people());
            people.add(0, null);
            for (int addresses : ADDRESSES_A_PAGE) {
                walk.read.add(0);
                for (String person : people) {
                    if (!walk.missing().isEmpty()) {
                        walk.walker(person).follow(addresses);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return walk;
    }

    /** Every page found, in the order found; with several addresses or people the first is kept. */
    List<Found> found() {
        return List.copyOf(found.values());
    }

    /** How many addresses were read in each round. */
    List<Integer> read() {
        return List.copyOf(read);
    }

    /** The patterns of pages that nobody reached. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        Routes.ALL.stream().filter(route -> route.page() != null).forEach(route -> missing.add(route.pattern()));
        missing.removeAll(found.keySet());
        missing.removeAll(BY_MAIL_ONLY);
        return missing;
    }

    /** Links on the way that led nowhere. */
    List<String> dead() {
        return List.copyOf(dead);
    }

    /** A browser context in the session of the person who found a page; close it after use. */
    BrowserContext context(Browser browser, String person, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("sv-SE")
                .setBaseURL(portal));
        context.setDefaultTimeout(20_000);
        context.addCookies(walkers.get(person).session.cookies().stream().map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                .setUrl(portal).setHttpOnly(true)).toList());
        return context;
    }

    private List<String> people() throws IOException, InterruptedException {
        return new DemoSession(portal).get("/account/demo-logins").body().lines().filter(line -> line.contains("@"))
                .map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private Walker walker(String person) throws IOException, InterruptedException {
        if (!walkers.containsKey(person)) {
            DemoSession session = new DemoSession(portal);
            walkers.put(person, new Walker(person, person == null ? session : session.signIn(person), person == null ? "/" : "/account/start"));
        }
        return walkers.get(person);
    }

    /** An address not yet followed and the pattern of its page. */
    private record Waiting(String path, String pattern) {
    }

    /** One person on the way, with the links seen and not yet followed. */
    private final class Walker {

        private final String person;
        private final DemoSession session;
        private final Set<String> seen = new HashSet<>();
        private final List<Waiting> queue = new ArrayList<>();
        private final Map<String, Integer> looked = new HashMap<>();
        private String start;

        Walker(String person, DemoSession session, String start) {
            this.person = person;
            this.session = session;
            this.start = start;
        }

        void follow(int addresses) throws IOException, InterruptedException {
            for (String path = start == null ? next(addresses) : start; path != null && !missing().isEmpty(); path = next(addresses)) {
                start = null;
                HttpResponse<String> answer = session.get(path);
                read.set(read.size() - 1, read.get(read.size() - 1) + 1);
                if (answer.statusCode() == 302) {
                    add(answer.headers().firstValue("Location").orElseThrow(), path);
                } else if (answer.statusCode() == 200) {
                    Route route = route(path).orElseThrow();
                    found.putIfAbsent(route.pattern(), new Found(route, path, person));
                    // A public page is the same for all: only its visitors' links lead on, some of them to pages of other roles.
                    for (Matcher link = LINK.matcher(answer.body()); (person == null || route.permission() != Permission.PUBLIC) && link.find();) {
                        add(link.group(1).replace("&amp;", "&"), path);
                    }
                } else {
                    dead.add(path + " answers " + answer.statusCode() + " to " + person);
                }
            }
        }

        private void add(String link, String from) {
            URI address;
            try {
                address = new URI(portal + from).resolve(new URI(link));
            } catch (URISyntaxException e) {
                dead.add(from + " has a link that is no address: " + link);
                return;
            }
            if (address.toString().startsWith(portal + "/")) {
                String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                route(path).filter(route -> seen.add(path)).ifPresent(route -> queue.add(new Waiting(path, route.pattern())));
            }
        }

        /** A page that nobody has found, else the one looked at least often; null when each was looked at often enough. */
        private String next(int addresses) {
            ToIntFunction<Waiting> times = each -> found.containsKey(each.pattern) ? 1 + looked.getOrDefault(each.pattern, 0) : 0;
            Optional<Waiting> next = queue.stream().min(Comparator.comparingInt(times));
            if (next.isEmpty() || times.applyAsInt(next.get()) > addresses) {
                return null;
            }
            queue.remove(next.get());
            looked.merge(next.get().pattern, 1, Integer::sum);
            return next.get().path;
        }
    }

    /** The page of an address, if it is one. */
    private static Optional<Route> route(String path) {
        return Routes.match(withoutQuery(path)).map(Routes.Match::route).filter(route -> route.page() != null);
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
