package org.samstod.publications;

import org.junit.jupiter.api.Test;

/** The leak test of a whole city: 20,000 decided cases, every public address of it. Takes many minutes; run by name. */
class PublicLeakLongIT extends PublicLeak {

    private static final int CASES = 20_000;

    @Test
    void nothingOfAHiddenCase_isInAnyPublicByte_ofACityOfTwentyThousand() throws Exception {
        nothingHiddenIsPublic(CASES, Integer.MAX_VALUE);
        differencesTellNothing();
    }
}
