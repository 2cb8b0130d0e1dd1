package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.SaveAnswer;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.grants.FinalReportAnswerService;
import org.samstod.grants.FinalReportMoney;
import org.samstod.grants.FinalReportReviewService;
import org.samstod.grants.FinalReportReviewService.Verdict;
import org.samstod.grants.FinalReportService;
import org.samstod.grants.FinalReportView;
import org.samstod.grants.GrantChangeService;
import org.samstod.grants.GrantLine;
import org.samstod.grants.GrantService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Clock;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;

/** Some reports of the demo city's latest round: two gone through, one that waits, one that needs more time, and a grant that is to be changed. */
@ApplicationScoped
public class DemoFinalReports {

    private static final int WRITTEN = 3;

    @Inject
    GrantService grants;

    @Inject
    FinalReportService reports;

    @Inject
    FinalReportAnswerService answers;

    @Inject
    FinalReportReviewService reviewing;

    @Inject
    GrantChangeService changes;

    @Inject
    DemoCast cast;

    @Inject
    Clock clock;

    private record Own(String grantId, Actor member) {
    }

    /** Reports of a round; the treasurer's own wait for her. */
    public void some(DemoCast.Staff board, Map<String, Actor> applications) {
        String treasurer = cast.person("kassor@demo.example", "Kim Kassör (FIKTIV)").accountId();
        List<Own> running = new ArrayList<>();
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            for (GrantLine line : grants.list("RUNNING", PageRequest.first(PageRequest.LARGEST_SIZE)).rows()) {
                Actor member = applications.get(grants.grant(line.id(), Texts.SWEDISH).applicationId());
                if (member != null && !member.accountId().equals(treasurer) && running.size() < WRITTEN + 2) {
                    running.add(new Own(line.id(), member));
                }
            }
        });
        for (int i = 0; i < Math.min(WRITTEN, running.size()); i++) {
            written(running.get(i));
        }
        for (int i = 0; i < Math.min(WRITTEN - 1, running.size()); i++) {
            reviewed(board, running.get(i).grantId());
        }
        if (running.size() > WRITTEN + 1) {
            Own more = running.get(WRITTEN);
            ActAs.run(more.member(), () -> {
                FinalReportView view = reports.report(more.grantId());
                var from = view.due() == null || view.due().isBefore(clock.today()) ? clock.today() : view.due();
                reports.askTime(more.grantId(), from.plusDays(30), "Vår revisor är sjuk och kan läsa räkenskaperna först nästa månad.");
            });
            Own other = running.get(WRITTEN + 1);
            ActAs.run(other.member(), () -> changes.ask(other.grantId(), Set.of("CONTENT"), "Vi träffas i skolans matsal i stället för i vår lokal.",
                    "Lokalen renoveras hela våren.", null, List.of()));
        }
    }

    private void written(Own own) {
        ActAs.run(own.member(), () -> {
            FinalReportView view = reports.report(own.grantId());
            for (Question question : view.form().questions()) {
                if (question.kind() == QuestionKind.FILES && question.required()) {
                    answers.add(view.id(), question.code(), List.of(new Incoming("kvitto.txt", new ByteArrayInputStream("Kvitto (FIKTIVT)".getBytes(StandardCharsets.UTF_8)))));
                } else if (!text(view, question).isEmpty()) {
                    answers.save(new SaveAnswer(view.id(), question.code(), text(view, question), 0, null));
                }
            }
            reports.submit(own.grantId(), reports.report(own.grantId()).answers().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().version())));
        });
    }

    private static String text(FinalReportView view, Question question) {
        String code = question.code();
        return switch (question.kind()) {
            case AMOUNT -> view.money().lines().stream().filter(one -> code.endsWith("-" + one.number())).map(FinalReportMoney.Line::budget)
                    .map(one -> one.typed()).findFirst().orElse("0");
            case LONG_TEXT -> !question.required() ? "" : code.equals("report.learned")
                    ? "Att fråga ungdomarna tidigt vad de vill göra, och att boka lokalen för hela terminen på en gång."
                    : "Vi träffades varje vecka under terminen. Fler kom än vi hade räknat med, och flera har börjat hjälpa till som ledare.";
            case NUMBER -> code.startsWith("participants.") ? code.endsWith("-65") ? "3" : Integer.toString(12 + code.length()) : "";
            case CHOICES -> question.options().get(1).code();
            case DECLARATION -> "yes";
            default -> "";
        };
    }

    private void reviewed(DemoCast.Staff board, String grantId) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            var seen = reviewing.report(grantId, Texts.SWEDISH);
            reviewing.review(grantId, seen.version(), seen.checks().stream().map(one -> new Verdict(one.code(), "YES", null)).toList(),
                    "Pengarna har använts till det de beviljades för.");
        });
    }
}
