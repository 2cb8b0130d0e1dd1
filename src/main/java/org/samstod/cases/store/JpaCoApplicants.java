package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.samstod.cases.domain.CoApplicant;
import org.samstod.cases.domain.CoApplicants;
import org.samstod.shared.Keys;
import org.samstod.shared.OrganisationNumber;

/** Who applies together with whom, by JPA. */
@ApplicationScoped
public class JpaCoApplicants implements CoApplicants {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<CoApplicant> ofCases(Collection<String> caseIds) {
        List<CoApplicant> found = new ArrayList<>();
        Keys.parts(caseIds).forEach(some -> found.addAll(em.createQuery("select c from CoApplicant c where c.caseId in :cases order by c.caseId, c.ordinal",
                CoApplicant.class).setParameter("cases", some).getResultList()));
        return found;
    }

    @Override
    public List<CoApplicant> withNumbers(Collection<OrganisationNumber> numbers) {
        List<CoApplicant> found = new ArrayList<>();
        Keys.parts(numbers.stream().map(OrganisationNumber::digits).toList()).forEach(some -> found.addAll(em.createQuery(
                "select c from CoApplicant c where c.number in :numbers", CoApplicant.class).setParameter("numbers", some).getResultList()));
        return found;
    }

    @Override
    public void keep(String caseId, List<CoApplicant> named) {
        List<CoApplicant> kept = ofCases(List.of(caseId));
        List<CoApplicant> gone = kept.stream().filter(one -> named.stream().noneMatch(one::isSame)).toList();
        if (!gone.isEmpty()) {
            gone.forEach(em::remove);
            // The place of the next one is free to the database only when the old one has left it.
            em.flush();
        }
        named.stream().filter(one -> kept.stream().noneMatch(one::isSame)).forEach(em::persist);
    }
}
