package org.samstod.publications;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samstod.container.Visitor;
import org.samstod.journal.Permission;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;

/**
 * Somebody who begins at every public address without a variable and follows every link, of pages, feeds, data and pictures, with one filter at
 * most. Of addresses of the same shape (the same page with the same parameters in the same language) only so many are read.
 */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("(?:href|action|src|content)=\"(/[^\"]*)\"|<loc>https?://[^/<]+([^<]*)</loc>|\"(?:next|address)\":\"(/[^\"]*)\"");

    private final Visitor visitor;
    private final int mostOfAShape;
    private final Deque<String> queue = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    Crawl(Visitor visitor, int mostOfAShape) {
        this.visitor = visitor;
        this.mostOfAShape = mostOfAShape;
    }

    /**
     * Reads.
     *
     * @param named addresses that are read in any case, in both languages
     * @return how many were read
     */
    int run(Collection<String> named, BiConsumer<String, Visitor.Answer> look) {
        Set<String> first = new LinkedHashSet<>();
        for (String language : List.of("", "/en")) {
            named.forEach(address -> first.add(language + address));
            for (Route route : Routes.ALL) {
                if (route.permission() == Permission.PUBLIC && route.methods().contains("GET") && !route.pattern().contains("{")
                        && !route.pattern().endsWith("/*") && (route.languages() || language.isEmpty())) {
                    first.add(language + route.pattern());
                }
            }
        }
        first.forEach(this::add);
        int read = 0;
        for (String address = queue.poll(); address != null; address = queue.poll()) {
            Visitor.Answer answer = visitor.get(address);
            look.accept(address, answer);
            read++;
            String type = answer.header("Content-Type");
            if (type == null || type.startsWith("image/")) {
                continue;
            }
            for (Matcher link = LINK.matcher(answer.body()); link.find();) {
                String found = link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : link.group(3);
                if (isToFollow(found.replace("&amp;", "&"))) {
                    add(found.replace("&amp;", "&"));
                }
            }
        }
        return read;
    }

    private void add(String address) {
        String plain = address.indexOf('#') < 0 ? address : address.substring(0, address.indexOf('#'));
        if (seen.add(plain)) {
            queue.add(plain);
        }
    }

    private boolean isToFollow(String address) {
        String path = path(address);
        Optional<Route> route = Routes.match(path).map(Routes.Match::route).filter(one -> one.permission() == Permission.PUBLIC && one.methods().contains("GET"));
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        if (route.isEmpty() || query.contains("&") || query.contains(",") || seen.contains(address)) {
            return false;
        }
        String shape = (address.startsWith("/en/") ? "en " : "") + route.get().pattern() + " "
                + Arrays.stream(query.split("&")).map(pair -> pair.split("=")[0]).sorted().collect(Collectors.joining("&"));
        return shapes.merge(shape, 1, Integer::sum) <= mostOfAShape;
    }

    private static String path(String address) {
        String path = address.split("[?#]", 2)[0];
        return path.equals("/en") ? "/" : path.startsWith("/en/") ? path.substring(3) : path;
    }
}
