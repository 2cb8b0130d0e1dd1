package org.samstod.forms;

/**
 * Money for the same purpose from somebody else (or the association itself).
 *
 * @param funder who pays, as typed
 * @param state {@code asked} or {@code granted}
 * @param amount the sum as typed
 */
public record FinancingLine(String funder, String state, String amount) {

    /** Asked for, no answer yet. */
    public static final String ASKED = "asked";
    /** Promised or paid. */
    public static final String GRANTED = "granted";

    /** Whether nothing at all is written in the row. */
    public boolean blank() {
        return funder.isBlank() && amount.isBlank();
    }
}
