package org.samstod.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samstod.journal.domain.Chain;
import org.samstod.journal.domain.ChainVerifier;

/** Reads the journal and proves that nothing in it was changed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class JournalService {

    @Inject
    Chain chain;

    /** An entry as an auditor sees it; the payload stays where it is. */
    public record EntryView(long sequence, Instant at, String actorId, String action, String subjectId, boolean disposed) {
    }

    /** @param firstBroken the number of the first entry that does not hold, or 0 when the chain is whole */
    public record Verification(long entries, long firstBroken, String lastHash) {

        public boolean whole() {
            return firstBroken == 0;
        }
    }

    /** The newest entries before a number, newest first; 0 means from the end. */
    @UseCase(permission = Permission.JOURNAL_READ)
    public List<EntryView> entriesBefore(long sequence, int count) {
        long end = sequence <= 0 ? chain.head().sequence() : sequence - 1;
        long start = Math.max(1, end - count + 1);
        List<EntryView> views = new ArrayList<>();
        chain.read(start, entry -> {
            if (entry.sequence() <= end) {
                views.add(0, new EntryView(entry.sequence(), entry.at(), entry.actorId(), entry.action(), entry.subjectId(),
                        entry.disposedAt() != null));
            }
            return entry.sequence() < end;
        });
        return views;
    }

    /** Checks the whole chain up to the entry that is last when the check begins. */
    @UseCase(permission = Permission.JOURNAL_READ)
    public Verification verify() {
        Chain.Head head = chain.head();
        ChainVerifier verifier = new ChainVerifier();
        if (head.sequence() > 0) {
            chain.read(1, entry -> verifier.accept(entry) && entry.sequence() < head.sequence());
        }
        verifier.end(head.sequence(), head.hash());
        return new Verification(verifier.verified(), verifier.firstBroken().orElse(0L), verifier.lastHash());
    }
}
