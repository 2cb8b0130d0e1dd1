package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.SearchText;

/**
 * A named way to share out the money of a matter, such as "Förslag A" or "Lika för alla". What is written in it are
 * {@linkplain AllocationCell cells}; one variant of a matter at a time is the chosen one, whose rows become proposals of the cases. A
 * variant binds nobody and may be written in after it was chosen: the sheet then shows where a case's proposal says something else.
 */
@Entity
@Table(name = "allocation_variants")
public class AllocationVariant extends Aggregate {

    /** Longest name, in characters. */
    public static final int NAME_LENGTH = 80;

    @Column(name = "matter_id", nullable = false, updatable = false)
    private String matterId;

    @Column(name = "board_id", nullable = false, updatable = false)
    private String boardId;

    @Column(name = "variant_name", nullable = false)
    private String name;

    /** The name as it is compared: two variants of a matter are never told apart by capitals alone. */
    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Column(name = "legal_ground")
    private String ground;

    @Column(name = "copied_from", updatable = false)
    private String copiedFrom;

    @Column(name = "made_by", nullable = false, updatable = false)
    private String madeBy;

    @Column(name = "made_name", nullable = false, updatable = false)
    private String madeName;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_name")
    private String chosenName;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected AllocationVariant() {
        // for JPA
    }

    /**
     * A new variant.
     *
     * @param copiedFrom the variant it begins as a copy of, or null
     * @throws BusinessException {@code case.allocation.name} when the name is empty or too long
     */
    public AllocationVariant(Matter matter, String name, String ground, String copiedFrom, Hand by, Instant now) {
        this.matterId = matter.id();
        this.boardId = matter.boardId();
        this.copiedFrom = copiedFrom;
        this.madeBy = by.accountId();
        this.madeName = by.name();
        this.madeAt = now;
        describe(name, ground);
    }

    /**
     * Gives it another name, or another legal ground for the rows that name none.
     *
     * @param newGround code of a legal ground, or null
     * @throws BusinessException {@code case.allocation.name} when the name is empty or too long
     */
    public final void describe(String newName, String newGround) {
        String clean = newName == null ? "" : newName.strip();
        if (clean.isEmpty() || clean.length() > NAME_LENGTH || clean.chars().anyMatch(Character::isISOControl)) {
            throw new BusinessException("case.allocation.name", NAME_LENGTH).at("name");
        }
        name = clean;
        nameKey = key(clean);
        ground = newGround == null || newGround.isBlank() ? null : newGround.strip();
    }

    /** A name as it is compared. */
    public static String key(String name) {
        return SearchText.of(name == null ? "" : name.strip());
    }

    /** It is the one whose rows become proposals. */
    public void choose(Hand by, Instant now) {
        chosenBy = by.accountId();
        chosenName = by.name();
        chosenAt = now;
    }

    /** Another one was chosen. */
    public void setAside() {
        chosenBy = null;
        chosenName = null;
        chosenAt = null;
    }

    public boolean isChosen() {
        return chosenAt != null;
    }

    public String matterId() {
        return matterId;
    }

    public String boardId() {
        return boardId;
    }

    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    /** Code of the legal ground of rows that name none. */
    public Optional<String> ground() {
        return Optional.ofNullable(ground);
    }

    public Hand madeBy() {
        return new Hand(madeBy, madeName);
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Who chose it, while it is the chosen one. */
    public Optional<Hand> chosenBy() {
        return chosenBy == null ? Optional.empty() : Optional.of(new Hand(chosenBy, chosenName));
    }

    public Optional<Instant> chosenAt() {
        return Optional.ofNullable(chosenAt);
    }
}
