package org.samstod.applications;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.samstod.associations.VaultItemView;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

/**
 * A form with answers in it, as it is drawn: of an application, or only looked at.
 *
 * @param shown the sections and questions shown, given the answers
 * @param answers answers by question code, those never given left out
 * @param files files by question code
 * @param problems what is wrong with the answers
 * @param mostOpen the highest level of publication that may be chosen
 * @param neighbourhoods names of the neighbourhoods to choose between, by slug; asked for only when a question needs them
 * @param vault the documents of the association that can be added to a question
 */
public record Sheet(FormDefinition form, List<FormSection> shown, Map<String, AnswerView> answers, Map<String, List<FileView>> files,
        List<Violation> problems, PublicationLevel mostOpen, Supplier<Map<String, String>> neighbourhoods,
        Function<Question, List<VaultItemView>> vault) {

    /** The answer to a question; one without text when there is none. */
    public AnswerView answer(String question) {
        return answers.getOrDefault(question, AnswerView.none(question));
    }

    /** The files that answer a question. */
    public List<FileView> filesOf(String question) {
        return files.getOrDefault(question, List.of());
    }
}
