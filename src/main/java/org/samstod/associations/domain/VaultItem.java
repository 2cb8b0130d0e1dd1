package org.samstod.associations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A document given once: statutes, minutes, accounts, with the year it is for. The vault is the association's own space; staff
 * open only copies made by an act. Life: put in, possibly replaced by a newer one, possibly taken out.
 */
@Entity
@Table(name = "vault_items")
public class VaultItem extends Aggregate {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Column(name = "association_id")
    private String associationId;
    @Enumerated(EnumType.STRING)
    @Column(name = "vault_kind")
    private VaultKind kind;
    @Column(name = "fiscal_year")
    private Integer fiscalYear;
    @Column(name = "file_id")
    private String fileId;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "replaced_by")
    private String replacedBy;
    @Column(name = "removed_at")
    private Instant removedAt;

    protected VaultItem() {
    }

    /**
     * A document put into the vault.
     *
     * @param associationId the association
     * @param kind what it is
     * @param fiscalYear the year it is for; compulsory for yearly kinds, null for statutes
     * @param fileId the stored file
     * @param addedBy account of the member
     * @param at now
     * @throws BusinessException {@code association.vault.year-missing}, {@code association.vault.year-unwanted},
     *         {@code association.vault.year-range}
     */
    public VaultItem(String associationId, VaultKind kind, Integer fiscalYear, String fileId, String addedBy, Instant at) {
        if (kind.ofOneYear() && fiscalYear == null) {
            throw new BusinessException("association.vault.year-missing").at("fiscalYear");
        }
        if (!kind.ofOneYear() && fiscalYear != null) {
            throw new BusinessException("association.vault.year-unwanted").at("fiscalYear");
        }
        if (fiscalYear != null && (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR)) {
            throw new BusinessException("association.vault.year-range").at("fiscalYear");
        }
        this.associationId = associationId;
        this.kind = kind;
        this.fiscalYear = fiscalYear;
        this.fileId = fileId;
        this.addedBy = addedBy;
        this.addedAt = at;
    }

    /**
     * Marks that a newer document of the same kind and year stands instead.
     *
     * @param newer the newer item
     * @throws BusinessException {@code association.vault.not-same} when it is another kind, year or association
     */
    public void replace(VaultItem newer) {
        boolean same = newer.kind == kind && newer.associationId.equals(associationId)
                && Objects.equals(newer.fiscalYear, fiscalYear);
        if (!same) {
            throw new BusinessException("association.vault.not-same");
        }
        this.replacedBy = newer.id();
    }

    /** Takes the document out; copies made by earlier acts stay where they are. */
    public void remove(Instant at) {
        if (removedAt == null) {
            this.removedAt = at;
        }
    }

    /** Whether this is the document that stands. */
    public boolean current() {
        return replacedBy == null && removedAt == null;
    }

    /** The last day it is asked for; empty when it stands until it is changed. */
    public Optional<LocalDate> lastDay() {
        return kind.lastDay(fiscalYear);
    }

    /** The association. */
    public String associationId() {
        return associationId;
    }

    /** What it is. */
    public VaultKind kind() {
        return kind;
    }

    /** The year it is for, or null. */
    public Integer fiscalYear() {
        return fiscalYear;
    }

    /** The stored file. */
    public String fileId() {
        return fileId;
    }

    /** Account of the member who put it in. */
    public String addedBy() {
        return addedBy;
    }

    /** When it was put in. */
    public Instant addedAt() {
        return addedAt;
    }
}
