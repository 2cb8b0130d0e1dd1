package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.SubmittedPapers;
import org.samstod.applications.SubmittedPapersService;
import org.samstod.associations.AssociationChanges;
import org.samstod.associations.AssociationChangesService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.FilesAlongService;
import org.samstod.cases.CaseBoardService;
import org.samstod.forms.Answers;
import org.samstod.forms.Reserved;
import org.samstod.grants.domain.AuditRule;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.ReportState;
import org.samstod.grants.domain.Reports;
import org.samstod.grants.domain.RiskAnswer;
import org.samstod.grants.domain.RiskAnswers;
import org.samstod.grants.domain.RiskFacts;
import org.samstod.grants.domain.RiskSignal;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/**
 * Reads the signals of grants anew from what they are about: the same number of statements however many grants a page shows. Only earlier grants
 * of the same board that the acting person may read are held against them, and nothing of an association's own space is looked into.
 */
@ApplicationScoped
class RiskSignals {

    @Inject
    Audits audits;

    @Inject
    Grants grants;

    @Inject
    Reports reports;

    @Inject
    RiskAnswers answers;

    @Inject
    SubmittedPapersService papers;

    @Inject
    FilesAlongService files;

    @Inject
    AssociationChangesService changes;

    @Inject
    CaseBoardService cases;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** What was read of the grants that are held against each other. */
    private record Read(Map<String, SubmittedPapers> papers, Map<String, FinalReport> reports, Map<String, ReportRevision> sent, Map<String, List<FileView>> files) {
    }

    /** How many signals of each grant wait for an answer; nothing for roles that do not work with them. */
    Map<String, Integer> open(Collection<Grant> about) {
        if (!user.requireActor().role().holds(Permission.GRANT_MANAGE)) {
            return Map.of();
        }
        Map<String, List<RiskAnswer>> said = answers.of(about.stream().map(Grant::id).toList()).stream().collect(Collectors.groupingBy(RiskAnswer::grantId));
        Map<String, Integer> open = new HashMap<>();
        of(about).forEach((grant, signals) -> open.put(grant, (int) signals.stream()
                .filter(signal -> said.getOrDefault(grant, List.of()).stream().noneMatch(one -> one.answers(signal))).count()));
        return open;
    }

    /** The signals of each of these grants, which the acting person may read. */
    Map<String, List<RiskSignal>> of(Collection<Grant> about) {
        Map<String, List<RiskSignal>> found = new HashMap<>();
        about.stream().collect(Collectors.groupingBy(Grant::boardId)).forEach((board, some) -> found.putAll(ofBoard(board, some)));
        return found;
    }

    private Map<String, List<RiskSignal>> ofBoard(String board, List<Grant> about) {
        LocalDate today = clock.today();
        AuditRule.Figures figures = audits.rule(board, today).orElseThrow(() -> new IllegalStateException("no rule says when a signal shows")).figures();
        Set<String> associations = about.stream().map(Grant::associationId).collect(Collectors.toSet());
        List<Grant> all = readable(grants.ofAssociations(associations, board), about);
        Instant since = today.minusMonths(figures.months()).atStartOfDay(Clock.ZONE).toInstant();
        Map<String, AssociationChanges> changed = changes.since(associations, since);
        Set<String> late = grants.late(associations, today).stream().map(Grant::id).collect(Collectors.toSet());
        Read read = read(all);
        Map<String, List<Grant>> byAssociation = all.stream().collect(Collectors.groupingBy(Grant::associationId));
        return about.stream().collect(Collectors.toMap(Grant::id, one -> facts(one, byAssociation.getOrDefault(one.associationId(), List.of()), read,
                changed.get(one.associationId()), late.contains(one.id())).signals(figures)));
    }

    private List<Grant> readable(List<Grant> all, List<Grant> about) {
        Set<String> shown = about.stream().map(Grant::id).collect(Collectors.toSet());
        Set<String> cases = new HashSet<>(this.cases.readableAmong(all.stream().map(Grant::caseId).toList()));
        return all.stream().filter(one -> shown.contains(one.id()) || cases.contains(one.caseId())).toList();
    }

    private Read read(List<Grant> all) {
        Map<String, FinalReport> found = reports.ofGrants(all.stream().map(Grant::id).toList());
        Map<String, ReportRevision> sent = reports.newestRevisions(found.values().stream().map(FinalReport::id).toList()).stream()
                .collect(Collectors.toMap(ReportRevision::reportId, Function.identity()));
        return new Read(papers.of(all.stream().map(Grant::applicationId).toList()), found, sent,
                files.of(FinalReportDesk.REVISION, sent.values().stream().map(ReportRevision::id).toList()));
    }

    private RiskFacts facts(Grant one, List<Grant> all, Read read, AssociationChanges changed, boolean late) {
        List<Grant> before = all.stream().filter(other -> !other.id().equals(one.id()) && !other.applicationId().equals(one.applicationId())).toList();
        SubmittedPapers own = read.papers().get(one.applicationId());
        List<RiskFacts.Cost> costs = own == null ? List.of() : own.costs().stream().map(cost -> new RiskFacts.Cost(cost.what(),
                Answers.amount(cost.amount()).orElse(Money.ZERO))).toList();
        FinalReport report = read.reports().get(one.id());
        LocalDate lateSince = !late ? null : report != null && report.state() == ReportState.COMPLETING ? report.completionDue() : one.reportDue();
        Map<LocalDate, Map<String, String>> countsBefore = new HashMap<>();
        before.forEach(other -> sent(other, read).ifPresent(revision -> countsBefore.put(day(revision.submittedAt()), counts(revision))));
        return new RiskFacts(papers(one, read), before.stream().flatMap(other -> papers(other, read).stream()).toList(), changed.left(), changed.accounts(), costs,
                lateSince, sent(one, read).map(RiskSignals::counts).orElse(Map.of()), sent(one, read).map(revision -> day(revision.submittedAt())).orElse(null),
                countsBefore);
    }

    private static Optional<ReportRevision> sent(Grant grant, Read read) {
        return Optional.ofNullable(read.reports().get(grant.id())).map(report -> read.sent().get(report.id()));
    }

    private static Map<String, String> counts(ReportRevision revision) {
        return revision.answers().entrySet().stream().filter(one -> one.getKey().startsWith(Reserved.PARTICIPANTS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<RiskFacts.Paper> papers(Grant grant, Read read) {
        List<RiskFacts.Paper> found = new ArrayList<>();
        SubmittedPapers own = read.papers().get(grant.applicationId());
        if (own != null) {
            own.papers().forEach(file -> found.add(new RiskFacts.Paper(file.question(), file.name(), file.sha256(), day(own.submittedAt()))));
        }
        sent(grant, read).ifPresent(revision -> read.files().getOrDefault(revision.id(), List.of())
                .forEach(file -> found.add(new RiskFacts.Paper("", file.name(), file.sha256(), day(revision.submittedAt())))));
        return found;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Clock.ZONE).toLocalDate();
    }
}
