package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerView;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.grants.FinalReportMoney.Line;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportAnswer;
import org.samstod.grants.domain.ReportFile;
import org.samstod.grants.domain.ReportForm;
import org.samstod.grants.domain.ReportRequest;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.AccountService;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/** What the services of final reports share: who is asked about, what stands around a report, and how it is shown. */
@ApplicationScoped
class FinalReportDesk {

    /** A report that is written; its files lie in the association's own space. */
    static final String KIND = "final-report";
    /** What was sent in; its files are the board's copies. */
    static final String REVISION = "final-report-revision";

    @Inject
    Reports reports;

    @Inject
    Grants grants;

    @Inject
    FormService forms;

    @Inject
    AttachmentService attachments;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    /** A report and its grant. */
    record Both(Grant grant, FinalReport report) {
    }

    /** The report of a grant, for the association. */
    Both own(String grantId, Permission permission) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(permission, GrantDesk.ofApplication(grant));
        return new Both(grant, reports.ofGrant(grantId).orElseThrow(() -> new NotFound(KIND)));
    }

    /** The same with both rows locked, the grant first. */
    Both ownLocked(String grantId, Permission permission) {
        Grant grant = grants.findLocked(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(permission, GrantDesk.ofApplication(grant));
        return new Both(grant, reports.ofGrantLocked(grantId).orElseThrow(() -> new NotFound(KIND)));
    }

    /** A report by its own key, for the association that writes it. */
    Both written(String reportId, Permission permission) {
        FinalReport report = reports.find(reportId).orElseThrow(() -> new NotFound(KIND));
        Grant grant = grants.find(report.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(permission, GrantDesk.ofApplication(grant));
        return new Both(grant, report);
    }

    /**
     * Writing begins when the conditions are accepted.
     *
     * @throws BusinessException {@code final-report.early}, {@code final-report.closed}
     */
    static void requireWritable(Both both) {
        if (both.grant().state() == GrantState.OFFERED) {
            throw new BusinessException("final-report.early");
        }
        both.report().requireWritable();
    }

    /** The form of a report, with the parts made from its budget. */
    ReportForm form(FinalReport report) {
        return ReportForm.of(forms.definition(report.formId()), reports.lines(report.id()), report.limit());
    }

    /** The track it is answered on: its own, or the largest the form knows. */
    static String track(FinalReport report, FormDefinition form) {
        return form.tracks().contains(report.track()) ? report.track() : form.tracks().get(form.tracks().size() - 1);
    }

    /** Files in the association's own space, by question, oldest first; removed ones are left out. */
    Map<String, List<FileView>> files(FinalReport report) {
        Map<String, String> questions = reports.files(report.id()).stream().collect(Collectors.toMap(ReportFile::fileId, ReportFile::question));
        return questions.isEmpty() ? Map.of() : byQuestion(attachments.files(KIND, report.id()), questions);
    }

    /** The board's copies of what was sent in, by question: those the reader may open. */
    Map<String, List<FileView>> revisionFiles(String revisionId) {
        Map<String, String> questions = reports.revisionFiles(revisionId).stream().collect(Collectors.toMap(ReportFile::fileId, ReportFile::question));
        return questions.isEmpty() ? Map.of() : byQuestion(attachments.files(REVISION, revisionId), questions);
    }

    private static Map<String, List<FileView>> byQuestion(List<FileView> found, Map<String, String> questions) {
        Map<String, List<FileView>> files = new LinkedHashMap<>();
        found.stream().filter(file -> questions.containsKey(file.id())).sorted(Comparator.comparing(FileView::uploadedAt))
                .forEach(file -> files.computeIfAbsent(questions.get(file.id()), code -> new ArrayList<>()).add(file));
        return files;
    }

    /** Every answer by question code, files as their ids. */
    static Map<String, String> values(Collection<ReportAnswer> answers, Map<String, List<FileView>> files) {
        Map<String, String> values = new HashMap<>();
        answers.forEach(one -> values.put(one.question(), one.text()));
        files.forEach((question, list) -> values.put(question, list.stream().map(FileView::id).collect(Collectors.joining(","))));
        return values;
    }

    /** Answers as they are drawn, with the names of those who wrote them. */
    Map<String, AnswerView> views(Collection<ReportAnswer> answers) {
        var names = accounts.accounts(answers.stream().map(ReportAnswer::savedBy).distinct().toList());
        return answers.stream().map(one -> new AnswerView(one.question(), one.text(), one.version(), one.savedBy(),
                names.containsKey(one.savedBy()) ? names.get(one.savedBy()).displayName() : "", one.savedAt(), false))
                .collect(Collectors.toMap(AnswerView::question, Function.identity()));
    }

    /** Budget against outcome as it is shown. */
    static FinalReportMoney money(ReportForm form, Map<String, String> values, Money granted) {
        ReportForm.Outcome outcome = form.outcome(values);
        return new FinalReportMoney(outcome.lines().stream().map(one -> new Line(one.number(), one.what(), one.budget(), one.outcome(), one.difference(),
                one.why(), one.sampled(), one.over())).toList(), outcome.budget(), outcome.more(), outcome.costs(), granted, outcome.unused(granted));
    }

    List<FinalReportRequest> requests(FinalReport report) {
        return reports.requests(report.id()).stream().map(FinalReportDesk::view).toList();
    }

    static FinalReportRequest view(ReportRequest one) {
        return new FinalReportRequest(one.id(), one.kind().name(), one.state().name(), one.text(), one.wantedOn(), one.askedAt(), one.answer(),
                one.grantedOn(), one.answeredAt());
    }
}
