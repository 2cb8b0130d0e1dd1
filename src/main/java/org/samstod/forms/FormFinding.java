package org.samstod.forms;

/**
 * Something the checker found in a definition.
 *
 * @param refused whether the definition cannot be used; otherwise it is a warning to its author
 * @param place where in the definition, as {@code sections[1].questions[2].label}
 * @param code what is wrong, the end of a bundle key {@code form.finding.…}
 * @param detail the word it is about, such as a question's code; possibly empty
 */
public record FormFinding(boolean refused, String place, String code, String detail) {

    /** Place, reason and detail in one line, for logs and for set-up tools. */
    @Override
    public String toString() {
        return place + ": " + code + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
