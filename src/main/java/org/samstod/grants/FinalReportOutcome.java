package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.samstod.forms.Answers;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Option;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Reserved;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.ReportState;
import org.samstod.grants.domain.Reports;
import org.samstod.publications.InitiativePublished;
import org.samstod.publications.OutcomeService;
import org.samstod.publications.PublishOutcome;
import org.samstod.publications.PublishOutcome.Count;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/**
 * Pushes what the public may see of a reviewed report to the public side: what was done, participants as counts, what was learned. Only at
 * level 3, and never before the review.
 */
@ApplicationScoped
class FinalReportOutcome {

    /** The light form's question for the places alone. */
    private static final String PLACES = "arena";

    @Inject
    Reports reports;

    @Inject
    Grants grants;

    @Inject
    FinalReportDesk desk;

    @Inject
    OutcomeService publications;

    /** Whether something is shown by this. */
    boolean publish(Grant grant, FinalReport report) {
        if (grant.level() != PublicationLevel.OPEN || report.state() != ReportState.REVIEWED) {
            return false;
        }
        List<ReportRevision> sent = reports.revisions(report.id());
        if (sent.isEmpty()) {
            // It came on paper.
            return false;
        }
        ReportRevision last = sent.get(sent.size() - 1);
        Map<String, String> answers = last.answers();
        FormDefinition form = desk.form(report).definition();
        LocalDate paidOn = grants.instalments(grant.id()).stream().map(Instalment::paidOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        return publications.publish(new PublishOutcome(grant.caseId(), answers.getOrDefault(Reserved.REPORT_DONE, ""),
                answers.getOrDefault(Reserved.REPORT_LEARNED, ""), counts(form, answers, Reserved.PARTICIPANTS), places(form, answers), paidOn,
                Clock.dayOf(sent.get(0).submittedAt()), Clock.dayOf(report.reviewedAt())));
    }

    private static List<Count> places(FormDefinition form, Map<String, String> answers) {
        List<Count> places = new ArrayList<>(counts(form, answers, Reserved.ARENAS));
        form.question(PLACES).filter(one -> one.kind() == QuestionKind.CHOICES).ifPresent(one -> {
            List<String> chosen = Answers.codes(answers.getOrDefault(PLACES, ""));
            for (Option option : one.options()) {
                if (chosen.contains(option.code())) {
                    places.add(new Count(option.label().sv(), option.label().en(), null));
                }
            }
        });
        return places;
    }

    private static List<Count> counts(FormDefinition form, Map<String, String> answers, String prefix) {
        List<Count> counts = new ArrayList<>();
        for (Question question : form.questions()) {
            OptionalLong number = question.code().startsWith(prefix) ? Answers.number(answers.getOrDefault(question.code(), "")) : OptionalLong.empty();
            if (number.isPresent()) {
                counts.add(new Count(question.label().sv(), question.label().en(), Math.toIntExact(number.getAsLong())));
            }
        }
        return counts;
    }

    /** An initiative that got a page again, after its level was raised, or late: what came of it belongs there. */
    void published(@Observes InitiativePublished event) {
        grants.ofCase(event.caseId()).ifPresent(grant -> reports.ofGrant(grant.id()).ifPresent(report -> publish(grant, report)));
    }
}
