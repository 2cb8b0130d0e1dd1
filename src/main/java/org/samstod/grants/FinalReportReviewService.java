package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.AnswersView;
import org.samstod.applications.ReadableAnswer;
import org.samstod.attachments.FileView;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseContactService;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.grants.FinalReportDesk.Both;
import org.samstod.grants.FinalReportReview.Check;
import org.samstod.grants.FinalReportReview.Sent;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportForm;
import org.samstod.grants.domain.ReportRequest;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.ReportVerdict;
import org.samstod.grants.domain.ReportVerdict.Finding;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.AccountService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;

/**
 * The officer's side of final reports: what is late, what has come, more time, completions, and going through one with a checklist. What the
 * public may see of a report is pushed here, after the review and never before.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FinalReportReviewService {

    /** The city's list with the lines of the checklist. */
    static final String CHECKLIST = "report-check";
    private static final int MOST_LISTED = 5_000;

    @Inject
    GrantDesk grantDesk;

    @Inject
    GrantMail mail;

    @Inject
    FinalReportDesk desk;

    @Inject
    ConditionOpening conditions;

    @Inject
    Reports reports;

    @Inject
    Grants grants;

    @Inject
    FinalReportOutcome outcome;

    @Inject
    CaseBoardService cases;

    @Inject
    CaseContactService contacts;

    @Inject
    CodeListService codes;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    @Inject
    AccountService accounts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Which reports a list shows. */
    public enum Show {
        ALL, OVERDUE, ASKED, COME
    }

    /**
     * Reports of the acting person's board that wait, or of all for a role of the city, the earliest due first. The reading rule of the cases holds
     * before the counts.
     */
    @UseCase(permission = Permission.GRANT_READ)
    public FinalReportList list(Show show, PageRequest page) {
        Map<String, String> keys = reports.openKeys(user.requireActor().boardId(), MOST_LISTED);
        List<String> allowed = cases.readableKeys(keys);
        Map<String, FinalReport> found = new HashMap<>();
        Map<String, Grant> about = grants.byId(allowed);
        Map<String, ReportRequest> extensions = new HashMap<>();
        for (List<String> some : Keys.parts(allowed)) {
            found.putAll(reports.ofGrants(some));
            extensions.putAll(reports.openExtensions(some.stream().map(found::get).map(FinalReport::id).toList()));
        }
        LocalDate today = clock.today();
        List<FinalReportLine> lines = allowed.stream().map(id -> FinalReportService.line(about.get(id), found.get(id), extensions.get(found.get(id).id()), today))
                .toList();
        List<FinalReportLine> shown = lines.stream().filter(line -> shows(show, line)).toList();
        return new FinalReportList(page.slice(shown), shown.size(),
                count(lines, Show.OVERDUE), count(lines, Show.ASKED), count(lines, Show.COME), cases.toldAmong(keys.values()));
    }

    private static int count(List<FinalReportLine> lines, Show show) {
        return (int) lines.stream().filter(line -> shows(show, line)).count();
    }

    private static boolean shows(Show show, FinalReportLine line) {
        return switch (show) {
            case ALL -> true;
            case OVERDUE -> line.overdue();
            case ASKED -> line.wantedOn() != null;
            case COME -> "SUBMITTED".equals(line.state());
        };
    }

    /** How the report of a grant stands, for the link on its page; empty when it has none. */
    @UseCase(permission = Permission.GRANT_READ)
    public Optional<FinalReportLine> ofGrant(String grantId) {
        return grants.find(grantId).filter(one -> gate.allows(Permission.GRANT_READ, GrantDesk.ofCase(one)))
                .flatMap(grant -> reports.ofGrant(grantId).map(report -> FinalReportService.line(grant, report, null, clock.today())));
    }

    /** A report as it was sent in last; what the association still writes is its own and not here. */
    @UseCase(permission = Permission.GRANT_READ)
    public FinalReportReview report(String grantId, Locale locale) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant));
        FinalReport report = reports.ofGrant(grantId).orElseThrow(() -> new NotFound(FinalReportDesk.KIND));
        List<ReportRevision> sent = reports.revisions(report.id());
        ReportRevision last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
        ReportForm form = desk.form(report);
        FinalReportLine line = FinalReportService.line(grant, report, null, clock.today());
        return new FinalReportReview(grant.id(), grant.caseId(), grant.number(), grant.applicant(), grant.title(), report.version(), report.state().name(),
                grant.reportDue(), line.overdue(), report.completionDue(), last == null ? null : answers(report, form, last, locale),
                last == null ? null : FinalReportDesk.money(form, last.answers(), grant.granted()),
                sent.stream().map(one -> new Sent(one.ordinal(), one.submittedAt(), one.receptionNumber(), one.late(), one.sha256())).toList(),
                desk.requests(report), report.seed(), (int) form.lines().stream().filter(one -> one.sampled()).count(), checks(report), report.reviewedAt(),
                name(report.reviewedBy()), report.conclusion(), gate.allows(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant)));
    }

    private String name(String accountId) {
        return accountId == null ? "" : accounts.accounts(List.of(accountId)).values().stream().map(one -> one.displayName()).findFirst().orElse("");
    }

    private List<Check> checks(FinalReport report) {
        Map<String, ReportVerdict> verdicts = reports.verdicts(report.id()).stream().collect(Collectors.toMap(ReportVerdict::code, Function.identity()));
        Map<String, CodeView> words = codes.words(CHECKLIST);
        List<String> lines = verdicts.isEmpty() ? codes.codes(CHECKLIST).stream().map(CodeView::code).toList() : List.copyOf(verdicts.keySet().stream().sorted().toList());
        return lines.stream().map(words::get).map(one -> {
            ReportVerdict verdict = verdicts.get(one.code());
            return new Check(one.code(), one.sv(), one.en(), verdict == null ? null : verdict.finding().name(), verdict == null ? null : verdict.note());
        }).toList();
    }

    private AnswersView answers(FinalReport report, ReportForm form, ReportRevision revision, Locale locale) {
        if (!revision.isWhole()) {
            throw new IllegalStateException("report revision " + revision.id() + " is not what was sent in: its hash differs");
        }
        Map<String, String> values = revision.answers();
        Map<String, List<FileView>> files = desk.revisionFiles(revision.id());
        ReadableAnswer readable = new ReadableAnswer(locale, Map::of);
        List<AnswersView.Section> sections = new ArrayList<>();
        for (FormSection section : form.definition().shown(values, FinalReportDesk.track(report, form.definition()))) {
            if (ReportForm.MONEY.equals(section.code())) {
                // Shown as a table with the differences.
                continue;
            }
            sections.add(new AnswersView.Section(section.title().in(locale), section.title().languageIn(locale),
                    section.questions().stream().map(question -> line(question, values, files, readable, locale)).toList()));
        }
        return new AnswersView(revision.ordinal(), 0, sections, 0);
    }

    private static AnswersView.Line line(Question question, Map<String, String> values, Map<String, List<FileView>> files, ReadableAnswer readable,
            Locale locale) {
        List<AnswersView.FileLine> attached = files.getOrDefault(question.code(), List.of()).stream()
                .map(file -> new AnswersView.FileLine(file.id(), file.name(), file.size())).toList();
        String text = question.kind() == QuestionKind.FILES ? "" : readable.of(question, values.getOrDefault(question.code(), ""));
        return new AnswersView.Line(question.code(), question.label().in(locale), question.label().languageIn(locale), text, attached, null);
    }

    /**
     * Asks the association to complete its report; it writes in it again until it sends in.
     *
     * @throws BusinessException {@code final-report.text}, {@code final-report.completion.due}, {@code final-report.step}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "report.completion.ask")
    public void askCompletion(String grantId, long seenVersion, String what, LocalDate due) {
        Both both = managed(grantId, seenVersion);
        Grant grant = both.grant();
        FinalReport report = both.report();
        Instant now = clock.now();
        report.askCompletion(due, clock.today());
        ReportRequest asked = ReportRequest.completion(report, what, due, gate.actorId(), now);
        reports.add(asked);
        register.record(new NewEntry(grant.boardId(), EntryKind.COMPLETION_REQUEST, Direction.SENT, grant.applicationId(), grant.associationId(), grant.level(),
                now, contacts.contact(grant.caseId()).matterId()));
        mail.association(grant, "final-report.completion", GrantMail.REPORT, Map.of("due", due), asked.id());
        journal.act(report, Map.of("grant", grant.id(), "what", asked.text(), "due", due));
    }

    /**
     * Answers an association that asks for more time.
     *
     * @param until the day that holds from now on; null refuses
     * @throws BusinessException {@code final-report.request.answered}, {@code final-report.extension.day}, {@code final-report.text}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "report.extension.answer")
    public void answerTime(String grantId, long seenVersion, String requestId, LocalDate until, String said) {
        Both both = managed(grantId, seenVersion);
        Grant grant = both.grant();
        FinalReport report = both.report();
        ReportRequest asked = reports.requests(report.id()).stream().filter(one -> one.id().equals(requestId) && one.kind() == ReportRequest.Kind.EXTENSION)
                .findFirst().orElseThrow(() -> new NotFound(FinalReportDesk.KIND));
        Instant now = clock.now();
        if (until == null) {
            asked.refuse(said, gate.actorId(), now);
            mail.association(grant, "final-report.extension-refused", GrantMail.REPORT, Map.of(), asked.id());
        } else {
            asked.grant(until, said, clock.today(), gate.actorId(), now);
            LocalDate before = grant.reportDue();
            grant.reportBy(until);
            conditions.reportMoved(grant, before);
            mail.association(grant, "final-report.extended", GrantMail.REPORT, Map.of("due", until), asked.id());
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("grant", grant.id());
        told.put("state", asked.state());
        told.put("until", until);
        told.put("answer", asked.answer());
        journal.act(report, told);
    }

    /** What was found on one line of the checklist. */
    public record Verdict(String code, String finding, String note) {
    }

    /**
     * The report has been gone through: the grant is reviewed, and what the public may see of an open one is shown from now on.
     *
     * @param conclusion a sentence or more of what was concluded
     * @throws BusinessException {@code final-report.check.…} at each line, {@code final-report.text}, {@code final-report.step}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "report.review")
    public void review(String grantId, long seenVersion, List<Verdict> found, String conclusion) {
        Both both = managed(grantId, seenVersion);
        Grant grant = both.grant();
        FinalReport report = both.report();
        List<ReportVerdict> verdicts = found.stream().map(one -> new ReportVerdict(report.id(), one.code(),
                one.finding() == null || one.finding().isBlank() ? null : Finding.valueOf(one.finding()), one.note())).toList();
        List<String> lines = codes.codes(CHECKLIST).stream().map(CodeView::code).toList();
        ReportVerdict.require(lines, verdicts);
        String said = ReportRequest.clean(conclusion, "conclusion");
        Instant now = clock.now();
        report.review(said, gate.actorId(), now);
        reports.requests(report.id()).stream().filter(ReportRequest::open).forEach(one -> one.end(gate.actorId(), now));
        verdicts.stream().filter(one -> lines.contains(one.code())).forEach(reports::add);
        grant.reviewed(now);
        mail.association(grant, "final-report.reviewed", GrantMail.REPORT, Map.of(), report.id());
        boolean shown = outcome.publish(grant, report);
        journal.act(report, Map.of("grant", grant.id(), "verdicts", verdicts.stream().map(one -> one.code() + ":" + one.finding()).toList(), "conclusion", said,
                "public", shown));
    }

    private Both managed(String grantId, long seenVersion) {
        Grant grant = grantDesk.managed(grantId);
        FinalReport report = reports.ofGrantLocked(grantId).orElseThrow(() -> new NotFound(FinalReportDesk.KIND));
        report.requireVersion(seenVersion);
        return new Both(grant, report);
    }
}
