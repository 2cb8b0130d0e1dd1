package org.samstod.cases.web;

import java.util.Locale;
import java.util.Map;
import org.samstod.shared.Texts;

/** The lines of a case's history as sentences, and where on the case's pages each is about. */
final class EventWords {

    private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("message", "/messages"), Map.entry("statement-in", "/statements"),
            Map.entry("statement-late", "/statements"), Map.entry("democracy-replied", "/democracy"), Map.entry("flag", "/assessment"),
            Map.entry("flag-resolved", "/assessment"), Map.entry("assessor-asked", "/assessment"), Map.entry("assessor-in", "/assessment"),
            Map.entry("jav", "/jav"), Map.entry("jav-yes", "/jav"), Map.entry("jav-no", "/jav"), Map.entry("due", "/work"),
            Map.entry("revised", "#application"), Map.entry("completion-lapsed", "#completion"), Map.entry("note", "#notes"),
            Map.entry("proposed", "#proposal"), Map.entry("taken-back", "#proposal"), Map.entry("sent-back", "#proposal"),
            Map.entry("decided", "#decision"), Map.entry("told", "#decision"), Map.entry("named", "#people"));

    private EventWords() {
    }

    /** The sentence of an act. */
    static String of(String act, String detail, Locale locale) {
        String part = switch (act) {
            case "proposed", "decided", "outcome-corrected" -> Texts.get(locale, "outcome." + detail);
            case "level", "cap" -> Texts.get(locale, "office.case.level." + detail);
            default -> detail;
        };
        return Texts.get(locale, "office.case.event." + act, part);
    }

    /** The part of the case's address where it can be seen. */
    static String part(String act) {
        return PARTS.getOrDefault(act, "#history");
    }
}
