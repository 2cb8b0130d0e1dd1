package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Period;
import org.samstod.shared.SortKeys;

/**
 * A city district (stadsdelsområde). Life: it exists from a day; one day it may end, and then a successor governs its area
 * (2020 and 2023 in Stockholm, domain facts §6). The row stays for good, since grants keep the board that decided them.
 */
@Entity
@Table(name = "districts")
public class District extends Aggregate {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Column(nullable = false, length = 60)
    private String slug;

    @Column(name = "district_name", nullable = false, length = 80)
    private String name;

    @Column(name = "city_code", length = 10)
    private String cityCode;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "successor_slug", length = 60)
    private String successorSlug;

    @Column(name = "sort_key", nullable = false, length = 800)
    private String sortKey;

    protected District() {
    }

    /**
     * A district that exists from a day on.
     *
     * @param cityCode the city's own number, or null when it is not known
     * @throws BusinessException {@code slug.format} or {@code name.missing}
     */
    public District(String slug, String name, String cityCode, LocalDate validFrom) {
        requireSlug(slug);
        this.slug = slug;
        this.cityCode = cityCode == null || cityCode.isBlank() ? null : cityCode.strip();
        this.validFrom = Names.requireDay(validFrom, "validFrom");
        rename(name);
    }

    static void requireSlug(String slug) {
        if (slug == null || slug.length() > 60 || !SLUG.matcher(slug).matches()) {
            throw new BusinessException("slug.format").at("slug");
        }
    }

    /** Corrects the name. */
    public final void rename(String newName) {
        this.name = Names.require(newName, "name", 80);
        this.sortKey = SortKeys.of(this.name);
    }

    /**
     * The district ends after a day and another takes over its area.
     *
     * @throws BusinessException {@code district.ended} when it has ended already, {@code period.reversed},
     *         {@code district.successor-self}, {@code district.successor-not-valid} when the successor does not exist the day after
     */
    public void endOn(LocalDate lastDay, District successor) {
        if (validTo != null) {
            throw new BusinessException("district.ended", name, validTo);
        }
        if (Names.requireDay(lastDay, "lastDay").isBefore(validFrom)) {
            throw new BusinessException("period.reversed").at("lastDay");
        }
        if (successor == this || successor.slug.equals(slug)) {
            throw new BusinessException("district.successor-self").at("successor");
        }
        if (!successor.validOn(lastDay.plusDays(1))) {
            throw new BusinessException("district.successor-not-valid", successor.name, lastDay.plusDays(1)).at("successor");
        }
        this.validTo = lastDay;
        this.successorSlug = successor.slug;
    }

    /** Whether the district exists on a day. */
    public boolean validOn(LocalDate day) {
        return period().contains(day);
    }

    /** The days on which it exists. */
    public Period period() {
        return new Period(validFrom, validTo);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** The city's own number, or null. */
    public String cityCode() {
        return cityCode;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day, or null. */
    public LocalDate validTo() {
        return validTo;
    }

    /** The slug of the district that took over, or null. */
    public String successorSlug() {
        return successorSlug;
    }

    public String sortKey() {
        return sortKey;
    }
}
