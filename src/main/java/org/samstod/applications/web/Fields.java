package org.samstod.applications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.web.QuestionField.OptionField;
import org.samstod.applications.web.QuestionField.RowField;
import org.samstod.forms.Answers;
import org.samstod.forms.BudgetLine;
import org.samstod.forms.Condition;
import org.samstod.forms.FinancingLine;
import org.samstod.forms.FormSection;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;

/** Makes the fields of a section out of the form and the answers, in the language of the page. */
@RequestScoped
public class Fields {

    private static final int BLANK_ROWS = 2;
    private static final int LONG_LIST = 7;

    @Inject
    ApplicationService applications;

    @Inject
    Addresses addresses;

    private Map<String, String> neighbourhoods;

    /** The id of a question's control. */
    static String id(String code) {
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
    List<QuestionField> of(ApplicationView view, FormSection section, Map<String, String> typed, Map<String, AnswerView> others,
            List<Violation> refused, boolean all) {
        Set<String> shown = view.sections().stream().flatMap(part -> part.questions().stream()).map(Question::code)
                .collect(Collectors.toSet());
        List<QuestionField> fields = new ArrayList<>();
        for (Question question : section.questions()) {
            List<Violation> problems = new ArrayList<>(refused);
            if (!typed.containsKey(question.code())) {
                view.problems().stream().filter(problem -> all || !problem.code().startsWith("form.required")).forEach(problems::add);
            }
            fields.add(field(view, question, shown.contains(question.code()), typed, others, problems));
        }
        return fields;
    }

    private QuestionField field(ApplicationView view, Question question, boolean shown, Map<String, String> typed,
            Map<String, AnswerView> others, List<Violation> problems) {
        Locale locale = addresses.getLocale();
        AnswerView stored = view.answer(question.code());
        AnswerView other = others.get(question.code());
        String text = typed.getOrDefault(question.code(), stored.text());
        if (question.kind() == QuestionKind.LEVEL && text.isEmpty()) {
            text = String.valueOf(view.call().defaultLevel().number());
        }
        List<OptionField> options = options(view, question, text, locale);
        Condition when = question.showWhen();
        List<String> errors = problems.stream().filter(problem -> question.code().equals(problem.field()))
                .map(problem -> Texts.get(locale, problem.key(), problem.args())).distinct().toList();
        return new QuestionField(id(question.code()), question.code(), question.kind().word(), question.label().in(locale),
                question.label().languageIn(locale), question.help().in(locale), question.help().languageIn(locale), question.why().in(locale),
                question.why().languageIn(locale), question.required(), text, other == null ? stored.version() : other.version(), shown,
                limit(question), options, question.kind() == QuestionKind.CHOICE && options.size() > LONG_LIST, rows(question, text),
                total(question, text), view.filesOf(question.code()), errors, other, other == null ? "" : readable(view, question, other.text()),
                when == null ? "" : when.question(), when == null ? "" : String.join(",", when.in()), atLeast(view, when),
                String.join(" ", question.tracks()), stored.carriedOver() && !typed.containsKey(question.code()), view.vaultFor(question));
    }

    private static Long limit(Question question) {
        return question.kind() == QuestionKind.SHORT_TEXT || question.kind() == QuestionKind.LONG_TEXT ? question.max() : null;
    }

    private static String atLeast(ApplicationView view, Condition when) {
        if (when == null || when.atLeast() == null) {
            return "";
        }
        boolean sum = view.form().question(when.question()).map(Question::kind).filter(QuestionKind.AMOUNT::equals).isPresent();
        return String.valueOf(sum ? when.atLeast() * 100 : when.atLeast());
    }

    private List<OptionField> options(ApplicationView view, Question question, String text, Locale locale) {
        List<OptionField> options = new ArrayList<>();
        List<String> chosen = Answers.codes(text);
        if (question.kind() == QuestionKind.LEVEL) {
            for (int level = view.call().defaultLevel().number(); level >= 0; level--) {
                options.add(new OptionField(id(question.code()) + "-" + level, String.valueOf(level),
                        Texts.get(locale, "association.application.level." + level), locale.getLanguage(),
                        Texts.get(locale, "association.application.level." + level + ".hint"), chosen.contains(String.valueOf(level))));
            }
        } else if (Question.NEIGHBOURHOODS.equals(question.source())) {
            neighbourhoods(view).forEach((slug, name) -> options.add(new OptionField(id(question.code()) + "-" + slug, slug, name, "sv", "",
                    chosen.contains(slug))));
        } else {
            for (Option option : question.options()) {
                options.add(new OptionField(id(question.code()) + "-" + option.code(), option.code(), option.label().in(locale),
                        option.label().languageIn(locale), "", chosen.contains(option.code())));
            }
        }
        return options;
    }

    private Map<String, String> neighbourhoods(ApplicationView view) {
        if (neighbourhoods == null) {
            neighbourhoods = new LinkedHashMap<>(applications.neighbourhoods(view.call().id()));
        }
        return neighbourhoods;
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
        return total == null ? "" : total.format(addresses.getLocale());
    }

    /** An answer as a person reads it. */
    String readable(ApplicationView view, Question question, String text) {
        Locale locale = addresses.getLocale();
        return switch (question.kind()) {
            case AMOUNT -> Answers.amount(text).map(sum -> sum.format(locale)).orElse(text);
            case CHOICE, CHOICES, LEVEL -> options(view, question, text, locale).stream().filter(OptionField::chosen).map(OptionField::label)
                    .collect(Collectors.joining(", "));
            case DECLARATION -> text.isEmpty() ? "" : Texts.get(locale, "association.application.declared");
            case BUDGET -> Answers.readBudget(text).orElse(List.of()).stream().map(line -> line.what() + ": " + sum(line.amount(), locale))
                    .collect(Collectors.joining("\n"));
            case FINANCING -> Answers.readFinancing(text).orElse(List.of()).stream()
                    .map(line -> line.funder() + ": " + sum(line.amount(), locale) + ", "
                            + Texts.get(locale, "association.application.financing." + line.state()))
                    .collect(Collectors.joining("\n"));
            default -> text;
        };
    }

    private static String sum(String typed, Locale locale) {
        return Answers.amount(typed).map(sum -> sum.format(locale)).orElse(typed);
    }

    /** The level that is chosen so far, never above the call's. */
    static PublicationLevel level(ApplicationView view) {
        String text = view.answer(Reserved.LEVEL).text();
        return text.matches("[0-3]") ? PublicationLevel.of(Integer.parseInt(text)).min(view.call().defaultLevel())
                : view.call().defaultLevel();
    }
}
