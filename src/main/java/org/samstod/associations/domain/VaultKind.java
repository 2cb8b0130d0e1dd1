package org.samstod.associations.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What a document in the vault is; the list follows what Swedish boards ask for (domain facts, eligibility and documents). */
public enum VaultKind {
    /** Stadgar. */
    STATUTES("statutes", 0),
    /** Årsmötesprotokoll. */
    ANNUAL_MEETING_MINUTES("minutes", 18),
    /** Konstituerande protokoll, naming the signatories. */
    CONSTITUTING_MINUTES("minutes", 18),
    /** Verksamhetsberättelse. */
    ACTIVITY_REPORT("report", 30),
    /** Verksamhetsplan. */
    ACTIVITY_PLAN("plan", 12),
    /** Ekonomisk berättelse, bokslut. */
    ANNUAL_ACCOUNTS("accounts", 30),
    /** Revisionsberättelse. */
    AUDIT_REPORT("accounts", 30),
    /** Budget. */
    BUDGET("budget", 12);

    private final String document;
    private final int months;

    VaultKind(String document, int months) {
        this.document = document;
        this.months = months;
    }

    /** The code of the document in a call that it answers; a form's question for it is {@code file.<code>}. */
    public String document() {
        return document;
    }

    /** Whether a document of this kind is for one year; only what stands until it is changed is not. */
    public boolean ofOneYear() {
        return months > 0;
    }

    /**
     * The last day a document is asked for: an association whose year is the calendar year holds its annual meeting before July, so
     * minutes of one year serve until the end of June of the next, and accounts until those of the following year are adopted.
     *
     * @param year the year it is for
     * @return the day; empty for what stands until it is changed
     */
    public Optional<LocalDate> lastDay(Integer year) {
        return ofOneYear() && year != null ? Optional.of(LocalDate.of(year, 1, 1).plusMonths(months).minusDays(1)) : Optional.empty();
    }
}
