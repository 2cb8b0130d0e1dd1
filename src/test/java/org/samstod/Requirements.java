package org.samstod;

import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs from the machine. Missing things skip the test by name ({@code SKIPPED browser: no Chromium}), unless
 * {@code SAMSTOD_REQUIRE} names them: then they fail it.
 */
public final class Requirements {

    private Requirements() {
    }

    /** @throws IllegalStateException when it is missing and required */
    public static void need(String what, boolean present, String reason) {
        if (present) {
            return;
        }
        String required = System.getenv().getOrDefault("SAMSTOD_REQUIRE", "");
        if (Arrays.asList(required.split(",")).contains(what)) {
            throw new IllegalStateException("required but missing: " + what + ": " + reason);
        }
        String sentence = "SKIPPED " + what + ": " + reason;
        System.out.println(sentence);
        Assumptions.abort(sentence);
    }
}
