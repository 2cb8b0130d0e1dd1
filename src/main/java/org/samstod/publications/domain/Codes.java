package org.samstod.publications.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.samstod.shared.BusinessException;

/** The code lists of the public side. Their visible words are bundle keys, never data. */
public final class Codes {
    /** Kinds of grants (domain facts §2.1). */
    public static final List<String> KINDS = List.of("operating", "activity", "project", "event", "holiday", "premises",
            "membership", "start-up", "training", "investment");
    /** Themes a resident can browse. */
    public static final List<String> THEMES = List.of("children-youth", "culture", "sport", "older-people", "health",
            "inclusion", "safety", "environment");
    /** Target groups. */
    public static final List<String> TARGETS = List.of("children", "youth", "adults", "older-people", "families",
            "relatives", "everyone");
    /** Perspectives of the strategy (domain facts §1.1): promotive, preventive, support to relatives, aftermath. */
    public static final List<String> PERSPECTIVES = List.of("promotive", "preventive", "relatives", "aftermath");
    /** Outcomes of a decision row. */
    public static final List<String> OUTCOMES = List.of("granted", "partly", "refused", "dismissed", "discontinued", "transferred");
    /** Outcomes that get a public copy at level 3; the others are recorded without one. */
    public static final List<String> SHOWN_OUTCOMES = List.of("granted", "partly", "refused");

    private Codes() {
    }

    /**
     * A code of a list as it is stored: lower case with hyphens, null for nothing. Names of enums in other rooms are taken too.
     *
     * @throws BusinessException {@code publication.code} when the list does not have it, since no page would have a word for it
     */
    public static String known(String raw, List<String> list) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String code = raw.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!list.contains(code)) {
            throw new BusinessException("publication.code", code);
        }
        return code;
    }

    /** The same for a code that must be there. */
    public static String required(String raw, List<String> list) {
        String code = known(raw, list);
        if (code == null) {
            throw new BusinessException("publication.code", "");
        }
        return code;
    }

    /**
     * Several codes of a list as they are stored: in the list's order with commas, null for none.
     *
     * @param raw codes with commas, semicolons or white space between
     * @throws BusinessException {@code publication.code} for one that the list does not have
     */
    public static String several(String raw, List<String> list) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        List<String> known = Arrays.stream(raw.split("[,;\\s]+")).filter(code -> !code.isBlank()).map(code -> known(code, list)).toList();
        return list.stream().filter(known::contains).collect(Collectors.joining(","));
    }

    /** The codes that {@link #several} stored; empty for null. */
    public static List<String> split(String stored) {
        return stored == null || stored.isEmpty() ? List.of() : List.of(stored.split(","));
    }

    /** Whether an outcome gives money, so that its publication is an initiative. */
    public static boolean isGrant(String outcome) {
        return "granted".equals(outcome) || "partly".equals(outcome);
    }
}
