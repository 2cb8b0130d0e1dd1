package org.samstod.applications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.Drawing;
import org.samstod.applications.QuestionField;
import org.samstod.applications.Sheet;
import org.samstod.associations.VaultItemView;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;

/** The fields of an application, in the language of the page. */
@RequestScoped
public class Fields {

    @Inject
    ApplicationService applications;

    @Inject
    Addresses addresses;

    private Map<String, String> neighbourhoods;
    private List<VaultItemView> papers;

    /** The id of a question's control. */
    static String id(String code) {
        return Drawing.id(code);
    }

    /**
     * The fields of one section.
     *
     * @param typed what was typed and not saved, by question code; wins over what is stored
     * @param others what somebody else wrote meanwhile, by question code
     * @param refused further violations of this request
     * @param all whether unanswered questions are pointed out too
     */
    List<QuestionField> of(ApplicationView view, FormSection section, Map<String, String> typed, Map<String, AnswerView> others,
            List<Violation> refused, boolean all) {
        return drawing(view).of(section, typed, others, refused, all);
    }

    /** An answer as a person reads it. */
    String readable(ApplicationView view, Question question, String text) {
        return drawing(view).readable(question, text);
    }

    private Drawing drawing(ApplicationView view) {
        return new Drawing(new Sheet(view.form(), view.sections(), view.answers(), view.files(), view.problems(), view.call().defaultLevel(),
                () -> neighbourhoods(view), question -> papers(view, question)), addresses.getLocale());
    }

    private Map<String, String> neighbourhoods(ApplicationView view) {
        if (neighbourhoods == null) {
            neighbourhoods = new LinkedHashMap<>(applications.neighbourhoods(view.call().id()));
        }
        return neighbourhoods;
    }

    /** Read only when there is a question that takes files and may be answered. */
    private List<VaultItemView> papers(ApplicationView view, Question question) {
        if (question.kind() != QuestionKind.FILES || !view.mayChange()) {
            return List.of();
        }
        if (papers == null) {
            papers = applications.papers();
        }
        return view.fitting(question, papers);
    }

    /** The level that is chosen so far, never above the call's. */
    static PublicationLevel level(ApplicationView view) {
        String text = view.answer(Reserved.LEVEL).text();
        return text.matches("[0-3]") ? PublicationLevel.of(Integer.parseInt(text)).min(view.call().defaultLevel())
                : view.call().defaultLevel();
    }
}
