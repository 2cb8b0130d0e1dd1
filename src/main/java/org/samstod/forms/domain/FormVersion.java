package org.samstod.forms.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.samstod.forms.FormDefinition;
import org.samstod.shared.Aggregate;
import org.samstod.shared.Sha256;

/** A stored version of a form: written once, never changed, since submitted applications name it. */
@Entity
@Table(name = "form_versions")
public class FormVersion extends Aggregate {

    @Column(name = "form_code", length = 60, nullable = false, updatable = false)
    private String code;

    @Column(name = "form_version", nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "board_id", length = 26, updatable = false)
    private String boardId;

    @Column(name = "title_sv", length = 200, nullable = false, updatable = false)
    private String titleSv;

    @Column(name = "title_en", length = 200, nullable = false, updatable = false)
    private String titleEn;

    @Lob
    @Column(nullable = false, updatable = false)
    private String definition;

    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    @Column(name = "stored_at", nullable = false, updatable = false)
    private Instant storedAt;

    @Column(name = "stored_by", length = 26, nullable = false, updatable = false)
    private String storedBy;

    protected FormVersion() {
    }

    /**
     * @param form what it says, which the checker has let through
     * @param boardId whose form it is, null for the city's
     */
    public FormVersion(FormDefinition form, String boardId, Instant at, String by) {
        this.code = form.code();
        this.ordinal = form.version();
        this.boardId = boardId;
        this.titleSv = form.title().sv();
        this.titleEn = form.title().in(Locale.ENGLISH);
        this.definition = form.canonical();
        this.sha256 = Sha256.of(definition);
        this.storedAt = at;
        this.storedBy = by;
    }

    /** Whether another definition is the same to the letter. */
    public boolean isSame(String otherDefinition) {
        return sha256.equals(Sha256.of(otherDefinition));
    }

    public String code() {
        return code;
    }

    /** The version, counted from 1. */
    public int ordinal() {
        return ordinal;
    }

    /** Whose form it is, null for the city's. */
    public String boardId() {
        return boardId;
    }

    public String titleSv() {
        return titleSv;
    }

    public String titleEn() {
        return titleEn;
    }

    /** Canonical JSON. */
    public String definition() {
        return definition;
    }

    public String sha256() {
        return sha256;
    }

    public Instant storedAt() {
        return storedAt;
    }

    public String storedBy() {
        return storedBy;
    }
}
