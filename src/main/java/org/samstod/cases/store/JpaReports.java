package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.ReportSection;
import org.samstod.cases.domain.MatterReport;
import org.samstod.cases.domain.ReportPart;
import org.samstod.cases.domain.ReportTemplate;
import org.samstod.cases.domain.ReportVersion;
import org.samstod.cases.domain.Reports;
import org.samstod.shared.Ids;

/** Officers' reports by JPA. */
@ApplicationScoped
public class JpaReports implements Reports {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<MatterReport> ofMatter(String matterId) {
        return em.createQuery("select r from MatterReport r where r.matterId = :matter", MatterReport.class).setParameter("matter", matterId)
                .getResultStream().findFirst();
    }

    @Override
    public Optional<MatterReport> ofMatterForUpdate(String matterId) {
        return em.createQuery("select r.id from MatterReport r where r.matterId = :matter", String.class).setParameter("matter", matterId)
                .getResultStream().findFirst().map(id -> em.find(MatterReport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<MatterReport> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(MatterReport.class, id)) : Optional.empty();
    }

    @Override
    public List<ReportPart> parts(String reportId) {
        return em.createQuery("select p from ReportPart p where p.reportId = :report", ReportPart.class).setParameter("report", reportId)
                .getResultList();
    }

    @Override
    public Optional<ReportPart> part(String reportId, ReportSection section) {
        return em.createQuery("select p from ReportPart p where p.reportId = :report and p.section = :section", ReportPart.class)
                .setParameter("report", reportId).setParameter("section", section).getResultStream().findFirst();
    }

    @Override
    public List<ReportVersion> versions(String reportId) {
        return em.createQuery("select v from ReportVersion v where v.reportId = :report order by v.ordinal desc", ReportVersion.class)
                .setParameter("report", reportId).getResultList();
    }

    @Override
    public Optional<ReportVersion> version(String reportId, int ordinal) {
        return em.createQuery("select v from ReportVersion v where v.reportId = :report and v.ordinal = :ordinal", ReportVersion.class)
                .setParameter("report", reportId).setParameter("ordinal", ordinal).getResultStream().findFirst();
    }

    @Override
    public Optional<ReportVersion> findVersion(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(ReportVersion.class, id)) : Optional.empty();
    }

    @Override
    public List<ReportVersion> versionsOf(Collection<String> matterIds) {
        return matterIds.isEmpty() ? List.of() : em.createQuery("select v from ReportVersion v where v.matterId in :matters"
                + " order by v.matterId, v.ordinal desc", ReportVersion.class).setParameter("matters", matterIds).getResultList();
    }

    @Override
    public Optional<ReportTemplate> template(String boardId, LocalDate day) {
        return em.createQuery("select t from ReportTemplate t where t.boardId = :board and t.validFrom <= :day and t.withdrawnAt is null"
                        + " order by t.validFrom desc, t.putAt desc, t.id", ReportTemplate.class)
                .setParameter("board", boardId).setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public Optional<ReportTemplate> findTemplate(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(ReportTemplate.class, id)) : Optional.empty();
    }

    @Override
    public List<TemplateLine> templates() {
        return em.createQuery("select t.id, t.version, t.boardId, t.fileName, t.validFrom, t.putName, t.putAt, t.withdrawnAt from ReportTemplate t"
                        + " order by t.validFrom desc, t.putAt desc, t.id", Object[].class).getResultStream()
                .map(row -> new TemplateLine((String) row[0], (Long) row[1], (String) row[2], (String) row[3], (LocalDate) row[4], (String) row[5],
                        (Instant) row[6], (Instant) row[7])).toList();
    }

    @Override
    public void add(MatterReport report) {
        em.persist(report);
        // Its sections are written later in the same flush in no given order; the foreign key needs it first.
        flush();
    }

    @Override
    public void add(ReportPart part) {
        em.persist(part);
    }

    @Override
    public void add(ReportVersion version) {
        em.persist(version);
    }

    @Override
    public void add(ReportTemplate template) {
        em.persist(template);
    }

    @Override
    public void flush() {
        FirstWrite.flush(em);
    }
}
