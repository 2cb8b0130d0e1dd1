package org.samstod.publications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the address of a public register asks for, cleaned: part of a number, first and last day, page. */
public final class RegisterQuery implements PublicQuery {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 50;

    private static final int LONGEST = 60;
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern REGISTER = Pattern.compile("/(?:districts/[^/]+/)?register");

    private final String number;
    private final LocalDate from;
    private final LocalDate to;
    private final int page;

    private RegisterQuery(String number, LocalDate from, LocalDate to, int page) {
        this.number = number;
        this.from = from;
        this.to = to;
        this.page = page;
    }

    /** Whether a path without language is that of a public register. */
    public static boolean isOf(String path) {
        return REGISTER.matcher(path).matches();
    }

    /**
     * Reads the parameters of an address; what is unknown, empty or impossible is left out.
     *
     * @param parameters first value of each parameter
     */
    public static RegisterQuery parse(Map<String, String> parameters) {
        String page = parameters.get("page");
        return new RegisterQuery(clean(parameters.get("number")), day(parameters.get("from")), day(parameters.get("to")),
                page == null || !page.matches("[1-9]\\d{0,3}") ? 1 : Integer.parseInt(page));
    }

    private static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        String words = typed.codePoints().limit(4L * LONGEST).map(c -> Character.isISOControl(c) || Character.isWhitespace(c)
                        || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip().replaceAll(" {2,}", " ");
        return words.length() > LONGEST ? words.substring(0, LONGEST).strip() : words;
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || !DAY.matcher(typed).matches() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Part of a number, empty for none. */
    public String number() {
        return number;
    }

    /** First day, or null. */
    public LocalDate from() {
        return from;
    }

    /** Last day, or null. */
    public LocalDate to() {
        return to;
    }

    /** The page, from 1. */
    public int page() {
        return page;
    }

    @Override
    public boolean hasWords() {
        return !number.isEmpty();
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!number.isEmpty()) {
            all.put("number", number);
        }
        if (from != null) {
            all.put("from", from.toString());
        }
        if (to != null) {
            all.put("to", to.toString());
        }
        if (page > 1) {
            all.put("page", Integer.toString(page));
        }
        return all;
    }

    @Override
    public String canonical() {
        return parameters().entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
