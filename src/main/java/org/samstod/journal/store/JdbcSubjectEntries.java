package org.samstod.journal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.samstod.journal.domain.StoredEntry;
import org.samstod.journal.domain.SubjectEntries;

/**
 * Finds the entries about one thing: by their first subject, by the index of the others, and among entries older than the index by their
 * payloads, looking only at those that can be about it.
 */
@ApplicationScoped
public class JdbcSubjectEntries implements SubjectEntries {

    private static final int AT_A_TIME = 100;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<StoredEntry> of(String subjectId, Instant since) {
        TreeSet<Long> found = new TreeSet<>();
        found.addAll(numbers("select seq from journal_entries where subject_id = ?", subjectId));
        found.addAll(numbers("select seq from journal_subjects where subject_id = ?", subjectId));
        found.addAll(beforeTheIndex(subjectId, since));
        List<StoredEntry> entries = new ArrayList<>();
        List<Long> all = List.copyOf(found);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            String places = "?, ".repeat(some.size() - 1) + "?";
            var query = em.createNativeQuery(JdbcChain.ENTRIES + " where e.seq in (" + places + ") order by e.seq");
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            query.getResultList().forEach(row -> entries.add(JdbcChain.entry((Object[]) row)));
        }
        return List.copyOf(entries);
    }

    private List<Long> beforeTheIndex(String subjectId, Instant since) {
        long first = ((Number) em.createNativeQuery("select first_seq from journal_subjects_since where id = 1").getSingleResult()).longValue();
        List<?> last = em.createNativeQuery("select happened_at from journal_entries where seq = ?").setParameter(1, first - 1).getResultList();
        if (last.isEmpty() || ((Timestamp) last.get(0)).toInstant().isBefore(since)) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery("select e.seq from journal_entries e join journal_payloads p on p.id = e.payload_id"
                        + " where e.seq < ? and e.happened_at >= ? and p.payload like ?")
                .setParameter(1, first).setParameter(2, Timestamp.from(since)).setParameter(3, "%\"subject\":\"" + subjectId + "\"%").getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private List<Long> numbers(String sql, String subjectId) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, subjectId).getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
