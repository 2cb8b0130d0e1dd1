package org.samstod.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.samstod.forms.Answers;
import org.samstod.forms.AssociationLine;
import org.samstod.forms.BudgetLine;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;

/** Reads the answers of a section out of an ordinary post of its form. */
public final class TypedAnswers {

    private TypedAnswers() {
    }

    /**
     * What was typed.
     *
     * @param text the answer, written as its kind says
     * @param version the version the page showed
     * @param after the keys of what the page itself sent of this answer without hearing that it was saved
     */
    public record Typed(String text, long version, List<String> after) {
    }

    /** Every answer the form sent, by question code; questions that were not on the page are left out. */
    public static Map<String, Typed> of(HttpServletRequest request, List<Question> questions) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Question question : questions) {
            String version = request.getParameter("v." + question.code());
            if (version != null && question.kind() != QuestionKind.FILES) {
                String after = request.getParameter("k." + question.code());
                typed.put(question.code(), new Typed(Answers.tidy(text(request, question)), version.matches("\\d{1,15}") ? Long.parseLong(version) : 0,
                        after == null ? List.of() : List.of(after.split(","))));
            }
        }
        return typed;
    }

    /** The rows of a table with two fields a row. */
    private static <L> List<L> pairs(HttpServletRequest request, String name, BiFunction<String, String, L> line) {
        List<L> lines = new ArrayList<>();
        List<String> first = all(request, name + ".what");
        List<String> second = all(request, name + ".amount");
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            lines.add(line.apply(first.get(i).strip(), second.get(i).strip()));
        }
        return lines;
    }

    private static String text(HttpServletRequest request, Question question) {
        String name = "a." + question.code();
        return switch (question.kind()) {
            case CHOICES -> String.join(",", all(request, name));
            case BUDGET -> Answers.writeBudget(pairs(request, name, BudgetLine::new));
            case FINANCING -> {
                List<FinancingLine> lines = new ArrayList<>();
                List<String> funders = all(request, name + ".what");
                List<String> amounts = all(request, name + ".amount");
                List<String> states = all(request, name + ".state");
                for (int i = 0; i < Math.min(funders.size(), Math.min(amounts.size(), states.size())); i++) {
                    String state = FinancingLine.GRANTED.equals(states.get(i)) ? FinancingLine.GRANTED : FinancingLine.ASKED;
                    lines.add(new FinancingLine(funders.get(i).strip(), state, amounts.get(i).strip()));
                }
                yield Answers.writeFinancing(lines);
            }
            case ASSOCIATIONS -> Answers.writeAssociations(pairs(request, name, AssociationLine::new));
            default -> {
                String one = request.getParameter(name);
                yield one == null ? "" : one;
            }
        };
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
