package org.samstod.forms;

import java.util.Locale;
import java.util.Optional;

/**
 * What sort of answer a question takes. Every answer is kept as text, written as the kind says; a text that cannot be
 * read as its kind is kept as it was typed, so that nothing typed is lost, and is a violation until it is mended.
 */
public enum QuestionKind {
    /** One line of text. Limits count characters. */
    SHORT_TEXT,
    /** Text of several lines. Limits count characters. */
    LONG_TEXT,
    /** A whole number, digits only. Limits are numbers. */
    NUMBER,
    /** Kronor and öre as typed, read by the portal's rule for amounts. Limits are whole kronor. */
    AMOUNT,
    /** A legal day, written 2026-03-02. */
    DATE,
    /** One option, written as its code. */
    CHOICE,
    /** Several options, their codes with commas between. Limits count options. */
    CHOICES,
    /** Cost rows, written as {@link BudgetLine}s. Limits count rows. */
    BUDGET,
    /** Other funders, written as {@link FinancingLine}s. Limits count rows. */
    FINANCING,
    /** Associations, written as {@link AssociationLine}s. Limits count rows. */
    ASSOCIATIONS,
    /** Files: their ids with commas between. Limits count files. */
    FILES,
    /** A sentence the applicant stands by, written {@code yes}. */
    DECLARATION,
    /** The level of publication, one of 3, 2, 1, 0 (domain facts, protecting people). */
    LEVEL;

    /** The name used in a definition, as {@code short-text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind named so in a definition. */
    public static Optional<QuestionKind> named(String word) {
        for (QuestionKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether the answer is one of listed options. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }
}
