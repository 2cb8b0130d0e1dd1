package org.samstod.cases;

import java.util.Locale;
import java.util.Optional;

/** What is written about a case in a variant of the allocation sheet. Each is saved on its own, with a version of its own. */
public enum AllocationField {
    /** What is proposed; may be left to follow from the sum. */
    OUTCOME,
    /** The sum that is proposed. */
    AMOUNT,
    /** Why; becomes the reasons of the proposal. */
    REASONS,
    /** Code of the legal ground; without one the variant's own is used. */
    GROUND;

    /** The word in addresses, names of fields and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a word. */
    public static Optional<AllocationField> of(String code) {
        for (AllocationField field : values()) {
            if (field.code().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
