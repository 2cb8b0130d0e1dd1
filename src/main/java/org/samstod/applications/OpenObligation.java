package org.samstod.applications;

import java.io.Serializable;
import java.time.LocalDate;
import org.samstod.shared.Money;

/**
 * Something an association has left to do about what it was granted before.
 *
 * @param kind what it is
 * @param number register number of the grant, or of the recovery
 * @param title public title of the grant
 * @param due its day, or null
 * @param sum what is still to be paid back, or null
 * @param ownPage path of the association's page about it, without language prefix
 * @param officePage the same for staff; null for a role that opens no such page
 */
public record OpenObligation(Kind kind, String number, String title, LocalDate due, Money sum, String ownPage, String officePage) implements Serializable {

    /** The same for a reader who opens no page about it. */
    public OpenObligation withoutOfficePage() {
        return new OpenObligation(kind, number, title, due, sum, ownPage, null);
    }

    /** What it is. */
    public enum Kind {
        /** The day of the report has passed. */
        REPORT,
        /** The day of a condition has passed and nobody has found that it is kept. */
        CONDITION,
        /** A condition is breached. */
        BREACHED,
        /** Money is to be paid back. */
        RECOVERY
    }
}
