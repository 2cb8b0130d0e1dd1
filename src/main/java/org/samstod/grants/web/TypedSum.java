package org.samstod.grants.web;

import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** A sum as a person typed it into a field. */
final class TypedSum {

    private TypedSum() {
    }

    /**
     * The sum, or null when nothing was typed.
     *
     * @throws BusinessException at the field when it cannot be read
     */
    static Money of(String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return AmountParser.parse(typed);
        } catch (BusinessException unreadable) {
            throw unreadable.at(field);
        }
    }
}
