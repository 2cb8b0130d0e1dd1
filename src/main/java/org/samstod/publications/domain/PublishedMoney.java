package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/**
 * What has been paid of an initiative, and whether its final report has come.
 *
 * <p>Life: made when the grants' room first tells of it, follows what it tells, and is gone with the publication.
 */
@Entity
@Table(name = "publication_money")
public class PublishedMoney extends Aggregate {

    @Column(name = "publication_id", length = 26, nullable = false, updatable = false)
    private String publicationId;

    @Column(name = "paid_ore", nullable = false)
    private long paidOre;

    /** A number, so that the database can count. */
    @Column(name = "reported", nullable = false)
    private int reported;

    protected PublishedMoney() {
    }

    /** Nothing paid, nothing reported. */
    public PublishedMoney(String publicationId) {
        this.publicationId = publicationId;
    }

    /**
     * Takes what is told.
     *
     * @return whether anything changed
     */
    public boolean follow(long paid, boolean hasReport) {
        boolean changed = !says(paid, hasReport);
        paidOre = paid;
        reported = hasReport ? 1 : 0;
        return changed;
    }

    /** Whether it says just this. */
    public boolean says(long paid, boolean hasReport) {
        return paid == paidOre && hasReport == (reported == 1);
    }

    public String publicationId() {
        return publicationId;
    }
}
