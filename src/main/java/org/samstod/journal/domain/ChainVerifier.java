package org.samstod.journal.domain;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Checks entries one by one: number without gap, link to the one before, hash of the stored text, columns equal to the
 * text, and payload equal to its hash unless it was disposed of.
 */
public final class ChainVerifier {

    private long expected = 1;
    private String previousHash = EntryText.GENESIS;
    private Long firstBroken;

    /** @return whether to go on */
    public boolean accept(StoredEntry entry) {
        if (!holds(entry)) {
            firstBroken = Math.min(expected, entry.sequence());
            return false;
        }
        expected++;
        previousHash = entry.hash();
        return true;
    }

    private boolean holds(StoredEntry entry) {
        String[] parts = entry.canonical().split("\\|", -1);
        if (parts.length != 9 || entry.sequence() != expected || !EntryText.hash(entry.canonical()).equals(entry.hash())) {
            return false;
        }
        boolean columns = parts[0].equals(EntryText.FORMAT) && parts[1].equals(Long.toString(entry.sequence()))
                && parts[2].equals(previousHash) && parts[3].equals(Long.toString(entry.at().toEpochMilli()))
                && parts[4].equals(entry.actorId()) && parts[5].equals(entry.action()) && parts[6].equals(entry.subjectId());
        return columns && payloadHolds(entry, parts[8]);
    }

    private static boolean payloadHolds(StoredEntry entry, String payloadHash) {
        if (entry.payload() == null || entry.salt() == null) {
            return entry.disposedAt() != null;
        }
        return EntryText.payloadHash(HexFormat.of().parseHex(entry.salt()), entry.payload()).equals(payloadHash);
    }

    /** To be called after the last entry: the head must name it. */
    public void end(long headSequence, String headHash) {
        if (firstBroken == null && (headSequence != expected - 1 || !headHash.equals(previousHash))) {
            firstBroken = expected;
        }
    }

    /** The number of the first entry that does not hold. */
    public Optional<Long> firstBroken() {
        return Optional.ofNullable(firstBroken);
    }

    /** How many entries held. */
    public long verified() {
        return expected - 1;
    }

    /** The hash of the last entry that held. */
    public String lastHash() {
        return previousHash;
    }
}
