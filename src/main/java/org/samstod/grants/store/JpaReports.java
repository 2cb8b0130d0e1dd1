package org.samstod.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.ReportAnswer;
import org.samstod.grants.domain.ReportFile;
import org.samstod.grants.domain.ReportLine;
import org.samstod.grants.domain.ReportRequest;
import org.samstod.grants.domain.ReportRevision;
import org.samstod.grants.domain.ReportRule;
import org.samstod.grants.domain.ReportState;
import org.samstod.grants.domain.ReportVerdict;
import org.samstod.grants.domain.Reports;
import org.samstod.shared.Ids;

/** Final reports by JPA. */
@ApplicationScoped
public class JpaReports implements Reports {

    private static final Set<ReportState> OPEN = Set.of(ReportState.EXPECTED, ReportState.SUBMITTED, ReportState.COMPLETING);
    private static final Set<GrantState> GIVING = Set.of(GrantState.OFFERED, GrantState.ACCEPTED, GrantState.RUNNING);

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<FinalReport> find(String reportId) {
        return Ids.isId(reportId) ? Optional.ofNullable(em.find(FinalReport.class, reportId)) : Optional.empty();
    }

    @Override
    public Optional<FinalReport> ofGrant(String grantId) {
        return em.createQuery("select r from FinalReport r where r.grantId = :grant", FinalReport.class).setParameter("grant", grantId).getResultStream()
                .findFirst();
    }

    @Override
    public Optional<FinalReport> ofGrantLocked(String grantId) {
        return em.createQuery("select r from FinalReport r where r.grantId = :grant", FinalReport.class).setParameter("grant", grantId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    @Override
    public Map<String, FinalReport> ofGrants(Collection<String> grantIds) {
        return grantIds.isEmpty() ? Map.of() : em.createQuery("select r from FinalReport r where r.grantId in :grants", FinalReport.class)
                .setParameter("grants", grantIds).getResultStream().collect(Collectors.toMap(FinalReport::grantId, Function.identity()));
    }

    @Override
    public List<Grant> without(int most) {
        return em.createQuery("select g from Grant g where g.state in :giving and not exists (select r.id from FinalReport r where r.grantId = g.id)"
                + " order by g.toldAt, g.id", Grant.class).setParameter("giving", GIVING).setMaxResults(most).getResultList();
    }

    @Override
    public List<Grant> expectedDue(LocalDate from, LocalDate to) {
        return em.createQuery("select g from Grant g, FinalReport r where r.grantId = g.id and r.state = :expected and g.state = :running"
                        + " and g.annulledOn is null and g.reportDue between :from and :to order by g.reportDue, g.id", Grant.class).setParameter("expected", ReportState.EXPECTED)
                .setParameter("running", GrantState.RUNNING).setParameter("from", from).setParameter("to", to).getResultList();
    }

    @Override
    public Map<String, String> openKeys(String boardId, int most) {
        TypedQuery<Object[]> query = em.createQuery("select g.id, g.caseId from Grant g, FinalReport r where r.grantId = g.id and r.state in :open"
                + " and g.state in :reporting" + (boardId == null ? "" : " and r.boardId = :board") + " order by g.reportDue, g.number, g.id", Object[].class)
                .setParameter("open", OPEN).setParameter("reporting", Set.of(GrantState.RUNNING, GrantState.REPORTED)).setMaxResults(most);
        if (boardId != null) {
            query.setParameter("board", boardId);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        query.getResultList().forEach(row -> keys.put((String) row[0], (String) row[1]));
        return keys;
    }

    @Override
    public Optional<ReportRule> rule(String boardId, String track, LocalDate day) {
        return em.createQuery("select r from ReportRule r where r.track = :track and r.validFrom <= :day and (r.boardId is null or r.boardId = :board)",
                        ReportRule.class).setParameter("track", track).setParameter("day", day).setParameter("board", boardId).getResultStream()
                .max(Comparator.comparing((ReportRule rule) -> rule.boardId() != null).thenComparing(ReportRule::validFrom));
    }

    @Override
    public List<ReportRule> rules(String boardId) {
        return em.createQuery("select r from ReportRule r where r.boardId is null or r.boardId = :board order by r.track, r.validFrom desc, r.id", ReportRule.class)
                .setParameter("board", boardId == null ? "" : boardId).getResultList();
    }

    @Override
    public void add(ReportRule rule) {
        em.persist(rule);
    }

    @Override
    public List<ReportLine> lines(String reportId) {
        return of(ReportLine.class, reportId, "number");
    }

    @Override
    public void removeLines(String reportId) {
        lines(reportId).forEach(em::remove);
        em.flush();
    }

    @Override
    public List<ReportAnswer> answers(String reportId) {
        return of(ReportAnswer.class, reportId, "question");
    }

    @Override
    public Optional<ReportAnswer> answer(String reportId, String question) {
        return em.createQuery("select a from ReportAnswer a where a.reportId = :report and a.question = :question", ReportAnswer.class)
                .setParameter("report", reportId).setParameter("question", question).getResultStream().findFirst();
    }

    @Override
    public List<ReportFile> files(String reportId) {
        return em.createQuery("select f from ReportFile f where f.reportId = :report and f.revisionId is null order by f.id", ReportFile.class)
                .setParameter("report", reportId).getResultList();
    }

    @Override
    public List<ReportFile> revisionFiles(String revisionId) {
        return em.createQuery("select f from ReportFile f where f.revisionId = :revision order by f.id", ReportFile.class)
                .setParameter("revision", revisionId).getResultList();
    }

    @Override
    public List<ReportRevision> revisions(String reportId) {
        return of(ReportRevision.class, reportId, "ordinal");
    }

    @Override
    public Optional<ReportRevision> revision(String revisionId) {
        return Ids.isId(revisionId) ? Optional.ofNullable(em.find(ReportRevision.class, revisionId)) : Optional.empty();
    }

    @Override
    public List<ReportRevision> newestRevisions(Collection<String> reportIds) {
        return reportIds.isEmpty() ? List.of() : em.createQuery("select r from ReportRevision r where r.reportId in :reports and r.ordinal ="
                        + " (select max(o.ordinal) from ReportRevision o where o.reportId = r.reportId)", ReportRevision.class)
                .setParameter("reports", reportIds).getResultList();
    }

    @Override
    public List<ReportRequest> requests(String reportId) {
        return of(ReportRequest.class, reportId, "askedAt");
    }

    @Override
    public Map<String, ReportRequest> openExtensions(Collection<String> reportIds) {
        return reportIds.isEmpty() ? Map.of() : em.createQuery("select q from ReportRequest q where q.reportId in :reports and q.kind = :extension"
                        + " and q.state = :open order by q.askedAt, q.id", ReportRequest.class).setParameter("reports", reportIds)
                .setParameter("extension", ReportRequest.Kind.EXTENSION).setParameter("open", ReportRequest.State.OPEN).getResultStream()
                .collect(Collectors.toMap(ReportRequest::reportId, Function.identity(), (first, second) -> first));
    }

    @Override
    public List<ReportVerdict> verdicts(String reportId) {
        return of(ReportVerdict.class, reportId, "code");
    }

    private <T> List<T> of(Class<T> type, String reportId, String order) {
        return em.createQuery("select x from " + type.getSimpleName() + " x where x.reportId = :report order by x." + order + ", x.id", type)
                .setParameter("report", reportId).getResultList();
    }

    @Override
    public void add(FinalReport report) {
        em.persist(report);
        // What belongs to it names it.
        em.flush();
    }

    @Override
    public void add(ReportLine line) {
        em.persist(line);
    }

    @Override
    public void add(ReportAnswer answer) {
        em.persist(answer);
    }

    @Override
    public void add(ReportFile file) {
        em.persist(file);
    }

    @Override
    public void add(ReportRevision revision) {
        em.persist(revision);
        em.flush();
    }

    @Override
    public void add(ReportRequest request) {
        em.persist(request);
    }

    @Override
    public void add(ReportVerdict verdict) {
        em.persist(verdict);
    }

    @Override
    public void flush() {
        em.flush();
    }
}
