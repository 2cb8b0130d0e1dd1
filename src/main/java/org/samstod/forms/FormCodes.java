package org.samstod.forms;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Makes the short names of forms, sections, questions and options out of what people read, so that nobody has to think of one. */
public final class FormCodes {

    private static final int LONGEST = 40;

    private FormCodes() {
    }

    /**
     * A name of small letters, digits and hyphens.
     *
     * @param text what people read
     * @param otherwise the name when the text holds no letter
     * @param taken names that are in use
     */
    public static String of(String text, String otherwise, Collection<String> taken) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        String name = (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain).replaceAll("-+$", "");
        String base = name.isEmpty() ? otherwise : name;
        String free = base;
        for (int i = 2; taken.contains(free); i++) {
            free = base + "-" + i;
        }
        return free;
    }

    /** The name of a new question of a form. */
    public static String ofQuestion(FormDefinition form, String label) {
        return of(label, "question", form.questions().stream().map(Question::code).toList());
    }

    /** The name of a new section of a form. */
    public static String ofSection(FormDefinition form, String title) {
        return of(title, "section", form.sections().stream().map(FormSection::code).toList());
    }
}
