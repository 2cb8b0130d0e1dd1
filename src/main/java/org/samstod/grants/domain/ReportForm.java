package org.samstod.grants.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.forms.Answers;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.forms.Words;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * The form one report is written on: what its track's form asks, and, made from the budget of what was decided, a part with the outcome of
 * each line and one with the receipts that were drawn. It is an ordinary definition, so that it is drawn, saved and checked as every form is.
 */
public record ReportForm(FormDefinition definition, List<ReportLine> lines, DifferenceLimit limit) {

    /** Code of the part with the outcome. */
    public static final String MONEY = "money";
    /** Code of the part with the receipts. */
    public static final String RECEIPTS = "receipts";
    /** Code of a last part in which the association stands by what it wrote; the two parts come before it. */
    public static final String LAST = "declare";
    /** Costs that were in no line of the budget. */
    public static final String MORE = "outcome.more";
    private static final String OUTCOME = "outcome.line-";
    private static final String WHY = "why.line-";
    private static final String RECEIPT = "receipt.line-";
    private static final long WHY_LENGTH = 1000;
    private static final long MOST_RECEIPTS = 5;
    private static final long MOST_ROWS = 20;

    /** Copies the lines, in order. */
    public ReportForm {
        lines = lines.stream().sorted(Comparator.comparingInt(ReportLine::number)).toList();
    }

    /** The form of a report. */
    public static ReportForm of(FormDefinition base, List<ReportLine> lines, DifferenceLimit limit) {
        List<FormSection> sections = new ArrayList<>(base.sections());
        int place = !sections.isEmpty() && LAST.equals(sections.get(sections.size() - 1).code()) ? sections.size() - 1 : sections.size();
        List<Question> money = new ArrayList<>();
        List<Question> receipts = new ArrayList<>();
        for (ReportLine line : lines.stream().sorted(Comparator.comparingInt(ReportLine::number)).toList()) {
            money.add(question(OUTCOME + line.number(), QuestionKind.AMOUNT, words("final-report.form.outcome", line.what()), words("final-report.form.outcome.help", line.budget()),
                    true, null));
            money.add(question(WHY + line.number(), QuestionKind.LONG_TEXT, words("final-report.form.why", line.what()),
                    words("final-report.form.why.help", limit.percent(), limit.amount()), false, WHY_LENGTH));
            if (line.sampled()) {
                receipts.add(question(RECEIPT + line.number(), QuestionKind.FILES, words("final-report.form.receipt", line.what()), words("final-report.form.receipt.help"),
                        true, MOST_RECEIPTS));
            }
        }
        money.add(question(MORE, QuestionKind.BUDGET, words("final-report.form.more"), words("final-report.form.more.help"), false, MOST_ROWS));
        sections.add(place, new FormSection(MONEY, words("final-report.form.money"), words("final-report.form.money.intro"), money));
        if (!receipts.isEmpty()) {
            sections.add(place + 1, new FormSection(RECEIPTS, words("final-report.form.receipts"), words("final-report.form.receipts.intro"), receipts));
        }
        return new ReportForm(new FormDefinition(base.code(), base.version(), base.title(), base.tracks(), sections, base.eligibility()), lines, limit);
    }

    private static Question question(String code, QuestionKind kind, Words label, Words help, boolean required, Long max) {
        return new Question(code, kind, label, help, Words.NONE, required, null, max, List.of(), "", "", false, List.of(), null);
    }

    private static Words words(String key, Object... args) {
        return new Words(Texts.get(Texts.SWEDISH, key, args), Texts.get(Locale.ENGLISH, key, args));
    }

    /** Everything that keeps these answers from being sent in; files as their ids. */
    public List<Violation> problems(Map<String, String> answers, String track) {
        List<Violation> problems = new ArrayList<>(definition.validate(answers, track));
        for (Line line : outcome(answers).lines()) {
            if (line.unexplained()) {
                problems.add(new Violation(WHY + line.number(), "final-report.why", line.budget(), line.outcome()));
            }
        }
        List<Question> bands = definition.questions().stream().filter(one -> one.code().startsWith(Reserved.PARTICIPANTS)).toList();
        if (!bands.isEmpty() && bands.stream().allMatch(one -> answers.getOrDefault(one.code(), "").isBlank())) {
            problems.add(new Violation(bands.get(0).code(), "final-report.participants"));
        }
        return problems;
    }

    /**
     * A line of the budget and what became of it.
     *
     * @param outcome as answered, or null while it is not or cannot be read
     * @param unexplained whether the difference must be explained and is not
     * @param over whether the difference is above the limit
     */
    public record Line(int number, String what, Money budget, Money outcome, String why, boolean sampled, boolean over, boolean unexplained) {

        /** Outcome less budget, or null. */
        public Money difference() {
            return outcome == null ? null : outcome.minus(budget);
        }
    }

    /**
     * Budget against outcome.
     *
     * @param more costs in no line of the budget
     */
    public record Outcome(List<Line> lines, Money more) {

        public Money budget() {
            return Money.sum(lines.stream().map(Line::budget).toList());
        }

        /** All costs that are answered. */
        public Money costs() {
            return Money.sum(lines.stream().map(Line::outcome).filter(one -> one != null).toList()).plus(more);
        }

        /** What of a granted sum was not used: nothing when the costs were as high. */
        public Money unused(Money granted) {
            return granted.isMoreThan(costs()) ? granted.minus(costs()) : Money.ZERO;
        }
    }

    /** Budget against outcome as these answers have it. */
    public Outcome outcome(Map<String, String> answers) {
        List<Line> told = new ArrayList<>();
        for (ReportLine line : lines) {
            Optional<Money> sum = Answers.amount(answers.get(OUTCOME + line.number()));
            String why = answers.getOrDefault(WHY + line.number(), "").strip();
            boolean over = sum.filter(found -> limit.asksWhy(line.budget(), found)).isPresent();
            told.add(new Line(line.number(), line.what(), line.budget(), sum.orElse(null), why, line.sampled(), over, over && why.isEmpty()));
        }
        return new Outcome(List.copyOf(told), Answers.costs(answers.getOrDefault(MORE, "")));
    }
}
