package org.samstod.applications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Answer;
import org.samstod.applications.domain.AnswerSlot;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Assisted;
import org.samstod.applications.domain.FollowUp;
import org.samstod.applications.domain.PaperRemark;
import org.samstod.applications.domain.PermitStatus;
import org.samstod.applications.domain.Presence;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionFile;
import org.samstod.applications.domain.RevisionPermit;
import org.samstod.shared.Causes;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;

/** Applications by JPA. */
@ApplicationScoped
public class JpaApplications implements Applications {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<Application> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Application.class, id)) : Optional.empty();
    }

    @Override
    public Optional<Application> findLocked(String id) {
        Optional<Application> application = find(id);
        try {
            application.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        } catch (EntityNotFoundException e) {
            // Somebody threw the draft away, or received it as part of another, after it was found and before it was locked.
            return Optional.empty();
        }
        return application;
    }

    @Override
    public Optional<AnswerSlot> slot(String applicationId, String question) {
        if (!Ids.isId(applicationId)) {
            return Optional.empty();
        }
        List<Object[]> rows = em.createQuery("select a, s, p from Application a"
                + " left join Answer s on s.applicationId = a.id and s.question = :question"
                + " left join RevisionPermit p on p.applicationId = a.id and p.status = :open"
                + " where a.id = :id", Object[].class)
                .setParameter("question", question).setParameter("open", PermitStatus.OPEN).setParameter("id", applicationId)
                .getResultList();
        return rows.stream().findFirst().map(row -> new AnswerSlot((Application) row[0], Optional.ofNullable((Answer) row[1]),
                Optional.ofNullable((RevisionPermit) row[2])));
    }

    @Override
    public List<Application> ofAssociation(String associationId) {
        return em.createQuery("select a from Application a where a.associationId = :association"
                + " and (a.assisted = false or a.status <> :draft) order by a.createdAt desc, a.id", Application.class)
                .setParameter("association", associationId).setParameter("draft", ApplicationStatus.DRAFT).getResultList();
    }

    @Override
    public List<Application> drafts(Collection<String> callIds) {
        return callIds.isEmpty() ? List.of()
                : em.createQuery("select a from Application a where a.callId in :calls and a.status = :draft and a.assisted = false"
                        + " order by a.id", Application.class)
                        .setParameter("calls", callIds).setParameter("draft", ApplicationStatus.DRAFT).getResultList();
    }

    @Override
    public List<String[]> responsible(Collection<String> accountIds) {
        return accountIds.isEmpty() ? List.of() : em.createQuery("select a.id, a.responsible from Application a"
                        + " where a.responsible in :accounts and a.status <> :draft", Object[].class)
                .setParameter("draft", ApplicationStatus.DRAFT).setParameter("accounts", accountIds).getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
    }

    @Override
    public List<Answer> answers(String applicationId) {
        return em.createQuery("select s from Answer s where s.applicationId = :application order by s.question", Answer.class)
                .setParameter("application", applicationId).setHint("eclipselink.refresh", true).getResultList();
    }

    @Override
    public Map<String, String> answers(Collection<String> applicationIds, String question) {
        return applicationIds.isEmpty() ? Map.of()
                : em.createQuery("select s from Answer s where s.applicationId in :applications and s.question = :question", Answer.class)
                        .setParameter("applications", applicationIds).setParameter("question", question).getResultStream()
                        .collect(Collectors.toMap(Answer::applicationId, Answer::text));
    }

    @Override
    public Map<String, Instant> lastSaved(Collection<String> applicationIds) {
        return applicationIds.isEmpty() ? Map.of()
                : em.createQuery("select s.applicationId, max(s.savedAt) from Answer s where s.applicationId in :applications"
                        + " group by s.applicationId", Object[].class).setParameter("applications", applicationIds).getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> instant(row[1])));
    }

    /** The provider gives the aggregate of a converted attribute as it came from the database. */
    private static Instant instant(Object stored) {
        return stored instanceof java.sql.Timestamp timestamp ? timestamp.toInstant() : (Instant) stored;
    }

    @Override
    public Map<String, Long> versions(String applicationId) {
        return em.createQuery("select s.question, s.version from Answer s where s.applicationId = :application", Object[].class)
                .setParameter("application", applicationId).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Override
    public List<Presence> presences(String applicationId) {
        return em.createQuery("select p from Presence p where p.applicationId = :application", Presence.class)
                .setParameter("application", applicationId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public int forgetPresences(Instant before) {
        return em.createQuery("delete from Presence p where p.seenAt < :before").setParameter("before", before).executeUpdate();
    }

    @Override
    public Optional<Assisted> findAssisted(String applicationId) {
        return em.createQuery("select s from Assisted s where s.applicationId = :application", Assisted.class)
                .setParameter("application", applicationId).getResultStream().findFirst();
    }

    @Override
    public List<Assisted> beingEntered(String boardId) {
        return em.createQuery("select s from Assisted s, Application a where a.id = s.applicationId and a.boardId = :board"
                + " and a.status = :draft order by s.cameAt, s.id", Assisted.class)
                .setParameter("board", boardId).setParameter("draft", ApplicationStatus.DRAFT).getResultList();
    }

    @Override
    public List<Assisted> enteredSince(String boardId, Instant since, int most) {
        return em.createQuery("select s from Assisted s, Application a where a.id = s.applicationId and a.boardId = :board"
                + " and s.enteredAt >= :since order by s.enteredAt desc, s.id", Assisted.class)
                .setParameter("board", boardId).setParameter("since", since).setMaxResults(most).getResultList();
    }

    @Override
    public List<PaperRemark> remarks(Collection<String> revisionIds) {
        return revisionIds.isEmpty() ? List.of() : em.createQuery("select r from PaperRemark r where r.revisionId in :revisions", PaperRemark.class)
                .setParameter("revisions", revisionIds).getResultList();
    }

    @Override
    public Optional<Application> completing(String applicationId) {
        return em.createQuery("select a from Application a where a.completes = :application", Application.class)
                .setParameter("application", applicationId).getResultStream().findFirst();
    }

    @Override
    public List<FollowUp> followUps(String applicationId) {
        return em.createQuery("select f from FollowUp f where f.applicationId = :application order by f.enteredAt, f.id", FollowUp.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public Optional<FollowUp> enteredAs(String draftId) {
        return Ids.isId(draftId) ? em.createQuery("select f from FollowUp f where f.enteredAs = :draft", FollowUp.class)
                .setParameter("draft", draftId).getResultStream().findFirst() : Optional.empty();
    }

    @Override
    public Map<String, Application> findAll(Collection<String> ids) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery("select a from Application a where a.id in :ids", Application.class).setParameter("ids", ids).getResultStream()
                        .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    @Override
    public void add(Presence presence) {
        em.persist(presence);
    }

    @Override
    public List<ApplicationFile> files(String applicationId) {
        return em.createQuery("select f from ApplicationFile f where f.applicationId = :application order by f.id", ApplicationFile.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public Optional<Revision> findRevision(String revisionId) {
        return Ids.isId(revisionId) ? Optional.ofNullable(em.find(Revision.class, revisionId)) : Optional.empty();
    }

    @Override
    public List<Revision> findRevisions(Collection<String> revisionIds) {
        return revisionIds.isEmpty() ? List.of()
                : em.createQuery("select r from Revision r where r.id in :revisions", Revision.class).setParameter("revisions", revisionIds)
                        .getResultList();
    }

    @Override
    public List<Revision> revisions(String applicationId) {
        return em.createQuery("select r from Revision r where r.applicationId = :application order by r.ordinal", Revision.class)
                .setParameter("application", applicationId).getResultList();
    }

    @Override
    public List<Revision> newestRevisions(Collection<String> applicationIds) {
        return applicationIds.isEmpty() ? List.of() : em.createQuery("select r from Revision r where r.applicationId in :applications and r.ordinal ="
                        + " (select max(o.ordinal) from Revision o where o.applicationId = r.applicationId)", Revision.class)
                .setParameter("applications", applicationIds).getResultList();
    }

    @Override
    public List<RevisionFile> revisionFiles(Collection<String> revisionIds) {
        return revisionIds.isEmpty() ? List.of()
                : em.createQuery("select f from RevisionFile f where f.revisionId in :revisions order by f.question, f.id", RevisionFile.class)
                        .setParameter("revisions", revisionIds).getResultList();
    }

    @Override
    public Optional<RevisionPermit> latestPermit(String applicationId) {
        return em.createQuery("select p from RevisionPermit p where p.applicationId = :application order by p.openedAt desc, p.id desc",
                RevisionPermit.class).setParameter("application", applicationId).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public Set<String> withOpenPermit(Collection<String> applicationIds) {
        return applicationIds.isEmpty() ? Set.of()
                : Set.copyOf(em.createQuery("select distinct p.applicationId from RevisionPermit p where p.applicationId in :applications"
                        + " and p.status = :open", String.class).setParameter("applications", applicationIds)
                        .setParameter("open", PermitStatus.OPEN).getResultList());
    }

    @Override
    public void remove(Application draft) {
        em.createQuery("delete from Answer s where s.applicationId = :application").setParameter("application", draft.id()).executeUpdate();
        em.createQuery("delete from ApplicationFile f where f.applicationId = :application").setParameter("application", draft.id())
                .executeUpdate();
        em.createQuery("delete from Assisted s where s.applicationId = :application").setParameter("application", draft.id()).executeUpdate();
        em.createQuery("delete from Presence p where p.applicationId = :application").setParameter("application", draft.id()).executeUpdate();
        em.remove(draft);
    }

    @Override
    public void add(Application application) {
        em.persist(application);
    }

    @Override
    public void add(Answer answer) {
        em.persist(answer);
    }

    @Override
    public void add(ApplicationFile file) {
        em.persist(file);
    }

    @Override
    public void add(Revision revision) {
        em.persist(revision);
    }

    @Override
    public void add(RevisionFile file) {
        em.persist(file);
    }

    @Override
    public void add(RevisionPermit permit) {
        em.persist(permit);
    }

    @Override
    public void add(Assisted assisted) {
        em.persist(assisted);
    }

    @Override
    public void add(PaperRemark remark) {
        em.persist(remark);
    }

    @Override
    public void add(FollowUp followUp) {
        em.persist(followUp);
    }

    @Override
    public void remove(ApplicationFile file) {
        em.remove(file);
    }

    @Override
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw conflict(e);
        } catch (PersistenceException e) {
            if (isTaken(e)) {
                throw conflict(e);
            }
            throw e;
        }
    }

    private static Conflict conflict(Exception cause) {
        Conflict conflict = new Conflict("conflict.stale");
        conflict.initCause(cause);
        return conflict;
    }

    /** Whether a unique constraint said no, as when two people answer a question for the first time at once. */
    private static boolean isTaken(Throwable from) {
        return Causes.find(from, SQLException.class).filter(sql -> "23505".equals(sql.getSQLState())).isPresent();
    }
}
