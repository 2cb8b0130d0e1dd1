package org.samstod.publications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublishedSample;
import org.samstod.publications.domain.PublishedSampleLine;
import org.samstod.publications.domain.PublishedSamples;
import org.samstod.shared.Ids;

/** Public draws by JPA. */
@ApplicationScoped
public class JpaPublishedSamples implements PublishedSamples {

    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<PublishedSample> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(PublishedSample.class, id)) : Optional.empty();
    }

    @Override
    public List<PublishedSample> newest(int most) {
        return em.createQuery("select s from PublishedSample s order by s.announcedOn desc, s.boardName, s.id", PublishedSample.class).setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<OpenPublication> lines(String sampleId) {
        return em.createQuery("select p from PublishedSampleLine l, OpenPublication p where p.id = l.publicationId and l.sampleId = :sample"
                + " and p.outcome in ('granted', 'partly') order by p.id", OpenPublication.class).setParameter("sample", sampleId).getResultList();
    }

    @Override
    public void add(PublishedSample sample) {
        em.persist(sample);
        // Its lines name it.
        em.flush();
    }

    @Override
    public void add(PublishedSampleLine line) {
        em.persist(line);
    }
}
