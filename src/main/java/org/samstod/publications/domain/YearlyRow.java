package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samstod.shared.Aggregate;
import org.samstod.shared.PublicationLevel;

/**
 * The one published row of a year for all grants of levels 1 and 0 together: number and sum in the whole city. Made once, after
 * the year has ended, never restated, and only when it covers at least five recipients in at least two districts.
 */
@Entity
@Table(name = "yearly_rows")
public class YearlyRow extends Aggregate {

    /** Fewest recipients a row may cover. */
    public static final int RECIPIENTS = 5;
    /** Fewest districts a row may cover. */
    public static final int DISTRICTS = 2;

    @Column(name = "fiscal_year", nullable = false, updatable = false)
    private int fiscalYear;

    @Column(name = "grant_count", nullable = false, updatable = false)
    private int grantCount;

    @Column(name = "sum_ore", nullable = false, updatable = false)
    private long sumOre;

    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    protected YearlyRow() {
    }

    /**
     * Sums a year, if the row would hide everyone in it.
     *
     * @param year the year, ended
     * @param cases cases of that year, of any level; only grants of levels 1 and 0 count
     */
    public static Optional<YearlyRow> of(int year, List<PublishedCase> cases, Instant now) {
        List<PublishedCase> hidden = cases.stream()
                .filter(c -> c.fiscalYear() == year && c.isGrant() && c.level().compareTo(PublicationLevel.LIMITED) < 0)
                .toList();
        long recipients = hidden.stream().map(PublishedCase::associationId).distinct().count();
        long districts = hidden.stream().map(PublishedCase::districtSlug).distinct().count();
        if (recipients < RECIPIENTS || districts < DISTRICTS) {
            return Optional.empty();
        }
        YearlyRow row = new YearlyRow();
        row.fiscalYear = year;
        row.grantCount = hidden.size();
        row.sumOre = hidden.stream().mapToLong(PublishedCase::grantedOre).sum();
        row.publishedAt = now;
        return Optional.of(row);
    }

    /** The year. */
    public int fiscalYear() {
        return fiscalYear;
    }

    /** Number of grants. */
    public int grantCount() {
        return grantCount;
    }

    /** Their sum, öre. */
    public long sumOre() {
        return sumOre;
    }
}
