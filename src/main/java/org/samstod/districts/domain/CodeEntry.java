package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** One entry of a city-wide code list, such as a theme or an amount band (which has bounds in öre). */
@Entity
@Table(name = "code_list_entries")
public class CodeEntry extends Aggregate {

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

    protected CodeEntry() {
    }

    public CodeEntry(String list, String code, int line, String nameSv, String nameEn, Long fromOre, Long toOre) {
        this.list = Names.require(list, "list", 40);
        this.code = Names.require(code, "code", 40);
        this.line = line;
        this.nameSv = Names.require(nameSv, "nameSv", 120);
        this.nameEn = Names.require(nameEn, "nameEn", 120);
        this.fromOre = fromOre;
        this.toOre = toOre;
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
