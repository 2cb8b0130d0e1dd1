package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samstod.applications.RevisionReadingService;
import org.samstod.applications.SubmittedContent;
import org.samstod.calls.TrackView;
import org.samstod.forms.Answers;
import org.samstod.forms.BudgetLine;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.ReportLine;
import org.samstod.grants.domain.ReportRule;
import org.samstod.grants.domain.Reports;
import org.samstod.grants.domain.SampleDraw;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** Opens the report of a grant: the form its track names, the budget of the application that was decided, and the lines drawn for receipts. */
@ApplicationScoped
class FinalReportOpening {

    private static final int LONGEST = 200;

    @Inject
    Reports reports;

    @Inject
    FormService forms;

    @Inject
    RevisionReadingService applications;

    @Inject
    Clock clock;

    void open(Grant grant, TrackView track) {
        ReportRule rule = reports.rule(grant.boardId(), track.code(), clock.today())
                .orElseThrow(() -> new IllegalStateException("no rule says what a report of track " + track.code() + " asks"));
        String form = forms.newest(FormDefinition.REPORT + track.report())
                .orElseThrow(() -> new IllegalStateException("there is no form " + FormDefinition.REPORT + track.report())).id();
        FinalReport report = new FinalReport(grant, form, rule);
        reports.add(report);
        lines(report, budget(grant), 0, rule.sampleLines());
    }

    private void lines(FinalReport report, List<Planned> budget, int after, int sample) {
        Set<Integer> drawn = SampleDraw.of(report.seed(), budget.size(), sample);
        for (int i = 0; i < budget.size(); i++) {
            reports.add(new ReportLine(report.id(), after + i + 1, budget.get(i).what(), budget.get(i).sum(), drawn.contains(i + 1)));
        }
    }

    /**
     * A changed budget takes the place of the one that was decided, with a draw of its own. Its lines get new numbers, so that what was written
     * about the old ones is not read as being about them.
     */
    void rebudget(FinalReport report, List<BudgetLine> budget) {
        List<ReportLine> before = reports.lines(report.id());
        int last = before.stream().mapToInt(ReportLine::number).max().orElse(0);
        int sample = (int) before.stream().filter(ReportLine::sampled).count();
        reports.removeLines(report.id());
        lines(report, budget.stream().map(one -> new Planned(cut(one.what()), Answers.amount(one.amount()).orElseThrow())).toList(), last, sample);
    }

    private record Planned(String what, Money sum) {
    }

    /** The lines of the application's budget; the granted sum as one line when its form asked for none. */
    private List<Planned> budget(Grant grant) {
        SubmittedContent content = applications.newest(grant.applicationId());
        List<Planned> lines = new ArrayList<>();
        for (Question question : forms.definition(content.formId()).questions()) {
            if (question.kind() == QuestionKind.BUDGET) {
                for (BudgetLine line : Answers.readBudget(content.answers().getOrDefault(question.code(), "")).orElse(List.of())) {
                    Optional<Money> sum = Answers.amount(line.amount());
                    sum.ifPresent(found -> lines.add(new Planned(cut(line.what()), found)));
                }
            }
        }
        return lines.isEmpty() ? List.of(new Planned(Texts.get(Texts.SWEDISH, "final-report.form.whole"), grant.granted())) : lines;
    }

    private static String cut(String what) {
        return what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    }
}
