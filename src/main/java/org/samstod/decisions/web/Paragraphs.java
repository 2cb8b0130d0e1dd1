package org.samstod.decisions.web;

import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Form;

/** Reads a paragraph number as people type it: with or without the sign. */
final class Paragraphs {

    private Paragraphs() {
    }

    /**
     * The number, or null when nothing was typed.
     *
     * @throws BusinessException {@code meeting.paragraph.format}
     */
    static Integer of(Form form, String field) {
        String typed = form.text(field);
        if (typed == null) {
            return null;
        }
        String digits = typed.replace("§", "").strip();
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) == 0) {
            throw new BusinessException("meeting.paragraph.format", typed).at(field);
        }
        return Integer.valueOf(digits);
    }
}
