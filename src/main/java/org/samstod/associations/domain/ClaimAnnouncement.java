package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/**
 * The order to tell the administrators of a known association that somebody claims a place in it. Life: ordered with the claim, settled
 * when they have been told, or when the claim was closed before that.
 */
@Entity
@Table(name = "claim_announcements")
public class ClaimAnnouncement extends Aggregate {

    @OneToOne(optional = false)
    @JoinColumn(name = "membership_id")
    private Membership claim;
    @Column(name = "ordered_at")
    private Instant orderedAt;
    @Column(name = "settled_at")
    private Instant settledAt;

    protected ClaimAnnouncement() {
    }

    /** The order that comes with a claim. */
    public ClaimAnnouncement(Membership claim) {
        this.claim = claim;
        this.orderedAt = claim.claimedAt();
    }

    /** Nothing more is to be told. */
    public void settle(Instant at) {
        this.settledAt = at;
    }

    /** The claim. */
    public Membership claim() {
        return claim;
    }

    /** When it was ordered. */
    public Instant orderedAt() {
        return orderedAt;
    }

    /** When it was settled, or null. */
    public Instant settledAt() {
        return settledAt;
    }
}
