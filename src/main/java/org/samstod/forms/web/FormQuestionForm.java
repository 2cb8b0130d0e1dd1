package org.samstod.forms.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.samstod.forms.Condition;
import org.samstod.forms.EligibilityRule;
import org.samstod.forms.FormCodes;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Words;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Form;

/** A question as fields of a page, and back. */
final class FormQuestionForm {

    /** Lines for options beyond those there are. */
    static final int BLANK_OPTIONS = 3;
    /** The kinds a question can be of, by word. */
    static final List<String> KINDS = Arrays.stream(QuestionKind.values()).map(QuestionKind::word).toList();

    private FormQuestionForm() {
    }

    static void fill(Form form, FormDefinition whole, Question question) {
        put(form, "label", question.label());
        put(form, "help", question.help());
        put(form, "why", question.why());
        form.put("kind", question.kind().word());
        form.put("required", question.required());
        form.put("published", question.published());
        form.put("min", question.min());
        form.put("max", question.max());
        form.put("neighbourhoods", !question.source().isEmpty());
        form.put("notBefore", question.notBefore());
        form.put("tracks", question.tracks().toArray(String[]::new));
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            form.put("optionCode" + i, option.code());
            form.put("optionSv" + i, option.label().sv());
            form.put("optionEn" + i, option.label().en());
            form.put("optionPlace" + i, i + 1);
        }
        Condition when = question.showWhen();
        if (when != null) {
            form.put("when", when.question());
            form.put("whenIn", when.in().toArray(String[]::new));
            form.put("whenAtLeast", when.atLeast());
        }
        List<EligibilityRule> rules = whole.rulesOf(question.code());
        for (int i = 0; i < rules.size(); i++) {
            EligibilityRule rule = rules.get(i);
            form.put("ruleIn" + i, rule.in().toArray(String[]::new));
            form.put("ruleAtLeast" + i, rule.atLeast());
            form.put("ruleAtMost" + i, rule.atMost());
            form.put("ruleNotYes" + i, rule.notYes());
            form.put("ruleSv" + i, rule.message().sv());
            form.put("ruleEn" + i, rule.message().en());
        }
    }

    private static void put(Form form, String field, Words words) {
        form.put(field + "Sv", words.sv());
        form.put(field + "En", words.en());
    }

    /** @throws BusinessException what cannot be read, at its field */
    static Question read(Form form, Question old) {
        if (form.text("labelSv") == null) {
            throw new BusinessException("form.label-missing").at("labelSv");
        }
        QuestionKind kind = QuestionKind.named(String.valueOf(form.text("kind"))).orElse(old.kind());
        Long min = whole(form, "min");
        Long max = whole(form, "max");
        if (min != null && max != null && min > max) {
            throw new BusinessException("form.limit-crossed").at("max");
        }
        if (!counts(kind).equals(counts(old.kind()))) {
            // What was counted is not what is counted now, and the page had no field for that yet.
            min = null;
            max = null;
        }
        boolean listed = kind.hasOptions() && form.flag("neighbourhoods");
        String notBefore = kind == QuestionKind.DATE && form.text("notBefore") != null ? form.text("notBefore") : "";
        return new Question(old.code(), kind, words(form, "label"), words(form, "help"), words(form, "why"), form.flag("required"), min, max,
                kind.hasOptions() && !listed ? options(form) : List.of(), listed ? Question.NEIGHBOURHOODS : "", notBefore, form.flag("published"),
                form.several("tracks"), condition(form, old));
    }

    /** What the limits of a kind count, the end of a bundle key; empty when it has none. */
    static String counts(QuestionKind kind) {
        return switch (kind) {
            case SHORT_TEXT, LONG_TEXT -> "characters";
            case NUMBER -> "number";
            case AMOUNT -> "kronor";
            case CHOICES -> "options";
            case BUDGET, FINANCING, ASSOCIATIONS -> "rows";
            case FILES -> "files";
            case DATE, CHOICE, DECLARATION, LEVEL -> "";
        };
    }

    /** Whether rules that rest on the answers to one still can rest on the answers to the other. */
    private static boolean compareAlike(Question old, Question changed) {
        boolean options = old.kind().hasOptions() && changed.kind().hasOptions();
        return changed.source().isEmpty() && (options || old.kind() == changed.kind());
    }

    private static Words words(Form form, String field) {
        return new Words(form.text(field + "Sv"), form.text(field + "En"));
    }

    /** A whole number, spaces between its digits allowed; null when nothing is typed. */
    private static Long whole(Form form, String field) {
        String typed = form.text(field);
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("[\\s\u00a0\u202f]", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw new BusinessException("number.format").at(field);
        }
        return Long.valueOf(digits);
    }

    /** An option with the place it is wanted at. */
    private record Placed(Option option, long place) {
    }

    private static List<Option> options(Form form) {
        List<Placed> options = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (int i = 0; form.containsKey("optionSv" + i); i++) {
            if (form.text("optionCode" + i) != null) {
                taken.add(form.text("optionCode" + i));
            }
        }
        for (int i = 0; form.containsKey("optionSv" + i); i++) {
            Words label = words(form, "option", i);
            if (label.isEmpty()) {
                continue;
            }
            String code = form.text("optionCode" + i);
            if (code == null) {
                code = FormCodes.of(label.sv(), "option", taken);
                taken.add(code);
            }
            Long place = whole(form, "optionPlace" + i);
            options.add(new Placed(new Option(code, label), place == null ? Long.MAX_VALUE : place));
        }
        return options.stream().sorted(Comparator.comparingLong(Placed::place)).map(Placed::option).toList();
    }

    private static Words words(Form form, String field, int i) {
        return new Words(form.text(field + "Sv" + i), form.text(field + "En" + i));
    }

    /** The condition; which answers fulfil it is asked only once it is known whose answers they are. */
    private static Condition condition(Form form, Question old) {
        String decider = form.text("when");
        if (decider == null) {
            return null;
        }
        boolean same = old.showWhen() != null && old.showWhen().question().equals(decider);
        return new Condition(decider, same ? form.several("whenIn") : List.of(), same ? whole(form, "whenAtLeast") : null);
    }

    /**
     * The rules of eligibility; a line without a condition and without words is none. A question that is answered in another way
     * than before loses its rules, which compared the old answers.
     *
     * @param changed the question as it will be
     */
    static List<EligibilityRule> rules(Form form, Question question, Question changed, int lines) {
        List<EligibilityRule> rules = new ArrayList<>();
        if (!compareAlike(question, changed)) {
            return rules;
        }
        for (int i = 0; i < lines; i++) {
            EligibilityRule rule = new EligibilityRule(question.code(), form.several("ruleIn" + i), whole(form, "ruleAtLeast" + i),
                    whole(form, "ruleAtMost" + i), form.flag("ruleNotYes" + i), words(form, "rule", i));
            boolean condition = !rule.in().isEmpty() || rule.atLeast() != null || rule.atMost() != null || rule.notYes();
            if (condition && rule.message().sv().isEmpty()) {
                throw new BusinessException("form.rule-message", i + 1).at("ruleSv");
            }
            if (condition || !rule.message().isEmpty()) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
