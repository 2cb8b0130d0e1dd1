package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Period;
import org.samstod.shared.SortKeys;

/**
 * A neighbourhood (stadsdel), the name residents know. It is kept with one district; who governs it on a day follows from that
 * district's successors. A name nobody has compared with the city's own list is marked unverified.
 */
@Entity
@Table(name = "neighbourhoods")
public class Neighbourhood extends Aggregate {

    @Column(nullable = false, length = 60)
    private String slug;

    @Column(name = "neighbourhood_name", nullable = false, length = 80)
    private String name;

    @Column(name = "district_slug", nullable = false, length = 60)
    private String districtSlug;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "is_verified", nullable = false)
    private boolean verified;

    @Column(name = "sort_key", nullable = false, length = 800)
    private String sortKey;

    protected Neighbourhood() {
    }

    /** A neighbourhood of a district from a day on, unverified. */
    public Neighbourhood(String slug, String name, District district, LocalDate validFrom) {
        District.requireSlug(slug);
        this.slug = slug;
        this.districtSlug = district.slug();
        this.validFrom = Names.requireDay(validFrom, "validFrom");
        rename(name);
    }

    /** Corrects the name. */
    public final void rename(String newName) {
        this.name = Names.require(newName, "name", 80);
        this.sortKey = SortKeys.of(this.name);
    }

    /** Somebody has compared it with the city's own list. */
    public void verify() {
        this.verified = true;
    }

    /** It ends after a day. */
    public void endOn(LocalDate lastDay) {
        if (Names.requireDay(lastDay, "lastDay").isBefore(validFrom)) {
            throw new BusinessException("period.reversed").at("lastDay");
        }
        this.validTo = lastDay;
    }

    /** Whether it exists on a day. */
    public boolean validOn(LocalDate day) {
        return new Period(validFrom, validTo).contains(day);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** The district it is kept with; not necessarily the one that governs it today. */
    public String districtSlug() {
        return districtSlug;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public boolean verified() {
        return verified;
    }

    public String sortKey() {
        return sortKey;
    }
}
