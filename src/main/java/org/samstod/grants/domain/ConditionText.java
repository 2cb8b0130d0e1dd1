package org.samstod.grants.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the texts of a grant apart into conditions. A paragraph of the letter's own words and of the board's conditions is a condition; of the terms of
 * repayment the first paragraph says what has to be kept, and those after it what follows for everything that is not.
 */
public final class ConditionText {

    /**
     * One condition as it is written.
     *
     * @param textId the version of the text it stands in, or null for the letter's own words
     */
    public record Line(ConditionSource source, String textId, String what, String consequence) {
    }

    /** A text in its version; both null when there is none. */
    public record Version(String id, String body) {
    }

    private ConditionText() {
    }

    /**
     * The conditions of a grant in the order of its letter.
     *
     * @param letter the call's own words in the letter, or null
     */
    public static List<Line> lines(String letter, Version conditions, Version terms) {
        List<String> repayment = paragraphs(terms.body());
        String consequence = repayment.size() > 1 ? String.join("\n\n", repayment.subList(1, repayment.size())) : String.join("", repayment);
        List<Line> lines = new ArrayList<>();
        paragraphs(letter).forEach(one -> lines.add(new Line(ConditionSource.LETTER, null, one, consequence)));
        paragraphs(conditions.body()).forEach(one -> lines.add(new Line(ConditionSource.CONDITIONS, conditions.id(), one, consequence)));
        repayment.stream().limit(1).forEach(one -> lines.add(new Line(ConditionSource.TERMS, terms.id(), one, consequence)));
        return List.copyOf(lines);
    }

    private static List<String> paragraphs(String body) {
        return body == null ? List.of() : Arrays.stream(body.split("\\R\\s*\\R")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
