package org.samstod.applications.domain;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.samstod.forms.Answers;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.shared.PublicationLevel;

/**
 * "Same as last year, change only what is new": which answers of an earlier application begin a new one. A question of the same code
 * and kind keeps its answer when it can still be read; what must be said anew each time does not come along: days, what the
 * applicant stands by, and papers.
 */
public final class CarryOver {

    private static final Set<QuestionKind> ANEW = EnumSet.of(QuestionKind.DATE, QuestionKind.DECLARATION, QuestionKind.FILES);

    private CarryOver() {
    }

    /**
     * The answers to begin with, in the order of the new form.
     *
     * @param before the form that was answered
     * @param answers its answers by question code
     * @param form the form of the new call
     * @param places neighbourhoods that can be chosen in the new call, by slug
     * @param highest the highest level of publication of the new call
     */
    public static Map<String, String> of(FormDefinition before, Map<String, String> answers, FormDefinition form, Set<String> places,
            PublicationLevel highest) {
        Map<String, String> carried = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            String answer = answers.getOrDefault(question.code(), "");
            boolean same = before.question(question.code()).map(Question::kind).filter(question.kind()::equals).isPresent();
            if (same && !answer.isBlank() && !ANEW.contains(question.kind()) && Answers.refuse(question, answer).isEmpty()
                    && fits(question, answer, places, highest)) {
                carried.put(question.code(), answer);
            }
        }
        return carried;
    }

    private static boolean fits(Question question, String answer, Set<String> places, PublicationLevel highest) {
        if (Question.NEIGHBOURHOODS.equals(question.source())) {
            return places.containsAll(Answers.codes(answer));
        }
        return !Reserved.LEVEL.equals(question.code()) || SubmissionRules.level(answer).compareTo(highest) <= 0;
    }
}
