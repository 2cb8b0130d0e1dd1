package org.samstod.cases;

import java.util.Locale;
import java.util.Optional;

/**
 * The sections of an officer's report (tjänsteutlåtande) in the order they stand in: those of the city's own reports with what the city
 * asks of every report, an analysis of equality between women and men and the consequences for children ({@code domain.md} §1.5).
 */
public enum ReportSection {
    /** Förslag till beslut. */
    PROPOSAL,
    /** Sammanfattning. */
    SUMMARY,
    /** Ärendets beredning: who did what on which day. */
    PREPARATION,
    /** Bakgrund: the call and its rules. */
    BACKGROUND,
    /** Ärendet: what was applied for. */
    MATTER,
    /** Inkomna yttranden. */
    STATEMENTS,
    /** Förvaltningens synpunkter och förslag. */
    ASSESSMENT,
    /** Jämställdhetsanalys. */
    EQUALITY,
    /** Konsekvenser för barn. */
    CHILDREN,
    /** Jäv: who took no part. */
    JAV,
    /** Bilagor. */
    APPENDICES;

    /** The word in addresses, in a board's template and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of a word. */
    public static Optional<ReportSection> of(String code) {
        for (ReportSection section : values()) {
            if (section.code().equals(code)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
