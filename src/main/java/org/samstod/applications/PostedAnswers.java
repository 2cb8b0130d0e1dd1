package org.samstod.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.samstod.applications.TypedAnswers.Typed;
import org.samstod.shared.BusinessException;
import org.samstod.shared.SecondLook;
import org.samstod.shared.Violation;

/**
 * Saves the answers of an ordinary post of a form one by one, and keeps what could not be saved. The page may be saving the same answer by itself
 * at that moment.
 *
 * @param typed what was typed and not saved, by question code
 * @param others what somebody else wrote meanwhile, by question code
 * @param refused what is wrong, each at its question; files add to it
 */
public record PostedAnswers(Map<String, String> typed, Map<String, AnswerView> others, List<Violation> refused) {

    /**
     * Saves what differs from what is stored.
     *
     * @param written what the form sent, by question code
     * @param stored the stored answer to a question
     * @param saving saves one
     */
    public static PostedAnswers save(String applicationId, Map<String, Typed> written, Function<String, AnswerView> stored, Function<SaveAnswer, SavedAnswer> saving) {
        PostedAnswers posted = new PostedAnswers(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        written.forEach((question, answer) -> posted.save(applicationId, question, answer, stored.apply(question), saving));
        return posted;
    }

    private void save(String applicationId, String question, Typed answer, AnswerView stored, Function<SaveAnswer, SavedAnswer> saving) {
        if (stored.text().equals(answer.text()) || answer.text().isEmpty() && stored.version() == 0) {
            return;
        }
        try {
            SaveAnswer command = new SaveAnswer(applicationId, question, answer.text(), answer.version(), null, answer.after());
            SecondLook.writes(() -> saving.apply(command));
        } catch (AnswerConflict conflict) {
            typed.put(question, answer.text());
            others.put(question, conflict.other());
            refused.add(new Violation(question, conflict.code(), conflict.args()));
        } catch (BusinessException rule) {
            typed.put(question, answer.text());
            rule.violations().forEach(violation -> refused.add(new Violation(question, violation.code(), violation.args())));
        }
    }
}
