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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** Only the link of a mail leads there: an invitation, a request for a statement to somebody without an account, a wish to follow something, an
     * address to prove. */
    static final Set<String> BY_MAIL_ONLY = Set.of("/association/join", "/statement/{code}", "/follow/confirm/{ticket}", "/follow/stop/{code}",
            "/account/address/{ticket}", "/account/address/release/{ticket}");

    private static final Pattern LINK = Pattern.compile("<a\\s(?:[^>]*\\s)?href=\"([^\"]+)\"");
    /** So many addresses of one page a person looks at, besides the one that was looked at to find the page. */
    private static final int ADDRESSES_A_PAGE = 50;
    /** A message may lead anywhere: every one of a person is opened, and before anything else is looked at a second time. */
    private static final Set<String> MAILBOX = Set.of("/account/messages", "/account/messages/{id}");

    /** A page of the route table, an address of it, and who found it (null for a visitor). */
    record Found(Route route, String path, String email) {
    }

    private final String portal;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<String> dead = new ArrayList<>();
    private final Map<String, Walker> walkers = new LinkedHashMap<>();
    private int read;
    private int readAgain;

    private SiteWalk(String portal) {
        this.portal = portal;
    }

    static SiteWalk of(String portal) {
        SiteWalk walk = new SiteWalk(portal);
        try {
            List<String> people = new ArrayList<>(walk.people());
            people.add(0, null);
            for (String person : people) {
                walk.walker(person).followWhatIsNew();
            }
            walk.lookForTheMissing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return walk;
    }

    /**
     * The only link to a missing page may be on another address of a page found already: whoever waits with the address that is nearest to a
     * missing one goes on.
     */
    private void lookForTheMissing() throws IOException, InterruptedException {
        int before = read;
        while (!missing().isEmpty()) {
            Set<String> missing = missing();
            Map<String, Integer> nearness = new HashMap<>();
            found.keySet().forEach(pattern -> nearness.put(pattern, nearness(pattern, missing)));
            MAILBOX.forEach(pattern -> nearness.put(pattern, Integer.MAX_VALUE - 1));
            missing.forEach(pattern -> nearness.put(pattern, Integer.MAX_VALUE));
            Walker nearest = null;
            for (Walker each : walkers.values()) {
                each.choose(nearness);
                if (each.chosen != null && (nearest == null || each.chosen.before(nearest.chosen))) {
                    nearest = each;
                }
            }
            if (nearest == null) {
                break;
            }
            nearest.lookAtChosen();
        }
        readAgain = read - before;
    }

    /** Every page found, in the order found; with several addresses or people the first is kept. */
    List<Found> found() {
        return List.copyOf(found.values());
    }

    /** How many addresses were read, and how many of them to find the last pages. */
    String read() {
        return read + " addresses, " + readAgain + " of them for the last pages";
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

    /** The next of a person, how near its page is to a missing one and how many of the page were looked at. */
    private record Chosen(Waiting next, int nearness, int looked) {

        boolean before(Chosen other) {
            return nearness != other.nearness ? nearness > other.nearness : looked < other.looked;
        }
    }

    /** So many leading parts of its address a page shares with one that is missing. */
    private static int nearness(String pattern, Set<String> missing) {
        String[] parts = pattern.split("/");
        int nearest = 0;
        for (String each : missing) {
            String[] others = each.split("/");
            int shared = 0;
            while (shared < parts.length && shared < others.length && parts[shared].equals(others[shared])) {
                shared++;
            }
            nearest = Math.max(nearest, shared);
        }
        return nearest;
    }

    /** One person on the way, with the links seen and not yet followed. */
    private final class Walker {

        private final String person;
        private final DemoSession session;
        private final Set<String> seen = new HashSet<>();
        private final List<Waiting> queue = new ArrayList<>();
        private final Map<String, Integer> looked = new HashMap<>();
        private final String start;
        private Chosen chosen;

        Walker(String person, DemoSession session, String start) {
            this.person = person;
            this.session = session;
            this.start = start;
        }

        /** Follows links to pages that nobody has found, until none is left. */
        void followWhatIsNew() throws IOException, InterruptedException {
            lookAt(start);
            for (Optional<Waiting> next = unknown(); next.isPresent() && !missing().isEmpty(); next = unknown()) {
                queue.remove(next.get());
                lookAt(next.get().path);
            }
        }

        private Optional<Waiting> unknown() {
            return queue.stream().filter(each -> !found.containsKey(each.pattern)).findFirst();
        }

        void choose(Map<String, Integer> nearness) {
            chosen = null;
            for (Waiting each : queue) {
                Chosen candidate = new Chosen(each, nearness.getOrDefault(each.pattern, 0), looked.getOrDefault(each.pattern, 0));
                boolean enough = candidate.looked >= ADDRESSES_A_PAGE && !MAILBOX.contains(each.pattern);
                if (!enough && (chosen == null || candidate.before(chosen))) {
                    chosen = candidate;
                }
            }
        }

        void lookAtChosen() throws IOException, InterruptedException {
            queue.remove(chosen.next);
            looked.merge(chosen.next.pattern, 1, Integer::sum);
            lookAt(chosen.next.path);
        }

        private void lookAt(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = session.get(path);
            read++;
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
