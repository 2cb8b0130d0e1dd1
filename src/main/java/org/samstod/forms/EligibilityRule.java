package org.samstod.forms;

import java.util.List;

/**
 * An answer with which nobody can apply. Exactly one of the conditions is set.
 *
 * @param question the code of the question
 * @param in the options of which one being chosen means that one cannot apply; empty when it is not a matter of options
 * @param atLeast the number, or whole kronor, from which on one cannot apply; null when it is not a matter of a least size
 * @param atMost the number, or whole kronor, up to which one cannot apply; null when it is not a matter of a greatest size
 * @param notYes whether every answer but yes means that one cannot apply
 * @param message what the applicant is told, at the question and before starting
 */
public record EligibilityRule(String question, List<String> in, Long atLeast, Long atMost, boolean notYes, Words message) {

    /** Copies the list, takes null for an empty one. */
    public EligibilityRule {
        in = in == null ? List.of() : List.copyOf(in);
    }

    /** How many conditions are set. */
    int conditions() {
        return (in.isEmpty() ? 0 : 1) + (atLeast == null ? 0 : 1) + (atMost == null ? 0 : 1) + (notYes ? 1 : 0);
    }

    /** Whether an answer means that one cannot apply. Only a declaration that is not made says something by being empty. */
    boolean excludes(Question asked, String answer) {
        if (notYes) {
            return !Answers.codes(answer).contains(Answers.YES) && (asked.kind() == QuestionKind.DECLARATION || !answer.isBlank());
        }
        if (answer.isBlank()) {
            return false;
        }
        if (!in.isEmpty()) {
            return Answers.codes(answer).stream().anyMatch(in::contains);
        }
        boolean sum = asked.kind() == QuestionKind.AMOUNT;
        long unit = sum ? 100 : 1;
        Long size = sum ? Answers.amount(answer).map(amount -> amount.ore()).orElse(null)
                : Answers.number(answer).isPresent() ? Long.valueOf(Answers.number(answer).getAsLong()) : null;
        return size != null && (atLeast != null && size >= atLeast * unit || atMost != null && size <= atMost * unit);
    }
}
