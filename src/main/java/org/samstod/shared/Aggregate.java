package org.samstod.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;

/** Base of every aggregate root: a key made in Java and the version that stops lost updates. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @Column(length = 26)
    private String id;

    @Version
    private long version;

    protected Aggregate() {
        this.id = Ids.next();
    }

    /** The key, 26 characters. */
    public String id() {
        return id;
    }

    /** The number of committed changes; current only after a flush. */
    public long version() {
        return version;
    }

    /**
     * Stops a change that was prepared on an older state.
     *
     * @throws Conflict when the row has changed since
     */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new Conflict("conflict.stale");
        }
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Aggregate that && getClass() == other.getClass() && Objects.equals(id, that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
