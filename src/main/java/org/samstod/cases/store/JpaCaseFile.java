package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.CompletionState;
import org.samstod.cases.ProposalState;
import org.samstod.cases.domain.Assessment;
import org.samstod.cases.domain.CaseEvent;
import org.samstod.cases.domain.CaseFile;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.CaseRevision;
import org.samstod.cases.domain.CheckItem;
import org.samstod.cases.domain.CompletionRequest;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.cases.domain.PerspectiveConfirmation;
import org.samstod.cases.domain.Proposal;
import org.samstod.cases.domain.ServiceNote;
import org.samstod.cases.domain.SummaryEdit;
import org.samstod.cases.domain.WorkingNote;

/** What stands beside a case, by JPA. */
@ApplicationScoped
public class JpaCaseFile implements CaseFile {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(CheckItem item) {
        em.persist(item);
    }

    @Override
    public void add(Assessment assessment) {
        em.persist(assessment);
    }

    @Override
    public void add(Proposal proposal) {
        em.persist(proposal);
    }

    @Override
    public void add(CompletionRequest request) {
        em.persist(request);
    }

    @Override
    public void add(ServiceNote note) {
        em.persist(note);
    }

    @Override
    public void add(WorkingNote note) {
        em.persist(note);
    }

    @Override
    public void add(JavDeclaration declaration) {
        em.persist(declaration);
    }

    @Override
    public void add(SummaryEdit edit) {
        em.persist(edit);
    }

    @Override
    public void add(PerspectiveConfirmation word) {
        em.persist(word);
    }

    @Override
    public void add(CasePerson person) {
        em.persist(person);
    }

    @Override
    public void add(CaseEvent event) {
        em.persist(event);
    }

    @Override
    public void add(CaseRevision revision) {
        em.persist(revision);
    }

    @Override
    public List<CaseRevision> revisions(String caseId) {
        return of(caseId, "select x from CaseRevision x where x.caseId = :case order by x.revisionOrdinal", CaseRevision.class);
    }

    @Override
    public List<CheckItem> checks(String caseId) {
        return of(caseId, "select x from CheckItem x where x.caseId = :case order by x.checkedAt, x.id", CheckItem.class);
    }

    @Override
    public List<CheckItem> checksIn(Collection<String> caseIds) {
        return in(caseIds, "select x from CheckItem x where x.caseId in :cases order by x.checkedAt, x.id", CheckItem.class);
    }

    @Override
    public List<Assessment> assessmentsIn(Collection<String> caseIds) {
        return in(caseIds, "select x from Assessment x where x.caseId in :cases order by x.assessedAt, x.id", Assessment.class);
    }

    @Override
    public List<Proposal> currentProposalsIn(Collection<String> caseIds) {
        return in(caseIds, "select x from Proposal x where x.caseId in :cases and x.state = org.samstod.cases.ProposalState.CURRENT",
                Proposal.class);
    }

    @Override
    public List<Assessment> assessments(String caseId) {
        return of(caseId, "select x from Assessment x where x.caseId = :case order by x.assessedAt, x.id", Assessment.class);
    }

    @Override
    public List<Proposal> proposals(String caseId) {
        return of(caseId, "select x from Proposal x where x.caseId = :case order by x.proposedAt, x.id", Proposal.class);
    }

    @Override
    public Optional<Proposal> currentProposal(String caseId) {
        return em.createQuery("select x from Proposal x where x.caseId = :case and x.state = :current", Proposal.class)
                .setParameter("case", caseId).setParameter("current", ProposalState.CURRENT).getResultStream().findFirst();
    }

    @Override
    public List<Proposal> standingProposals(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select x from Proposal x where x.caseId in :cases and x.state <> :back"
                        + " order by x.proposedAt", Proposal.class)
                .setParameter("cases", caseIds).setParameter("back", ProposalState.TAKEN_BACK).getResultList();
    }

    @Override
    public List<CompletionRequest> requests(String caseId) {
        return em.createQuery("select x from CompletionRequest x where x.caseId = :case order by x.requestedAt, x.id",
                        CompletionRequest.class)
                .setParameter("case", caseId).setHint("eclipselink.batch", "x.items").setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    @Override
    public List<CompletionRequest> openRequests(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select x from CompletionRequest x where x.caseId in :cases and x.state = :open",
                        CompletionRequest.class).setParameter("cases", caseIds).setParameter("open", CompletionState.OPEN).getResultList();
    }

    @Override
    public List<ServiceNote> serviceNotes(String caseId) {
        return of(caseId, "select x from ServiceNote x where x.caseId = :case order by x.writtenAt, x.id", ServiceNote.class);
    }

    @Override
    public Optional<WorkingNote> workingNote(String caseId, String accountId) {
        return em.createQuery("select x from WorkingNote x where x.caseId = :case and x.accountId = :account", WorkingNote.class)
                .setParameter("case", caseId).setParameter("account", accountId).getResultStream().findFirst();
    }

    @Override
    public int purgeWorkingNotes(String caseId) {
        List<WorkingNote> notes = of(caseId, "select x from WorkingNote x where x.caseId = :case", WorkingNote.class);
        notes.forEach(em::remove);
        return notes.size();
    }

    @Override
    public List<JavDeclaration> declarations(String caseId) {
        return of(caseId, "select x from JavDeclaration x where x.caseId = :case order by x.declaredAt, x.id", JavDeclaration.class);
    }

    @Override
    public List<JavDeclaration> declarationsIn(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select x from JavDeclaration x where x.caseId in :cases"
                + " order by x.declaredAt, x.id", JavDeclaration.class).setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<SummaryEdit> edits(String caseId) {
        return of(caseId, "select x from SummaryEdit x where x.caseId = :case order by x.editedAt, x.id", SummaryEdit.class);
    }

    @Override
    public List<PerspectiveConfirmation> perspectives(String caseId) {
        return of(caseId, "select x from PerspectiveConfirmation x where x.caseId = :case order by x.confirmedAt, x.id",
                PerspectiveConfirmation.class);
    }

    @Override
    public List<CasePerson> people(String caseId) {
        return of(caseId, "select x from CasePerson x where x.caseId = :case order by x.namedAt, x.id", CasePerson.class);
    }

    @Override
    public List<CasePerson> peopleIn(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select x from CasePerson x where x.caseId in :cases", CasePerson.class)
                .setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<CaseEvent> events(String caseId) {
        return of(caseId, "select x from CaseEvent x where x.caseId = :case order by x.seq", CaseEvent.class);
    }

    @Override
    public List<CaseEvent> eventsIn(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : em.createQuery("select x from CaseEvent x where x.caseId in :cases"
                + " order by x.happenedAt, x.caseId, x.seq", CaseEvent.class).setParameter("cases", caseIds).getResultList();
    }

    @Override
    public List<String[]> dueBy(Instant moment, int most) {
        return em.createQuery("select x.id, x.caseId from CompletionRequest x where x.state = :open and x.dueAt <= :moment order by x.dueAt, x.id",
                        Object[].class)
                .setParameter("open", CompletionState.OPEN).setParameter("moment", moment).setMaxResults(most).getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
    }

    private <T> List<T> of(String caseId, String jpql, Class<T> type) {
        return em.createQuery(jpql, type).setParameter("case", caseId).getResultList();
    }

    private <T> List<T> in(Collection<String> caseIds, String jpql, Class<T> type) {
        return caseIds.isEmpty() ? List.of() : em.createQuery(jpql, type).setParameter("cases", caseIds).getResultList();
    }
}
