package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * The money a board has set aside for a purpose in a fiscal year. The sums are entries (see {@link FrameLedger}); the row itself
 * is what is locked while something is drawn.
 */
@Entity
@Table(name = "frames")
public class Frame extends Aggregate {

    @Column(name = "board_id", nullable = false, length = 26)
    private String boardId;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Column(name = "purpose_code", nullable = false, length = 60)
    private String purpose;

    @Column(name = "name_sv", nullable = false, length = 120)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 120)
    private String nameEn;

    @Column(name = "acc_account", length = 20)
    private String account;

    @Column(name = "acc_cost_centre", length = 20)
    private String costCentre;

    @Column(name = "acc_activity", length = 20)
    private String activity;

    @Column(name = "acc_project", length = 20)
    private String project;

    @Column(name = "acc_counterpart", length = 20)
    private String counterpart;

    protected Frame() {
    }

    public Frame(String boardId, int fiscalYear, String purpose, String nameSv, String nameEn) {
        if (purpose == null || !purpose.matches("[a-z0-9]+(-[a-z0-9]+)*") || purpose.length() > 60) {
            throw new BusinessException("slug.format").at("purpose");
        }
        if (nameSv == null || nameSv.isBlank() || nameSv.length() > 120) {
            throw new BusinessException("name.missing").at("nameSv");
        }
        if (fiscalYear < 1999 || fiscalYear > 2199) {
            throw new BusinessException("frame.year").at("year");
        }
        this.boardId = boardId;
        this.fiscalYear = fiscalYear;
        this.purpose = purpose;
        this.nameSv = nameSv.strip();
        this.nameEn = nameEn == null || nameEn.isBlank() ? this.nameSv : nameEn.strip();
    }

    /** The accounting string of the city's ledger; parts may be null. */
    public void bookOn(String newAccount, String newCostCentre, String newActivity, String newProject, String newCounterpart) {
        account = part(newAccount);
        costCentre = part(newCostCentre);
        activity = part(newActivity);
        project = part(newProject);
        counterpart = part(newCounterpart);
    }

    private static String part(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.strip();
        if (!clean.matches("[0-9A-Za-z-]{1,20}")) {
            throw new BusinessException("frame.accounting").at("accounting");
        }
        return clean;
    }

    public String boardId() {
        return boardId;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String purpose() {
        return purpose;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }

    public String account() {
        return account;
    }

    public String costCentre() {
        return costCentre;
    }

    public String activity() {
        return activity;
    }

    public String project() {
        return project;
    }

    public String counterpart() {
        return counterpart;
    }
}
