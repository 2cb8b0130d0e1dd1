package org.samstod.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.QuestionField.OptionField;
import org.samstod.applications.QuestionField.RowField;
import org.samstod.forms.Answers;
import org.samstod.forms.AssociationLine;
import org.samstod.forms.BudgetLine;
import org.samstod.forms.Condition;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.FormSection;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * Makes fields out of a form and answers: the one renderer's first half, which looks nothing up. The second half is
 * {@code question.xhtml}.
 */
public final class Drawing {

    private static final int BLANK_ROWS = 2;
    private static final int LONG_LIST = 7;

    private final Sheet sheet;
    private final Locale locale;

    public Drawing(Sheet sheet, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
    }

    /** The id of a question's control. */
    public static String id(String code) {
        return "q-" + code.replace('.', '-');
    }

    /**
     * The fields of one section.
     *
     * @param typed what was typed and not saved, by question code; wins over what is stored
     * @param others what somebody else wrote meanwhile, by question code
     * @param refused further violations of this request
     * @param all whether unanswered questions are pointed out too
     */
    public List<QuestionField> of(FormSection section, Map<String, String> typed, Map<String, AnswerView> others, List<Violation> refused, boolean all) {
        Set<String> shown = sheet.shown().stream().flatMap(part -> part.questions().stream()).map(Question::code)
                .collect(Collectors.toSet());
        List<QuestionField> fields = new ArrayList<>();
        for (Question question : section.questions()) {
            List<Violation> problems = new ArrayList<>(refused);
            if (!typed.containsKey(question.code())) {
                sheet.problems().stream().filter(problem -> all || !problem.code().startsWith("form.required")).forEach(problems::add);
            }
            fields.add(field(question, shown.contains(question.code()), typed, others, problems));
        }
        return fields;
    }

    private QuestionField field(Question question, boolean shown, Map<String, String> typed,
            Map<String, AnswerView> others, List<Violation> problems) {
        AnswerView stored = sheet.answer(question.code());
        AnswerView other = others.get(question.code());
        String text = typed.getOrDefault(question.code(), stored.text());
        if (question.kind() == QuestionKind.LEVEL && text.isEmpty()) {
            text = String.valueOf(sheet.mostOpen().number());
        }
        List<OptionField> options = options(question, text);
        Condition when = question.showWhen();
        List<String> errors = problems.stream().filter(problem -> question.code().equals(problem.field()))
                .map(problem -> Texts.get(locale, problem.key(), problem.args())).distinct().toList();
        return new QuestionField(id(question.code()), question.code(), question.kind().word(), question.label().in(locale),
                question.label().languageIn(locale), question.help().in(locale), question.help().languageIn(locale), question.why().in(locale),
                question.why().languageIn(locale), question.required(), text, other == null ? stored.version() : other.version(), shown,
                limit(question), options, question.kind() == QuestionKind.CHOICE && options.size() > LONG_LIST, rows(question, text),
                total(question, text), sheet.filesOf(question.code()), errors, other, other == null ? "" : readable(question, other.text()),
                when == null ? "" : when.question(), when == null ? "" : String.join(",", when.in()), atLeast(when),
                String.join(" ", question.tracks()), stored.carriedOver() && !typed.containsKey(question.code()), sheet.vault().apply(question));
    }

    private static Long limit(Question question) {
        return question.kind() == QuestionKind.SHORT_TEXT || question.kind() == QuestionKind.LONG_TEXT ? question.max() : null;
    }

    private String atLeast(Condition when) {
        if (when == null || when.atLeast() == null) {
            return "";
        }
        boolean sum = sheet.form().question(when.question()).map(Question::kind).filter(QuestionKind.AMOUNT::equals).isPresent();
        return String.valueOf(sum ? when.atLeast() * 100 : when.atLeast());
    }

    private List<OptionField> options(Question question, String text) {
        List<OptionField> options = new ArrayList<>();
        List<String> chosen = Answers.codes(text);
        if (question.kind() == QuestionKind.LEVEL) {
            for (int level = sheet.mostOpen().number(); level >= 0; level--) {
                options.add(new OptionField(id(question.code()) + "-" + level, String.valueOf(level),
                        Texts.get(locale, "association.application.level." + level), locale.getLanguage(),
                        Texts.get(locale, "association.application.level." + level + ".hint"), chosen.contains(String.valueOf(level))));
            }
        } else if (Question.NEIGHBOURHOODS.equals(question.source())) {
            sheet.neighbourhoods().get().forEach((slug, name) -> options.add(new OptionField(id(question.code()) + "-" + slug, slug, name, "sv", "",
                    chosen.contains(slug))));
        } else {
            for (Option option : question.options()) {
                options.add(new OptionField(id(question.code()) + "-" + option.code(), option.code(), option.label().in(locale),
                        option.label().languageIn(locale), "", chosen.contains(option.code())));
            }
        }
        return options;
    }

    private static List<RowField> rows(Question question, String text) {
        List<RowField> rows = new ArrayList<>();
        if (question.kind() == QuestionKind.BUDGET) {
            for (BudgetLine line : Answers.readBudget(text).orElse(List.of())) {
                rows.add(new RowField(rows.size() + 1, line.what(), line.amount(), false));
            }
        } else if (question.kind() == QuestionKind.FINANCING) {
            for (FinancingLine line : Answers.readFinancing(text).orElse(List.of())) {
                rows.add(new RowField(rows.size() + 1, line.funder(), line.amount(), FinancingLine.GRANTED.equals(line.state())));
            }
        } else if (question.kind() == QuestionKind.ASSOCIATIONS) {
            for (AssociationLine line : Answers.readAssociations(text).orElse(List.of())) {
                rows.add(new RowField(rows.size() + 1, line.name(), line.number(), false));
            }
        } else {
            return rows;
        }
        int filled = rows.size();
        while (rows.size() < filled + BLANK_ROWS) {
            rows.add(new RowField(rows.size() + 1, "", "", false));
        }
        return rows;
    }

    private String total(Question question, String text) {
        Money total = switch (question.kind()) {
            case BUDGET -> Answers.costs(text);
            case FINANCING -> Answers.otherMoney(text);
            default -> null;
        };
        return total == null ? "" : total.format(locale);
    }

    /** An answer as a person reads it. */
    public String readable(Question question, String text) {
        return new ReadableAnswer(locale, sheet.neighbourhoods()).of(question, text);
    }
}
