package org.samstod.publications.domain;

import java.util.List;
import java.util.Optional;

/**
 * What somebody who looks for support may need (the strategy's perspectives of relatives and of those who leave or are affected,
 * {@code domain.md} §1.1). A need says which published initiatives meet it, by what they say about themselves.
 */
public enum SupportNeed {
    RELATIVE("relative", List.of("relatives"), List.of(), List.of("relatives")),
    LEAVING("leaving", List.of("aftermath"), List.of(), List.of()),
    AFFECTED("affected", List.of(), List.of("safety"), List.of()),
    FEELING_BAD("feeling-bad", List.of(), List.of("health"), List.of()),
    ALONE("alone", List.of(), List.of("inclusion"), List.of());

    private final String code;
    private final List<String> perspectives;
    private final List<String> themes;
    private final List<String> targets;

    SupportNeed(String code, List<String> perspectives, List<String> themes, List<String> targets) {
        this.code = code;
        this.perspectives = perspectives;
        this.themes = themes;
        this.targets = targets;
    }

    /** The stable word used in addresses and bundle keys. */
    public String code() {
        return code;
    }

    /** Whether an initiative is meant for this. */
    public boolean isMetBy(InitiativeRow row) {
        return row.perspective() != null && perspectives.contains(row.perspective()) || row.theme() != null && themes.contains(row.theme())
                || Codes.split(row.target()).stream().anyMatch(targets::contains);
    }

    /** The need of that code. */
    public static Optional<SupportNeed> of(String code) {
        return List.of(values()).stream().filter(need -> need.code.equals(code)).findFirst();
    }
}
