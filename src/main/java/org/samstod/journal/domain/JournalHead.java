package org.samstod.journal.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: the one row that every append locks, and nothing else. */
@Entity
@Table(name = "journal_head")
public class JournalHead {

    /** The one row. */
    public static final int ROW = 1;

    @Id
    private int id;

    @Column(name = "last_seq", nullable = false)
    private long lastSequence;

    @Column(name = "last_hash", nullable = false, length = 64)
    private String lastHash;

    protected JournalHead() {
        // for JPA
    }

    /** The number of the next entry. */
    public long next() {
        return lastSequence + 1;
    }

    /** The hash of the last entry. */
    public String lastHash() {
        return lastHash;
    }

    /** The next entry is made. */
    public void moveTo(String hash) {
        lastSequence = next();
        lastHash = hash;
    }
}
