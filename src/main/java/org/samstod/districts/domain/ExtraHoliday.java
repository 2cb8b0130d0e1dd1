package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/** A day that counts as a holiday besides those the law names. */
@Entity
@Table(name = "extra_holidays")
public class ExtraHoliday extends Aggregate {

    @Column(name = "holiday_on", nullable = false)
    private LocalDate day;

    @Column(name = "name_sv", nullable = false, length = 80)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 80)
    private String nameEn;

    protected ExtraHoliday() {
    }

    public ExtraHoliday(LocalDate day, String nameSv, String nameEn) {
        this.day = Names.requireDay(day, "day");
        this.nameSv = Names.require(nameSv, "nameSv", 80);
        this.nameEn = Names.require(nameEn, "nameEn", 80);
    }

    public LocalDate day() {
        return day;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }
}
