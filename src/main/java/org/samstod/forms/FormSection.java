package org.samstod.forms;

import java.util.List;

/**
 * Questions about one subject: one page of the form.
 *
 * @param code the section's name in addresses
 * @param title heading
 * @param intro a sentence under the heading, possibly empty
 * @param questions in the order they are asked
 */
public record FormSection(String code, Words title, Words intro, List<Question> questions) {

    /** Copies the list. */
    public FormSection {
        questions = List.copyOf(questions);
    }
}
