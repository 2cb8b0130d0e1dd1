package org.samstod.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PersonalNumbers;
import org.samstod.shared.Violation;

/** One pass over a set of answers that collects everything wrong with it. */
final class Validation {

    /** No grant of an association reaches this, so a larger sum is a slip of the finger: 100 million kronor. */
    private static final long MAX_KRONOR = 100_000_000;

    private final Map<String, String> answers;
    private final Set<String> shown;
    private final List<EligibilityRule> eligibility;
    private final List<Violation> violations = new ArrayList<>();

    Validation(Map<String, String> answers, Set<String> shown, List<EligibilityRule> eligibility) {
        this.answers = answers;
        this.shown = shown;
        this.eligibility = eligibility;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void check(Question question) {
        String answer = Answers.tidy(answers.getOrDefault(question.code(), ""));
        if (question.kind() != QuestionKind.FILES) {
            Optional<Violation> refused = Answers.refuse(question, answer);
            if (refused.isPresent()) {
                violations.add(refused.get());
                return;
            }
        }
        List<EligibilityRule> excluding = eligibility.stream()
                .filter(rule -> rule.question().equals(question.code()) && rule.excludes(question, answer)).toList();
        if (answer.isEmpty()) {
            // A declaration that is not made yet is an unanswered question to whoever writes, not a mistake.
            excluding.forEach(rule -> add(question, "form.required.eligible", rule.message()));
            if (question.required() && excluding.isEmpty()) {
                add(question, "form.required." + question.kind().word());
            }
            return;
        }
        switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT -> text(question, answer);
            case NUMBER -> number(question, answer);
            case AMOUNT -> amount(question, answer);
            case DATE -> date(question, answer);
            case CHOICES -> size(question, Answers.codes(answer).size(), "form.choices");
            case BUDGET -> budget(question, answer);
            case FINANCING -> financing(question, answer);
            case ASSOCIATIONS -> associations(question, answer);
            case FILES -> size(question, Answers.codes(answer).size(), "form.files");
            case CHOICE, DECLARATION, LEVEL -> {
                // A stored code is a known one: Answers.refuse has looked.
            }
        }
        excluding.forEach(rule -> add(question, "form.not-eligible", rule.message()));
        if (question.published() && PersonalNumbers.blocks(answer)) {
            add(question, "form.personal-number");
        }
    }

    private void text(Question question, String answer) {
        int characters = answer.codePointCount(0, answer.length());
        if (question.max() != null && characters > question.max()) {
            add(question, "form.text.max", question.max(), characters - question.max());
        }
        if (question.min() != null && characters < question.min()) {
            add(question, "form.text.min", question.min());
        }
        if (question.kind() == QuestionKind.SHORT_TEXT && answer.indexOf('\n') >= 0) {
            add(question, "form.text.one-line");
        }
    }

    private void number(Question question, String answer) {
        var number = Answers.number(answer);
        if (number.isEmpty()) {
            add(question, "form.number");
        } else {
            size(question, number.getAsLong(), "form.number");
        }
    }

    private void amount(Question question, String answer) {
        Optional<Money> sum = Answers.amount(answer);
        if (sum.isEmpty()) {
            // Also a sum with more digits than any sum has: the same advice mends it.
            add(question, "amount.format");
            return;
        }
        long ore = sum.get().ore();
        if (ore > MAX_KRONOR * 100) {
            add(question, "form.amount.huge");
        } else if (question.max() != null && ore > question.max() * 100) {
            add(question, "form.amount.max", question.max());
        } else if (question.min() != null && ore < question.min() * 100) {
            add(question, "form.amount.min", question.min());
        } else if (ore == 0 && question.code().equals(Reserved.AMOUNT)) {
            add(question, "form.amount.min", 1);
        }
    }

    private void date(Question question, String answer) {
        Optional<LocalDate> day = Answers.day(answer);
        if (day.isEmpty()) {
            add(question, "form.date");
            return;
        }
        if (shown.contains(question.notBefore())) {
            Optional<LocalDate> other = Answers.day(answers.getOrDefault(question.notBefore(), ""));
            if (other.isPresent() && day.get().isBefore(other.get())) {
                add(question, "form.date.before", other.get().toString());
            }
        }
    }

    private void budget(Question question, String answer) {
        List<BudgetLine> lines = Answers.readBudget(answer).orElseThrow();
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            row(question, i + 1, line.what(), line.amount(), "form.budget.what");
        }
        size(question, lines.size(), "form.rows");
        Optional<Money> asked = shown.contains(Reserved.AMOUNT) ? Answers.amount(answers.get(Reserved.AMOUNT)) : Optional.empty();
        Money costs = Answers.costs(answer);
        if (asked.isPresent() && asked.get().ore() <= MAX_KRONOR * 100 && asked.get().isMoreThan(costs)) {
            add(question, "form.budget.less-than-amount", costs.typed(), asked.get().typed());
        }
    }

    private void financing(Question question, String answer) {
        List<FinancingLine> lines = Answers.readFinancing(answer).orElseThrow();
        for (int i = 0; i < lines.size(); i++) {
            FinancingLine line = lines.get(i);
            row(question, i + 1, line.funder(), line.amount(), "form.financing.funder");
        }
        size(question, lines.size(), "form.rows");
    }

    private void associations(Question question, String answer) {
        List<AssociationLine> lines = Answers.readAssociations(answer).orElseThrow();
        Set<OrganisationNumber> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            AssociationLine line = lines.get(i);
            if (line.name().isBlank()) {
                add(question, "form.associations.name", i + 1);
            } else if (line.name().length() > 200) {
                add(question, "form.row.long", i + 1);
            }
            try {
                if (!seen.add(OrganisationNumber.parse(line.number()))) {
                    add(question, "form.associations.twice", i + 1);
                }
            } catch (BusinessException wrong) {
                // The number's own reason, told of its row: format, personal, check-digit, not-association.
                add(question, "form.associations." + wrong.code().substring(wrong.code().lastIndexOf('.') + 1), i + 1);
            }
        }
        size(question, lines.size(), "form.rows");
    }

    private void row(Question question, int number, String what, String typed, String missing) {
        if (what.isBlank()) {
            add(question, missing, number);
        } else if (what.length() > 200) {
            add(question, "form.row.long", number);
        }
        Optional<Money> sum = Answers.amount(typed);
        if (sum.isEmpty() || sum.get().ore() > MAX_KRONOR * 100) {
            add(question, "form.row.amount", number);
        }
    }

    private void size(Question question, long number, String code) {
        if (question.max() != null && number > question.max()) {
            add(question, code + ".max", question.max());
        } else if (question.min() != null && number < question.min()) {
            add(question, code + ".min", question.min());
        }
    }

    private void add(Question question, String code, Object... args) {
        violations.add(new Violation(question.code(), code, args));
    }
}
