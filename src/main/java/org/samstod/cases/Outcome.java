package org.samstod.cases;

/** What a decision in a case can come to (domain facts, states in officers' words). */
public enum Outcome {
    /** Beviljad: the whole sum asked for. */
    GRANTED(true),
    /** Delvis beviljad: a part of it. */
    PARTLY(true),
    /** Avslag. */
    REFUSED(false),
    /** Avvisad: not tried in substance, for instance too late or by someone without the right to apply. */
    DISMISSED(false),
    /** Avskriven: withdrawn, or without object. */
    DISCONTINUED(false),
    /** Överlämnad to the board that should decide it. */
    TRANSFERRED(false);

    private final boolean money;

    Outcome(boolean money) {
        this.money = money;
    }

    /** Whether the outcome carries an amount above zero. */
    public boolean givesMoney() {
        return money;
    }

    /** Whether the outcome can be proposed straight from the formal check, because nothing is tried in substance. */
    public boolean needsNoAssessment() {
        return this == DISMISSED || this == DISCONTINUED || this == TRANSFERRED;
    }
}
