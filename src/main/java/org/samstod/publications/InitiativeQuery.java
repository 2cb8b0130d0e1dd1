package org.samstod.publications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samstod.publications.domain.AgeBand;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;

/**
 * What the address of the browse page asks for, cleaned: only the parameters of the public contract, each with a value that can
 * mean something, in one order; several values of a filter have commas between. Two addresses with the same meaning have the same {@link #canonical()} form.
 */
public final class InitiativeQuery implements PublicQuery {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;
    /** Longest text searched for. */
    public static final int MAX_WORDS = 100;
    private static final int MAX_PAGE = 5000;
    private static final int MAX_VALUES = 12;
    private static final Filter[] FILTERS = Filter.values();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final String words;
    private final Map<Filter, Set<String>> filters;
    private final Sort sort;
    private final int page;

    private InitiativeQuery(String words, Map<Filter, Set<String>> filters, Sort sort, int page) {
        this.words = words;
        this.filters = filters;
        this.sort = sort;
        this.page = page;
    }

    /**
     * Reads the parameters of an address; what is unknown, empty or impossible is left out.
     *
     * @param parameters the value of each parameter; several of one with commas between
     */
    public static InitiativeQuery parse(Map<String, String> parameters) {
        Map<Filter, Set<String>> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            Set<String> values = values(filter, parameters.get(filter.parameter()));
            if (!values.isEmpty()) {
                filters.put(filter, values);
            }
        }
        String words = clean(parameters.get("q"));
        Sort usual = words.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
        Sort sort = usual;
        for (Sort candidate : Sort.values()) {
            if (candidate.code().equals(parameters.get("sort")) && (candidate != Sort.RELEVANCE || !words.isEmpty())) {
                sort = candidate;
            }
        }
        return new InitiativeQuery(words, filters, sort, page(parameters.get("page")));
    }

    private static Set<String> values(Filter filter, String text) {
        return text == null ? Set.of() : inOrder(filter, List.of(text.split(",", MAX_VALUES + 1)));
    }

    /** The values that are possible in the one order of their filter. */
    private static Set<String> inOrder(Filter filter, Iterable<String> values) {
        Set<String> possible = new LinkedHashSet<>();
        values.forEach(value -> {
            if (isPossible(filter, value)) {
                possible.add(value);
            }
        });
        if (possible.size() < 2) {
            return possible;
        }
        List<String> known = switch (filter) {
            case THEME -> Codes.THEMES;
            case TARGET -> Codes.TARGETS;
            case KIND -> Codes.KINDS;
            case AGE -> List.of(AgeBand.values()).stream().map(AgeBand::code).toList();
            case AMOUNT -> List.of(AmountBand.values()).stream().map(AmountBand::code).toList();
            default -> List.of();
        };
        return possible.stream().sorted(Comparator.<String>comparingInt(known::indexOf).thenComparing(Comparator.naturalOrder())).limit(MAX_VALUES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the address can say this; codes that the city has added to a list have words but no filter. */
    static boolean isPossible(Filter filter, String value) {
        return switch (filter) {
            case DISTRICT, NEIGHBOURHOOD -> SLUG.matcher(value).matches();
            case THEME -> Codes.THEMES.contains(value);
            case TARGET -> Codes.TARGETS.contains(value);
            case KIND -> Codes.KINDS.contains(value);
            case AGE -> AgeBand.of(value).isPresent();
            case YEAR -> YEAR.matcher(value).matches();
            case AMOUNT -> List.of(AmountBand.values()).stream().anyMatch(band -> band.code().equals(value));
        };
    }

    private static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        typed.codePoints().limit(4L * MAX_WORDS).forEach(c -> kept.appendCodePoint(
                Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.FORMAT ? ' ' : c));
        String words = kept.toString().strip().replaceAll(" {2,}", " ");
        if (words.codePointCount(0, words.length()) > MAX_WORDS) {
            words = words.substring(0, words.offsetByCodePoints(0, MAX_WORDS)).strip();
        }
        return words;
    }

    private static int page(String text) {
        if (text == null || !text.matches("[1-9]\\d{0,3}")) {
            return 1;
        }
        return Math.min(MAX_PAGE, Integer.parseInt(text));
    }

    /** The words, empty for none. */
    public String words() {
        return words;
    }

    /** Whether it searches in words; such answers are not cached. */
    @Override
    public boolean hasWords() {
        return !words.isEmpty();
    }

    /** The values of a filter, in one order; empty when it is not set. */
    Set<String> values(Filter filter) {
        return filters.getOrDefault(filter, Set.of());
    }

    /** The values of a filter by its name in the address; empty when it is not set. */
    public Set<String> values(String parameter) {
        return values(filter(parameter));
    }

    /** The filters set. */
    Map<Filter, Set<String>> filters() {
        return Map.copyOf(filters);
    }

    /** The order. */
    Sort sort() {
        return sort;
    }

    /** The order's value in the address. */
    public String sortCode() {
        return sort.code();
    }

    private static Filter filter(String parameter) {
        for (Filter filter : Filter.values()) {
            if (filter.parameter().equals(parameter)) {
                return filter;
            }
        }
        throw new IllegalArgumentException("no such filter: " + parameter);
    }

    /** The page, from 1. */
    public int page() {
        return page;
    }

    /** Whether nothing narrows the list; page and order do not count. */
    public boolean isUnfiltered() {
        return filters.isEmpty() && words.isEmpty();
    }

    /** The same on another page. */
    public InitiativeQuery atPage(int other) {
        return new InitiativeQuery(words, filters, sort, other);
    }

    /** The same from the first page with one value of a filter, named as in the address; null removes the filter. */
    public InitiativeQuery with(String parameter, String value) {
        return with(filter(parameter), value == null ? Set.of() : Set.of(value));
    }

    /** The same from the first page with one value more of a filter, or without it when it is chosen. */
    public InitiativeQuery toggled(String parameter, String value) {
        Filter filter = filter(parameter);
        Set<String> values = new LinkedHashSet<>(values(filter));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(filter, inOrder(filter, values));
    }

    /** The addresses of {@link #toggled} for every value of a filter, without working out for each what they share. */
    public Toggles toggles(String parameter) {
        return new Toggles(filter(parameter));
    }

    /**
     * Canonical addresses with one value more of a filter, or without it. While none of its values is chosen, they differ in the value alone: then
     * {@code before() + value + after()} is {@code "?" + toggled(parameter, value).canonical()}.
     */
    public final class Toggles {

        private final Filter filter;
        private final String before;
        private final String after;

        private Toggles(Filter filter) {
            this.filter = filter;
            InitiativeQuery others = with(filter, Set.of());
            StringBuilder first = new StringBuilder("?");
            StringBuilder last = new StringBuilder();
            others.parameters().forEach((name, value) -> {
                if (name.equals("q") || Arrays.stream(FILTERS, 0, filter.ordinal()).anyMatch(earlier -> earlier.parameter().equals(name))) {
                    first.append(written(name, value)).append('&');
                } else {
                    last.append('&').append(written(name, value));
                }
            });
            before = first.append(filter.parameter()).append('=').toString();
            after = last.toString();
        }

        /** Whether the addresses differ in the value alone. What is possible in a filter has no sign that an address would have to encode. */
        public boolean isOnlyTheValue() {
            return values(filter).isEmpty();
        }

        /** What stands before the value. */
        public String before() {
            return before;
        }

        /** What stands after it. */
        public String after() {
            return after;
        }
    }

    private InitiativeQuery with(Filter filter, Set<String> values) {
        Map<Filter, Set<String>> changed = new EnumMap<>(Filter.class);
        changed.putAll(filters);
        if (values.isEmpty()) {
            changed.remove(filter);
        } else {
            changed.put(filter, values);
        }
        return new InitiativeQuery(words, changed, sort, 1);
    }

    /** The same from the first page with other words. */
    public InitiativeQuery withWords(String typed) {
        String other = clean(typed);
        return new InitiativeQuery(other, filters, words.isEmpty() ? Sort.RELEVANCE : sort, 1);
    }

    /** The same from the first page without words. */
    public InitiativeQuery withoutWords() {
        return new InitiativeQuery("", filters, sort == Sort.RELEVANCE ? Sort.NEWEST : sort, 1);
    }

    /** The same from the first page in another order, named as in the address. */
    public InitiativeQuery sorted(String code) {
        for (Sort other : Sort.values()) {
            if (other.code().equals(code)) {
                return new InitiativeQuery(words, filters, other, 1);
            }
        }
        throw new IllegalArgumentException("no such order: " + code);
    }

    /** The parameters in their one order, usual values left out. */
    @Override
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            all.put("q", words);
        }
        filters.forEach((filter, values) -> all.put(filter.parameter(), String.join(",", values)));
        if (sort != (words.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE)) {
            all.put("sort", sort.code());
        }
        if (page > 1) {
            all.put("page", Integer.toString(page));
        }
        return all;
    }

    /** The query part of the address without question mark; empty for the plain list. */
    @Override
    public String canonical() {
        StringBuilder canonical = new StringBuilder();
        parameters().forEach((name, value) -> canonical.append(canonical.length() == 0 ? "" : "&").append(written(name, value)));
        return canonical.toString();
    }

    /** Only words have signs that an address has to encode: the commas between values stay readable. */
    private static String written(String name, String value) {
        return name + '=' + (name.equals("q") ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value);
    }
}
