package org.samstod.grants.domain;

/** A decision of this room that a delegate makes on the board's behalf, to be minuted separately and reported to the board (kommunallagen 6:40, 7:8). */
public interface DelegateRuling {

    String id();

    /** Where the board learns of it. */
    Minuted minuted();

    /**
     * Becomes a paragraph of separate minutes of delegated decisions.
     *
     * @throws IllegalStateException when no delegate has decided it, or it stands in minutes
     */
    void enter(String minutesId, int paragraph);

    /** Stands under an item of an agenda, to be reported. */
    void report(String itemId);

    /** Is taken off the agenda again. */
    void unreport();
}
