package org.samstod.applications.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.Remark;
import org.samstod.forms.Answers;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.shared.Violation;

/**
 * What the rules of an application say of one that came on paper or by telephone. They are the same rules, but reception is
 * reception: what the applicant did not write, or wrote outside the limits, is received as it is and remarked on. Only what the
 * registrar can put right by typing it otherwise is in the way.
 *
 * @param blocking what keeps it from being received, each at its question
 * @param remarks what is wanting, by question code, in the order of the form
 */
public record PaperCheck(List<Violation> blocking, Map<String, Remark> remarks) {

    private static final String REQUIRED = "form.required";
    /** What the applicant decides, and a registrar may not change. */
    private static final Set<String> AS_GIVEN = Set.of("application.amount.ceiling", "form.not-eligible", "form.budget.less-than-amount",
            "form.amount.min", "form.amount.max", "form.number.min", "form.number.max", "form.choices.min", "form.choices.max",
            "form.rows.min", "form.rows.max", "form.files.min", "form.text.min", "form.date.before", "form.associations.name", "form.associations.format",
            "form.associations.check-digit", "form.associations.not-association", "form.associations.twice", "application.co-applicant.own");

    /** Holds answers and files against the rules. */
    public static PaperCheck of(SubmissionRules rules, Map<String, String> values, List<AttachedFile> files) {
        List<Violation> blocking = new ArrayList<>();
        Map<String, Remark> remarks = new LinkedHashMap<>();
        for (Violation problem : Application.problems(rules, values, files)) {
            if (problem.code().startsWith(REQUIRED)) {
                boolean declaration = rules.form().question(problem.field()).map(Question::kind).filter(QuestionKind.DECLARATION::equals).isPresent();
                remarks.put(problem.field(), declaration ? Remark.UNDECLARED : Remark.MISSING);
            } else if (AS_GIVEN.contains(problem.code())) {
                remarks.putIfAbsent(problem.field(), Remark.DEVIATES);
            } else {
                blocking.add(problem);
            }
        }
        return new PaperCheck(List.copyOf(blocking), remarks);
    }

    /** The declarations that were made, among the questions asked. */
    public static List<String> declared(SubmissionRules rules, Map<String, String> values) {
        Set<String> shown = rules.form().shownCodes(values, rules.track());
        return rules.form().questions().stream().filter(question -> question.kind() == QuestionKind.DECLARATION && shown.contains(question.code())
                && Answers.YES.equals(values.get(question.code()))).map(Question::code).toList();
    }

    /** Whether required answers, or declarations, are wanting. */
    public boolean wanting() {
        return !remarks.isEmpty();
    }
}
