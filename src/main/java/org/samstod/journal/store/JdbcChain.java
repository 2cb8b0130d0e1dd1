package org.samstod.journal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.samstod.journal.domain.Act;
import org.samstod.journal.domain.Chain;
import org.samstod.journal.domain.EntryText;
import org.samstod.journal.domain.JournalHead;
import org.samstod.journal.domain.StoredEntry;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.Json;

/**
 * The chain in three tables. The head row is locked only by the first statement of {@link #append}, which comes last in its
 * transaction and is written as it commits; what is hashed is the text that is stored, never values read back.
 */
@ApplicationScoped
public class JdbcChain implements Chain {

    /** What is read of an entry with its payload. */
    static final String ENTRIES = "select e.seq, e.canonical, e.entry_hash, e.happened_at, e.actor_id, e.action_name, e.subject_id, p.payload, p.salt,"
            + " p.disposed_at from journal_entries e left join journal_payloads p on p.id = e.payload_id";

    private static final int BATCH = 500;
    private static final int SUBJECTS_AT_A_TIME = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public void append(String action, String actorId, List<Act> acts) {
        em.flush();
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String payload = Json.canonical(acts.stream().map(Act::toPayload).toList());
        Act first = acts.get(0);
        JournalHead head = em.find(JournalHead.class, JournalHead.ROW, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.now();
        EntryText text = new EntryText(head.next(), head.lastHash(), now, actorId, action, first.subjectId(),
                first.version().getAsLong(), EntryText.payloadHash(salt, payload));
        String canonical = text.canonical();
        String hash = EntryText.hash(canonical);
        String payloadId = Ids.next();
        // Everything has been flushed: nothing needs to be looked for again before each statement.
        em.createNativeQuery("insert into journal_payloads (id, payload, salt, retention_class) values (?, ?, ?, ?)")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, payloadId).setParameter(2, payload).setParameter(3, EntryText.hex(salt))
                .setParameter(4, first.retentionClass()).executeUpdate();
        em.createNativeQuery("insert into journal_entries (seq, canonical, entry_hash, happened_at, actor_id, action_name,"
                        + " subject_id, payload_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, head.next()).setParameter(2, canonical).setParameter(3, hash)
                .setParameter(4, Timestamp.from(now)).setParameter(5, actorId).setParameter(6, action)
                .setParameter(7, first.subjectId()).setParameter(8, payloadId).executeUpdate();
        index(head.next(), first.subjectId(), acts);
        head.moveTo(hash);
    }

    /** The further subjects of an entry, so that the past of each is found; most entries have none. */
    private void index(long sequence, String first, List<Act> acts) {
        List<String> others = acts.stream().map(Act::subjectId).filter(subject -> !subject.equals(first)).distinct().toList();
        for (int from = 0; from < others.size(); from += SUBJECTS_AT_A_TIME) {
            List<String> some = others.subList(from, Math.min(others.size(), from + SUBJECTS_AT_A_TIME));
            var insert = em.createNativeQuery("insert into journal_subjects (subject_id, seq) values " + "(?, ?), ".repeat(some.size() - 1) + "(?, ?)")
                    .setFlushMode(FlushModeType.COMMIT);
            for (int i = 0; i < some.size(); i++) {
                insert.setParameter(2 * i + 1, some.get(i)).setParameter(2 * i + 2, sequence);
            }
            insert.executeUpdate();
        }
    }

    @Override
    public Head head() {
        Object[] row = (Object[]) em.createNativeQuery("select last_seq, last_hash from journal_head where id = 1").getSingleResult();
        return new Head(((Number) row[0]).longValue(), (String) row[1]);
    }

    @Override
    public void read(long fromSequence, Predicate<StoredEntry> consumer) {
        long next = fromSequence;
        while (true) {
            List<?> rows = em.createNativeQuery(ENTRIES + " where e.seq >= ? and e.seq < ? order by e.seq")
                    .setParameter(1, next).setParameter(2, next + BATCH).getResultList();
            for (Object row : rows) {
                if (!consumer.test(entry((Object[]) row))) {
                    return;
                }
            }
            if (rows.isEmpty() && next > head().sequence()) {
                return;
            }
            next += BATCH;
        }
    }

    static StoredEntry entry(Object[] row) {
        return new StoredEntry(((Number) row[0]).longValue(), (String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant(),
                (String) row[4], (String) row[5], (String) row[6], text(row[7]), (String) row[8],
                row[9] == null ? null : ((Timestamp) row[9]).toInstant());
    }

    /** Large text comes as a text or as a CLOB, by database. */
    static String text(Object column) {
        if (column instanceof java.sql.Clob clob) {
            try {
                return clob.getSubString(1, (int) clob.length());
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("reading a CLOB", e);
            }
        }
        return (String) column;
    }
}
