package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;
import org.samstod.shared.PublicationLevel;

/**
 * The inside of a publication: which case it came from, at which level, and where its public copy is. Never read by a public
 * page: it is what lowering and the yearly row of levels 1 and 0 are made from.
 *
 * <p>Life: recorded when the decision is published at its level; its level only falls here; a copy at level 3 is an
 * {@link OpenPublication}, at level 2 a {@link LimitedGrant}, below that there is none.
 */
@Entity
@Table(name = "published_cases")
public class PublishedCase extends Aggregate {

    @Column(name = "case_id", length = 26, nullable = false, updatable = false)
    private String caseId;

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Column(name = "district_slug", length = 60, nullable = false, updatable = false)
    private String districtSlug;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_level", length = 20, nullable = false)
    private PublicationLevel level;

    @Column(name = "outcome", length = 20, nullable = false)
    private String outcome;

    @Column(name = "granted_ore", nullable = false)
    private long grantedOre;

    @Column(name = "fiscal_year", nullable = false, updatable = false)
    private int fiscalYear;

    @Column(name = "general_title", length = 40, nullable = false, updatable = false)
    private String generalTitle;

    @Column(name = "copy_id", length = 26)
    private String copyId;

    protected PublishedCase() {
    }

    /** A case that is published for the first time. */
    public PublishedCase(String caseId, String associationId, String districtSlug, PublicationLevel level, String outcome,
            long grantedOre, int fiscalYear, GeneralTitle generalTitle) {
        this.caseId = caseId;
        this.associationId = associationId;
        this.districtSlug = districtSlug;
        this.level = level;
        this.outcome = outcome;
        this.grantedOre = grantedOre;
        this.fiscalYear = fiscalYear;
        this.generalTitle = generalTitle.code();
    }

    /** Notes where the public copy is; null when there is none. */
    public void copiedTo(String id) {
        this.copyId = id;
    }

    /**
     * The case was decided anew.
     *
     * @return whether anything that is counted or shown of it changed
     */
    public boolean decidedAnew(String newOutcome, long newGrantedOre) {
        boolean changed = !outcome.equals(newOutcome) || grantedOre != newGrantedOre;
        outcome = newOutcome;
        grantedOre = newGrantedOre;
        return changed;
    }

    /** Falls to a lower level. */
    public void lowerTo(PublicationLevel lower) {
        if (lower.compareTo(level) >= 0) {
            throw new IllegalArgumentException("A published case only falls: " + level + " to " + lower);
        }
        this.level = lower;
    }

    /** Key of the case in its own room. */
    public String caseId() {
        return caseId;
    }

    /** Key of the association in its own room. */
    public String associationId() {
        return associationId;
    }

    /** The deciding district. */
    public String districtSlug() {
        return districtSlug;
    }

    /** The level in force. */
    public PublicationLevel level() {
        return level;
    }

    /** Whether money was granted. */
    public boolean isGrant() {
        return Codes.isGrant(outcome);
    }

    /** Sum granted, öre. */
    public long grantedOre() {
        return grantedOre;
    }

    /** The year the money is for. */
    public int fiscalYear() {
        return fiscalYear;
    }

    /** Code of the general title it has at level 2. */
    public String generalTitle() {
        return generalTitle;
    }

    /** Key of the public copy, or null. */
    public String copyId() {
        return copyId;
    }
}
