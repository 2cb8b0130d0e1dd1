package org.samstod.associations.domain;

/** What a document in the vault is; the list follows what Swedish boards ask for (domain facts, eligibility and documents). */
public enum VaultKind {
    /** Stadgar. */
    STATUTES(false),
    /** Årsmötesprotokoll. */
    ANNUAL_MEETING_MINUTES(true),
    /** Konstituerande protokoll, naming the signatories. */
    CONSTITUTING_MINUTES(true),
    /** Verksamhetsberättelse. */
    ACTIVITY_REPORT(true),
    /** Verksamhetsplan. */
    ACTIVITY_PLAN(true),
    /** Ekonomisk berättelse, bokslut. */
    ANNUAL_ACCOUNTS(true),
    /** Revisionsberättelse. */
    AUDIT_REPORT(true),
    /** Budget. */
    BUDGET(true);

    private final boolean ofOneYear;

    VaultKind(boolean ofOneYear) {
        this.ofOneYear = ofOneYear;
    }

    /**
     * Says whether a document of this kind is for one fiscal year.
     *
     * @return false only for what stands until it is changed
     */
    public boolean ofOneYear() {
        return ofOneYear;
    }
}
