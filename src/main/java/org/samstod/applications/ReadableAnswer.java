package org.samstod.applications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.samstod.forms.Answers;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.shared.Texts;

/**
 * An answer as a person reads it: the words of what was chosen, sums with their unit, one line a row. What cannot be read as its kind
 * is shown as it was typed. Files are no text and have no part here.
 */
public final class ReadableAnswer {

    private final Locale locale;
    private final Supplier<Map<String, String>> neighbourhoods;

    /**
     * @param locale the reader's language
     * @param neighbourhoods names by slug; asked for only by a question about neighbourhoods
     */
    public ReadableAnswer(Locale locale, Supplier<Map<String, String>> neighbourhoods) {
        this.locale = locale;
        this.neighbourhoods = neighbourhoods;
    }

    /**
     * The answer in words.
     *
     * @param answer the stored text, empty when nothing was answered
     */
    public String of(Question question, String answer) {
        return switch (question.kind()) {
            case FILES -> "";
            case AMOUNT -> sum(answer);
            case CHOICE, CHOICES -> Answers.codes(answer).stream().map(code -> option(question, code)).collect(Collectors.joining(", "));
            case BUDGET -> Answers.readBudget(answer).orElse(List.of()).stream().map(line -> line.what() + ": " + sum(line.amount()))
                    .collect(Collectors.joining("\n"));
            case FINANCING -> Answers.readFinancing(answer).orElse(List.of()).stream().map(this::funder).collect(Collectors.joining("\n"));
            case ASSOCIATIONS -> Answers.readAssociations(answer).orElse(List.of()).stream().map(line -> line.name() + ", " + line.number())
                    .collect(Collectors.joining("\n"));
            case DECLARATION -> Answers.YES.equals(answer) ? Texts.get(locale, "association.application.declared") : "";
            case LEVEL -> !answer.matches("[0-3]") ? answer : Texts.get(locale, "association.application.level." + answer);
            default -> answer;
        };
    }

    private String funder(FinancingLine line) {
        return line.funder() + ": " + sum(line.amount()) + ", " + Texts.get(locale, "association.application.financing." + line.state());
    }

    private String sum(String typed) {
        return Answers.amount(typed).map(sum -> sum.format(locale)).orElse(typed);
    }

    private String option(Question question, String code) {
        if (Question.NEIGHBOURHOODS.equals(question.source())) {
            return neighbourhoods.get().getOrDefault(code, code);
        }
        return question.options().stream().filter(option -> option.code().equals(code)).map(Option::label).map(label -> label.in(locale))
                .findFirst().orElse(code);
    }
}
