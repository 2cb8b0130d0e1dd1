package org.samstod.shared;

import java.util.Optional;

/** Reads numbers typed with the separators that people use. */
final class Digits {

    private Digits() {
    }

    /**
     * The digits of a typed identifier. Space, no-break space, hyphen, en dash and plus are dropped (domain facts 3);
     * empty when any other character is there.
     */
    static Optional<String> of(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' && c != '\u00A0' && c != '\u202F' && c != '-' && c != '\u2011' && c != '\u2013' && c != '+') {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString());
    }
}
