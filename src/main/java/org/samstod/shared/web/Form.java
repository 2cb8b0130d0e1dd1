package org.samstod.shared.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * What is typed in a form, by the id of the field, which is also the field named by a broken rule. A set-up page keeps one of
 * these instead of a property for each field: {@code value="#{page.form.name}"}.
 */
public final class Form extends HashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    /** A text, stripped; null when nothing was typed. */
    public String text(String field) {
        Object typed = get(field);
        if (typed == null || typed.toString().isBlank()) {
            return null;
        }
        return typed.toString().strip();
    }

    /** A day, or null. */
    public LocalDate day(String field) {
        return (LocalDate) get(field);
    }

    /** Whether a box is ticked. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(get(field)) || "true".equals(get(field));
    }

    /**
     * A whole number.
     *
     * @throws BusinessException {@code number.format}
     */
    public long number(String field) {
        try {
            return Long.parseLong(String.valueOf(text(field)));
        } catch (NumberFormatException e) {
            throw new BusinessException("number.format").at(field);
        }
    }

    /**
     * A sum as people type it, or null when nothing was typed.
     *
     * @throws BusinessException {@code amount.format}
     */
    public Money amount(String field) {
        return AmountParser.optional(text(field), field);
    }

    /** The answers of several boxes. */
    public List<String> several(String field) {
        Object chosen = get(field);
        if (chosen instanceof Object[] many) {
            return Arrays.stream(many).map(String::valueOf).toList();
        }
        if (chosen instanceof Iterable<?> many) {
            List<String> texts = new java.util.ArrayList<>();
            many.forEach(one -> texts.add(String.valueOf(one)));
            return texts;
        }
        return chosen == null ? List.of() : List.of(chosen.toString());
    }

    /** The version of what the page showed. */
    public long version() {
        return number("version");
    }
}
