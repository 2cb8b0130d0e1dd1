package org.samstod.shared;

import java.util.concurrent.ThreadLocalRandom;

/** Organisation numbers that no other test has: tests never delete, so each makes its own association. */
public final class FreshNumbers {

    private FreshNumbers() {
    }

    /** A number of group 8 with a right check digit. */
    public static OrganisationNumber association() {
        String nine = "8" + ThreadLocalRandom.current().nextInt(10) + (2 + ThreadLocalRandom.current().nextInt(8))
                + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        return new OrganisationNumber(nine + Luhn.checkDigit(nine));
    }
}
