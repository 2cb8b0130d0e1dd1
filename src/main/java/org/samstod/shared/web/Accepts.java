package org.samstod.shared.web;

import java.util.Locale;

/** What an {@code Accept} header lets be sent (RFC 9110 §12.5.1). */
public final class Accepts {

    private Accepts() {
    }

    /**
     * Whether an answer of a type may be sent; without a header everything may.
     *
     * @param header the header, or null
     * @param type such as {@code application/json}
     */
    public static boolean allows(String header, String type) {
        if (header == null || header.isBlank()) {
            return true;
        }
        String family = type.substring(0, type.indexOf('/')) + "/*";
        int best = -1;
        boolean allowed = false;
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split("\\s*;\\s*");
            int precision = parts[0].equals(type) ? 2 : parts[0].equals(family) ? 1 : parts[0].equals("*/*") ? 0 : -1;
            if (precision > best) {
                best = precision;
                allowed = true;
                for (int i = 1; i < parts.length; i++) {
                    allowed &= !parts[i].matches("q=0(?:\\.0*)?");
                }
            }
        }
        return allowed;
    }
}
