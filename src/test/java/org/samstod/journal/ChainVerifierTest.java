package org.samstod.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.journal.domain.ChainVerifier;
import org.samstod.journal.domain.EntryText;
import org.samstod.journal.domain.StoredEntry;

class ChainVerifierTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:58:00.123Z");

    private static List<StoredEntry> chain(int length) {
        List<StoredEntry> entries = new ArrayList<>();
        String previous = EntryText.GENESIS;
        for (int i = 1; i <= length; i++) {
            byte[] salt = {1, 2, (byte) i};
            String payload = "{\"n\":" + i + "}";
            String canonical = new EntryText(i, previous, AT, "actor", "act", "subject" + i, 3, EntryText.payloadHash(salt, payload)).canonical();
            previous = EntryText.hash(canonical);
            entries.add(new StoredEntry(i, canonical, previous, AT, "actor", "act", "subject" + i, payload, EntryText.hex(salt), null));
        }
        return entries;
    }

    private static Optional<Long> firstBroken(List<StoredEntry> entries, long head, String headHash) {
        ChainVerifier verifier = new ChainVerifier();
        for (StoredEntry entry : entries) {
            if (!verifier.accept(entry)) {
                break;
            }
        }
        verifier.end(head, headHash);
        return verifier.firstBroken();
    }

    private static StoredEntry change(StoredEntry e, String canonical, String actor, String payload, Instant disposed) {
        return new StoredEntry(e.sequence(), canonical, e.hash(), e.at(), actor, e.action(), e.subjectId(), payload,
                payload == null ? null : e.salt(), disposed);
    }

    @Test
    void whole_chain_holds() {
        List<StoredEntry> entries = chain(5);
        assertEquals(Optional.empty(), firstBroken(entries, 5, entries.get(4).hash()));
    }

    @Test
    void changed_text_column_payload_and_missing_entries_are_named() {
        List<StoredEntry> good = chain(5);
        String head = good.get(4).hash();
        StoredEntry third = good.get(2);
        List<StoredEntry> text = new ArrayList<>(good);
        text.set(2, change(third, third.canonical().replace("act|", "axt|"), third.actorId(), third.payload(), null));
        assertEquals(Optional.of(3L), firstBroken(text, 5, head));
        List<StoredEntry> column = new ArrayList<>(good);
        column.set(2, change(third, third.canonical(), "somebody", third.payload(), null));
        assertEquals(Optional.of(3L), firstBroken(column, 5, head));
        List<StoredEntry> payload = new ArrayList<>(good);
        payload.set(2, change(third, third.canonical(), third.actorId(), "{}", null));
        assertEquals(Optional.of(3L), firstBroken(payload, 5, head));
        List<StoredEntry> gap = new ArrayList<>(good);
        gap.remove(2);
        assertEquals(Optional.of(3L), firstBroken(gap, 5, head));
        assertEquals(Optional.of(5L), firstBroken(good.subList(0, 4), 5, head));
    }

    @Test
    void disposed_payload_still_verifies_but_a_missing_one_does_not() {
        List<StoredEntry> entries = chain(3);
        String head = entries.get(2).hash();
        StoredEntry second = entries.get(1);
        entries.set(1, change(second, second.canonical(), second.actorId(), null, AT));
        assertEquals(Optional.empty(), firstBroken(entries, 3, head));
        entries.set(1, change(second, second.canonical(), second.actorId(), null, null));
        assertEquals(Optional.of(2L), firstBroken(entries, 3, head));
    }
}
