package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * One entry of a city-wide code list, such as a theme or an amount band (which has bounds in öre). It is offered on the days it is valid
 * and never changed or removed: what was written with it keeps its words.
 */
@Entity
@Table(name = "code_list_entries")
public class CodeEntry extends Aggregate {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](-?[A-Za-z0-9])*");

    @Column(name = "list_code", nullable = false, length = 40)
    private String list;

    @Column(name = "entry_code", nullable = false, length = 40)
    private String code;

    @Column(name = "line_no", nullable = false)
    private int line;

    @Column(name = "name_sv", nullable = false, length = 120)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 120)
    private String nameEn;

    @Column(name = "from_ore")
    private Long fromOre;

    @Column(name = "to_ore")
    private Long toOre;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected CodeEntry() {
    }

    /** An entry that has always been in force; set-up data. */
    public CodeEntry(String list, String code, int line, String nameSv, String nameEn, Long fromOre, Long toOre) {
        this(list, code, line, nameSv, nameEn, fromOre, toOre, null);
    }

    /**
     * @param validFrom first day, null for always
     * @throws BusinessException {@code code.form} when the code has other signs than letters, digits and hyphens
     */
    public CodeEntry(String list, String code, int line, String nameSv, String nameEn, Long fromOre, Long toOre, LocalDate validFrom) {
        this.list = Names.require(list, "list", 40);
        this.code = Names.require(code, "entryCode", 40);
        if (!CODE.matcher(this.code).matches()) {
            throw new BusinessException("code.form").at("entryCode");
        }
        this.line = line;
        this.nameSv = Names.require(nameSv, "nameSv", 120);
        this.nameEn = Names.require(nameEn, "nameEn", 120);
        this.fromOre = fromOre;
        this.toOre = toOre;
        this.validFrom = validFrom;
    }

    /**
     * The entry is no longer offered after a day; what has it keeps it.
     *
     * @throws BusinessException {@code period.reversed} before its first day
     */
    public void endOn(LocalDate lastDay) {
        if (validFrom != null && Names.requireDay(lastDay, "lastDay").isBefore(validFrom)) {
            throw new BusinessException("period.reversed").at("lastDay");
        }
        validTo = Names.requireDay(lastDay, "lastDay");
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is in force on some day from a day on. */
    public boolean validFromOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public int line() {
        return line;
    }

    public Long fromOre() {
        return fromOre;
    }

    public Long toOre() {
        return toOre;
    }

    public String list() {
        return list;
    }

    public String code() {
        return code;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Whether a sum is within the bounds; false for entries without. */
    public boolean holds(long ore) {
        return fromOre != null && ore >= fromOre && (toOre == null || ore <= toOre);
    }
}
