package org.samstod.districts.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Period;

/**
 * A provision and the days it applies. The code names the subject and stays the same when a law is replaced, so that a case of
 * 2015 cites kommunallagen 1991:900 and one of today 2017:725 (domain facts §2.5).
 */
@Entity
@Table(name = "legal_grounds")
public class LegalGround extends Aggregate {

    /** What a ground is used for. */
    public enum Use {
        /** May be cited as the ground of a decision. */
        DECISION,
        /** Steps on the way. */
        PROCEDURE,
        /** Conflict of interest. */
        CONFLICT,
        /** Review of legality. */
        APPEAL,
        /** Secrecy. */
        SECRECY,
        /** Good practice only; does not bind these decisions. */
        HELP
    }

    @Column(name = "ground_code", nullable = false, length = 60)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground_use", nullable = false, length = 20)
    private Use use;

    @Column(name = "law_sv", nullable = false, length = 120)
    private String law;

    @Column(name = "law_en", nullable = false, length = 120)
    private String lawEn;

    @Column(name = "paragraph_ref", nullable = false, length = 80)
    private String paragraph;

    @Column(name = "text_sv", nullable = false, length = 1000)
    private String textSv;

    @Column(name = "text_en", nullable = false, length = 1000)
    private String textEn;

    @Column(name = "source_ref", nullable = false, length = 200)
    private String source;

    @Column(name = "is_checked", nullable = false)
    private boolean checked;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected LegalGround() {
    }

    /** A ground that applies in a period. */
    public LegalGround(String code, Use use, String law, String lawEn, String paragraph, String textSv, String textEn, String source,
                       boolean checked, Period valid) {
        District.requireSlug(code);
        this.code = code;
        this.use = use;
        this.law = Names.require(law, "law", 120);
        this.lawEn = Names.require(lawEn, "lawEn", 120);
        this.paragraph = Names.require(paragraph, "paragraph", 80);
        this.textSv = Names.require(textSv, "textSv", 1000);
        this.textEn = Names.require(textEn, "textEn", 1000);
        this.source = Names.require(source, "source", 200);
        this.checked = checked;
        this.validFrom = valid.from();
        this.validTo = valid.to();
    }

    /** Somebody has compared the paragraph with the statute. */
    public void check() {
        this.checked = true;
    }

    /**
     * The ground no longer applies after a day.
     *
     * @throws BusinessException {@code period.reversed}
     */
    public void endOn(LocalDate lastDay) {
        if (Names.requireDay(lastDay, "lastDay").isBefore(validFrom)) {
            throw new BusinessException("period.reversed").at("lastDay");
        }
        this.validTo = lastDay;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    public boolean validOn(LocalDate day) {
        return period().contains(day);
    }

    public String code() {
        return code;
    }

    public Use use() {
        return use;
    }

    public String law() {
        return law;
    }

    public String lawEn() {
        return lawEn;
    }

    public String paragraph() {
        return paragraph;
    }

    public String textSv() {
        return textSv;
    }

    public String textEn() {
        return textEn;
    }

    public String source() {
        return source;
    }

    public boolean checked() {
        return checked;
    }
}
