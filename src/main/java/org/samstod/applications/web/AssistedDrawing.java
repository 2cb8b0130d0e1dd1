package org.samstod.applications.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.applications.AssistedApplicationService;
import org.samstod.applications.AssistedView;
import org.samstod.applications.Drawing;
import org.samstod.applications.QuestionField;
import org.samstod.applications.Sheet;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Words;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/** Draws an application that a registrar enters, by the renderer of every application. */
final class AssistedDrawing {

    private AssistedDrawing() {
    }

    /** The questions of the form. */
    static Drawing of(AssistedView view, Locale locale) {
        return new Drawing(new Sheet(view.form(), view.sections(), view.answers(), view.files(), view.problems(), view.call().defaultLevel(),
                view::neighbourhoods, question -> List.of()), locale);
    }

    /** The place of the original, drawn as a question that takes files. */
    static QuestionField original(AssistedView view, Locale locale, List<Violation> refused) {
        String code = AssistedApplicationService.ORIGINAL;
        Question question = new Question(code, QuestionKind.FILES, words("office.assisted-form.original"), words("office.assisted-form.original.hint"),
                Words.NONE, false, null, null, List.of(), "", "", false, List.of(), null);
        FormSection section = new FormSection(code, Words.NONE, Words.NONE, List.of(question));
        FormDefinition form = new FormDefinition(code, 1, Words.NONE, List.of(), List.of(section), List.of());
        return new Drawing(new Sheet(form, List.of(section), Map.of(), Map.of(code, view.paper()), List.of(), view.call().defaultLevel(), Map::of,
                asked -> List.of()), locale).of(section, Map.of(), Map.of(), refused, false).get(0);
    }

    /**
     * What a page is about.
     *
     * @param application key of the words for an application
     * @param completion key of the words for what completes one
     */
    static String heading(AssistedView view, Locale locale, String application, String completion) {
        return view.completes() == null ? Texts.get(locale, application, view.name()) : Texts.get(locale, completion, view.completes().number(), view.name());
    }

    private static Words words(String key) {
        return new Words(Texts.get(Texts.SWEDISH, key), Texts.get(Texts.ENGLISH, key));
    }
}
