package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The counter row that every cache of published bytes is held against. It is locked first by every act of this room, so
 * publishing and lowering are one after the other in the whole city, and moved only when published bytes may change.
 * Lock order: after the caller's aggregates and register counters, before the journal's head.
 */
@Entity
@Table(name = "publication_version")
public class PublicationVersion {

    /** Key of the only row. */
    public static final String ROW = "publications";

    @Id
    @Column(name = "row_name", length = 20)
    private String rowName;

    @Column(name = "current_number", nullable = false)
    private long currentNumber;

    protected PublicationVersion() {
    }

    /** The version of the published bytes. */
    public long current() {
        return currentNumber;
    }

    /** Says that published bytes change with this transaction. */
    public long advance() {
        return ++currentNumber;
    }
}
