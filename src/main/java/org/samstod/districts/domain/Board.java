package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * The city district board (stadsdelsnämnd) that governs a district for as long as the district exists. It is no legal person:
 * the payer is always the municipality. Its names are stored as they are written, since the genitive cannot be built
 * ("Älvsjö stadsdelsnämnd" but "Skarpnäcks stadsdelsnämnd", domain facts §6).
 */
@Entity
@Table(name = "boards")
public class Board extends Aggregate {

    private static final Pattern PATTERN = Pattern.compile("(?:[^{}]|\\{(?:BOARD|CLASS|YYYY|YY|SEQ(?::[1-9])?)\\})*");

    @Column(name = "district_id", nullable = false, length = 26)
    private String districtId;

    @Column(name = "board_code", nullable = false, length = 12)
    private String code;

    @Column(name = "board_name", nullable = false, length = 120)
    private String name;

    @Column(name = "board_name_en", nullable = false, length = 120)
    private String nameEn;

    @Column(name = "administration_name", nullable = false, length = 120)
    private String administrationName;

    @Enumerated(EnumType.STRING)
    @Column(name = "register_mode", nullable = false, length = 20)
    private RegisterMode registerMode;

    @Column(name = "register_pattern", nullable = false, length = 60)
    private String registerPattern;

    protected Board() {
    }

    /** The board of a district. */
    public Board(District district, String code, String name, String nameEn, String administrationName, RegisterMode registerMode,
                 String registerPattern) {
        this.districtId = district.id();
        this.code = Names.require(code, "code", 12);
        rename(name, nameEn, administrationName);
        numberBy(registerMode, registerPattern);
    }

    /** Corrects the names. */
    public final void rename(String newName, String newNameEn, String newAdministrationName) {
        this.name = Names.require(newName, "boardName", 120);
        this.nameEn = Names.require(newNameEn, "boardNameEn", 120);
        this.administrationName = Names.require(newAdministrationName, "administration", 120);
    }

    /**
     * Where register numbers come from and how they look.
     *
     * @param pattern text with the tokens {@code {BOARD} {CLASS} {YYYY} {YY} {SEQ:n}}
     * @throws BusinessException {@code board.register-pattern} for an unknown token or a pattern without number or year
     */
    public final void numberBy(RegisterMode mode, String pattern) {
        String clean = Names.require(pattern, "registerPattern", 60);
        if (!PATTERN.matcher(clean).matches() || !clean.contains("{SEQ") || !clean.contains("{YY")) {
            throw new BusinessException("board.register-pattern").at("registerPattern");
        }
        this.registerMode = mode;
        this.registerPattern = clean;
    }

    public String districtId() {
        return districtId;
    }

    /** Short code for register numbers. */
    public String code() {
        return code;
    }

    /** As written in text, the district in the genitive: "Skarpnäcks stadsdelsnämnd". */
    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    /** "Skarpnäcks stadsdelsförvaltning". */
    public String administrationName() {
        return administrationName;
    }

    public RegisterMode registerMode() {
        return registerMode;
    }

    public String registerPattern() {
        return registerPattern;
    }
}
