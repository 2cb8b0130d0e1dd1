package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/**
 * A granted case at level 2 as the public sees it: "an association", a general title, an amount band, and the day its batch was
 * added. The row holds nothing else, so no page, search or mistake can show more; only {@link PublishedCase} knows the case.
 *
 * <p>Life: made when the case is published at level 2 or lowered to it, hidden until the day after its quarter, removed when
 * lowered further.
 */
@Entity
@Table(name = "limited_grants")
public class LimitedGrant extends Aggregate {

    @Column(name = "general_title", length = 40, nullable = false, updatable = false)
    private String generalTitle;

    @Column(name = "amount_band", length = 20, nullable = false, updatable = false)
    private String amountBand;

    @Column(name = "batch_day", nullable = false, updatable = false)
    private LocalDate batchDay;

    protected LimitedGrant() {
    }

    /** A grant that joins the batch after the quarter of {@code publishedOn}. */
    public LimitedGrant(String generalTitle, String bandCode, LocalDate publishedOn) {
        this.generalTitle = generalTitle;
        this.amountBand = bandCode;
        this.batchDay = Quarter.of(publishedOn).batchDay();
    }

    /** Code of the general title. */
    public String generalTitle() {
        return generalTitle;
    }

    /** Code of the amount band. */
    public String amountBand() {
        return amountBand;
    }

    /** First day it may be shown, Stockholm. */
    public LocalDate batchDay() {
        return batchDay;
    }
}
