package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.cases.CaseContact;
import org.samstod.cases.CaseContactService;
import org.samstod.grants.FinalReportDesk.Both;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportAnswer;
import org.samstod.grants.domain.ReportFile;
import org.samstod.grants.domain.ReportForm;
import org.samstod.grants.domain.ReportRequest;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.ReportState;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.register.Reception;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Json;
import org.samstod.shared.Violation;

/** The association's side of a final report: what is to be told and by when, sending it in, and asking for more time. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FinalReportService {

    @Inject
    GrantMail mail;

    @Inject
    FinalReportDesk desk;

    @Inject
    Reports reports;

    @Inject
    Grants grants;

    @Inject
    AttachmentService attachments;

    @Inject
    RegisterService register;

    @Inject
    CaseContactService contacts;

    @Inject
    NotificationService notifications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Reports that wait for an association: expected of money that has been paid, or to be completed; the earliest due first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<FinalReportLine> waiting(String associationId) {
        List<Grant> own = grants.ofAssociation(associationId).stream()
                .filter(one -> one.state() == GrantState.RUNNING || one.state() == GrantState.REPORTED)
                .filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(one))).toList();
        Map<String, FinalReport> found = reports.ofGrants(own.stream().map(Grant::id).toList());
        return own.stream().filter(one -> found.containsKey(one.id()) && found.get(one.id()).state().writable())
                .map(one -> line(one, found.get(one.id()), null, clock.today()))
                .sorted(Comparator.comparing(FinalReportLine::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    static FinalReportLine line(Grant grant, FinalReport report, ReportRequest extension, LocalDate today) {
        LocalDate due = report.state() == ReportState.COMPLETING ? report.completionDue() : grant.reportDue();
        return new FinalReportLine(grant.id(), grant.number(), grant.applicant(), grant.title(), report.state().name(), due,
                report.state().writable() && due != null && due.isBefore(today), extension == null ? null : extension.wantedOn());
    }

    /** How the report of a grant stands, for the link on its page; empty when it has none. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public Optional<FinalReportLine> ofGrant(String grantId) {
        return grants.find(grantId).filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(one)))
                .flatMap(grant -> reports.ofGrant(grantId).map(report -> line(grant, report, null, clock.today())));
    }

    /** The report of a grant, with everything its pages need. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public FinalReportView report(String grantId) {
        Both both = desk.own(grantId, Permission.APPLICATION_READ);
        Grant grant = both.grant();
        FinalReport report = both.report();
        ReportForm form = desk.form(report);
        String track = FinalReportDesk.track(report, form.definition());
        List<ReportAnswer> answers = reports.answers(report.id());
        Map<String, List<FileView>> files = desk.files(report);
        Map<String, String> values = FinalReportDesk.values(answers, files);
        boolean open = report.state().writable() && grant.state() != GrantState.OFFERED;
        LocalDate today = clock.today();
        return new FinalReportView(report.id(), grant.id(), grant.number(), grant.title(), report.state().name(), track, form.definition(),
                form.definition().shown(values, track), desk.views(answers), files, form.problems(values, track),
                FinalReportDesk.money(form, values, grant.granted()), grant.reportDue(),
                report.state() == ReportState.EXPECTED && grant.reportDue() != null && grant.reportDue().isBefore(today),
                open && gate.allows(Permission.APPLICATION_WRITE, GrantDesk.ofApplication(grant)),
                grant.state() == GrantState.RUNNING || grant.state() == GrantState.REPORTED,
                answers.stream().map(ReportAnswer::savedAt).max(Comparator.naturalOrder()).orElse(null), report.submittedAt(), report.receptionNumber(),
                report.completionDue(), desk.requests(report), report.reviewedAt(), report.conclusion(), report.seed());
    }

    /**
     * Sends in what the page showed; it is received and numbered at once, also when it is late.
     *
     * @param seen the version of each answer the page showed
     * @return the reception number
     * @throws BusinessException {@code final-report.closed}, {@code final-report.early}, {@code final-report.changed} when somebody has written since, or
     *         everything that is missing, each at its question
     */
    @UseCase(permission = Permission.APPLICATION_SUBMIT, action = "report.submit")
    public String submit(String grantId, Map<String, Long> seen) {
        Both both = desk.ownLocked(grantId, Permission.APPLICATION_SUBMIT);
        Grant grant = both.grant();
        FinalReport report = both.report();
        FinalReportDesk.requireWritable(both);
        if (grant.state() != GrantState.RUNNING && grant.state() != GrantState.REPORTED) {
            throw new BusinessException("final-report.early");
        }
        List<ReportAnswer> answers = reports.answers(report.id());
        if (!answers.stream().collect(Collectors.toMap(ReportAnswer::question, ReportAnswer::version)).equals(seen)) {
            throw new BusinessException("final-report.changed");
        }
        ReportForm form = desk.form(report);
        String track = FinalReportDesk.track(report, form.definition());
        Map<String, List<FileView>> files = desk.files(report);
        Map<String, String> values = FinalReportDesk.values(answers, files);
        List<Violation> problems = form.problems(values, track);
        if (!problems.isEmpty()) {
            throw BusinessException.all(problems);
        }
        Instant now = clock.now();
        LocalDate due = report.state() == ReportState.COMPLETING ? report.completionDue() : grant.reportDue();
        boolean late = due != null && due.isBefore(clock.today());
        ReportRevision revision = new ReportRevision(report.id(), report.revisions() + 1, content(report, form, track, values, files), gate.actorId(), now, late);
        reports.add(revision);
        files.forEach((question, list) -> list.forEach(file -> reports.add(new ReportFile(report.id(), revision.id(), question,
                attachments.copy(file.id(), FinalReportDesk.REVISION, revision.id(), grant.boardId()).id()))));
        CaseContact contact = contacts.contact(grant.caseId());
        Reception reception = register.receive(new Receive(grant.boardId(), report.revisions() == 0 ? EntryKind.FINAL_REPORT : EntryKind.COMPLETION,
                grant.applicationId(), grant.associationId(), grant.level(), now, contact.matterId()));
        revision.received(reception.number());
        report.submit(reception.number(), gate.actorId(), now);
        reports.requests(report.id()).stream().filter(ReportRequest::open).forEach(one -> {
            if (one.kind() == ReportRequest.Kind.COMPLETION) {
                one.answered(gate.actorId(), now);
            } else {
                one.end(gate.actorId(), now);
            }
        });
        grant.reported(now);
        tell(grant, revision, contact);
        journal.act(report, Map.of("grant", grant.id(), "revision", revision.ordinal(), "sha256", revision.sha256(), "number", reception.number(), "late", late));
        return reception.number();
    }

    private static String content(FinalReport report, ReportForm form, String track, Map<String, String> values, Map<String, List<FileView>> files) {
        List<Map<String, Object>> attached = new ArrayList<>();
        files.forEach((question, list) -> list.forEach(file -> attached.add(Map.of("question", question, "name", file.name(), "sha256", file.sha256()))));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("form", report.formId());
        content.put("track", track);
        content.put("answers", form.definition().relevant(values, track));
        content.put("files", attached);
        content.put("seed", report.seed());
        return Json.canonical(content);
    }

    private void tell(Grant grant, ReportRevision revision, CaseContact contact) {
        mail.received(grant, revision.submittedBy(), "final-report.received", GrantMail.REPORT,
                Map.of("number", revision.receptionNumber(), "receivedAt", revision.submittedAt()), revision.id());
        mail.officer(grant, contact.officer(), "final-report.in", "/office/grants/" + grant.id() + "/report", revision.id());
    }

    /**
     * Asks for more time.
     *
     * @throws BusinessException {@code final-report.extension.…}, {@code final-report.text}, {@code final-report.extension.waits} while another waits,
     *         {@code final-report.closed} when it has come
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "report.extension.ask")
    public void askTime(String grantId, LocalDate until, String reason) {
        Both both = desk.ownLocked(grantId, Permission.APPLICATION_WRITE);
        Grant grant = both.grant();
        FinalReport report = both.report();
        if (report.state() != ReportState.EXPECTED) {
            throw new BusinessException("final-report.closed");
        }
        if (reports.requests(report.id()).stream().anyMatch(ReportRequest::open)) {
            throw new BusinessException("final-report.extension.waits");
        }
        ReportRequest asked = ReportRequest.extension(report, reason, until, grant.reportDue(), clock.today(), gate.actorId(), clock.now());
        reports.add(asked);
        CaseContact contact = contacts.contact(grant.caseId());
        if (contact.officer() != null) {
            notifications.send(new Message(contact.officer(), null, "final-report.extension-asked", null, Map.of("title", grant.title(), "number",
                    grant.number(), "link", "/office/grants/" + grant.id() + "/report"), grant.level(), grant.caseId(),
                    "final-report.extension-asked:" + asked.id()));
        }
        journal.act(report, Map.of("grant", grant.id(), "until", until, "reason", asked.text()));
    }
}
