package org.samstod.grants.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.shared.Money;

/** Days, sums and fields as ledgers write them. */
final class LedgerWords {

    private static final Pattern DAY = Pattern.compile("((?:19|20|21)?[0-9]{2})[-/.]?([0-9]{2})[-/.]?([0-9]{2})(?:[T ].*)?");
    private static final Pattern SUM = Pattern.compile("([0-9]+|[0-9]{1,3}(?:[ .,'][0-9]{3})+)(?:[.,]([0-9]{1,2}))?");
    /** What a spreadsheet writes before a number that it keeps as text. */
    private static final String NOISE = "(?i)kr|sek|'(?=[-+−0-9])";
    private static final int COST_CENTRE = 1;
    private static final int MOST_DIGITS = 12;

    private LedgerWords() {
    }

    /** {@code 2026-03-04}, {@code 20260304}, {@code 260304}, with slashes or dots, with a time after it. */
    static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text == null ? "" : text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@code 1 234,50}, {@code 1.234,50}, {@code 1234.5}, {@code -1234}, {@code 1234-}, {@code (1 234)}, with or without the currency. */
    static Optional<Money> amount(String text) {
        String clean = (text == null ? "" : text).replaceAll(NOISE, "").replaceAll("[\\u00A0\\u202F\\s]+", " ").replace('\u2212', '-').strip();
        boolean negative = clean.startsWith("-") || clean.endsWith("-") || clean.startsWith("(") && clean.endsWith(")");
        String bare = clean.replaceFirst("^[-+(]\\s*", "").replaceFirst("\\s*[-)]$", "");
        Matcher parts = SUM.matcher(bare);
        if (bare.length() > 40 || !parts.matches()) {
            return Optional.empty();
        }
        String kronor = parts.group(1).replaceAll("[^0-9]", "");
        if (kronor.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        String ore = parts.group(2) == null ? "00" : (parts.group(2) + "0").substring(0, 2);
        Money sum = Money.ofOre(Long.parseLong(kronor) * 100 + Long.parseLong(ore));
        return Optional.of(negative ? sum.negated() : sum);
    }

    /** The fields of a SIE line: parted by spaces, quoted where they hold any, braces around a list of objects. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char each = line.charAt(at);
            if (each == ' ' || each == '\t') {
                at++;
            } else if (each == '"') {
                StringBuilder text = new StringBuilder();
                at = quoted(line, at + 1, text);
                fields.add(text.toString());
            } else if (each == '{') {
                int end = closing(line, at + 1);
                fields.add(line.substring(at + 1, end).strip());
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && " \t\"{".indexOf(line.charAt(end)) < 0) {
                    end++;
                }
                fields.add(line.substring(at, end));
                at = end;
            }
        }
        return fields;
    }

    private static int quoted(String line, int from, StringBuilder text) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' && at + 1 < line.length() ? 1 : 0;
            text.append(line.charAt(at));
            at++;
        }
        return at + 1;
    }

    private static int closing(String line, int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            quoted = line.charAt(at) == '"' && line.charAt(at - 1) != '\\' ? !quoted : quoted;
            if (line.charAt(at) == '}' && !quoted) {
                return at;
            }
        }
        return line.length();
    }

    /** The cost centre (dimension 1) of a list of objects; empty when there is none. */
    static String object(String list) {
        List<String> parts = fields(list);
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (parts.get(i).equals(Integer.toString(COST_CENTRE))) {
                return parts.get(i + 1);
            }
        }
        return "";
    }
}
