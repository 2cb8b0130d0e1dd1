package org.samstod.publications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samstod.publications.domain.AgeBand;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;

/**
 * What the address of the browse page asks for, cleaned: only the parameters of the public contract, each with a value that can
 * mean something, in one order. Two addresses with the same meaning have the same {@link #canonical()} form.
 */
public final class InitiativeQuery implements PublicQuery {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;
    /** Longest text searched for. */
    public static final int MAX_WORDS = 100;
    private static final int MAX_PAGE = 5000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final String words;
    private final Map<Filter, String> filters;
    private final Sort sort;
    private final int page;

    private InitiativeQuery(String words, Map<Filter, String> filters, Sort sort, int page) {
        this.words = words;
        this.filters = filters;
        this.sort = sort;
        this.page = page;
    }

    /**
     * Reads the parameters of an address; what is unknown, empty or impossible is left out.
     *
     * @param parameters first value of each parameter
     */
    public static InitiativeQuery parse(Map<String, String> parameters) {
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            String value = parameters.get(filter.parameter());
            if (value != null && isPossible(filter, value)) {
                filters.put(filter, value);
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

    /** The value of a filter, null when it is not set. */
    String value(Filter filter) {
        return filters.get(filter);
    }

    /** The value of a filter by its name in the address, null when it is not set. */
    public String value(String parameter) {
        return value(filter(parameter));
    }

    /** The filters set. */
    Map<Filter, String> filters() {
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

    /** The same from the first page with another value of a filter, named as in the address; null removes it. */
    public InitiativeQuery with(String parameter, String value) {
        return with(filter(parameter), value);
    }

    InitiativeQuery with(Filter filter, String value) {
        Map<Filter, String> changed = new EnumMap<>(Filter.class);
        changed.putAll(filters);
        if (value == null) {
            changed.remove(filter);
        } else {
            changed.put(filter, value);
        }
        return new InitiativeQuery(words, changed, sort, 1);
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
        filters.forEach((filter, value) -> all.put(filter.parameter(), value));
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
        return parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
