package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.shared.Aggregate;

/**
 * A decided case at level 3, in full: what anyone may read, search and count. A granted one is an <em>initiative</em> and has
 * a page; a refused one is listed with its call only.
 *
 * <p>Life: made when the case is published, its text may be corrected, and it is removed, row and id, when the case or the
 * association is lowered. The key is the public id: random, of this publication alone, never given out again. A page that
 * comes back gets a new one.
 */
@Entity
@Table(name = "publications")
public class OpenPublication extends Aggregate {

    @Column(name = "case_id", length = 26, nullable = false, updatable = false)
    private String caseId;

    @Column(name = "association_id", length = 26, nullable = false, updatable = false)
    private String associationId;

    @Column(name = "text_stamp", nullable = false)
    private long textStamp;

    @Column(name = "board_id", length = 26, nullable = false)
    private String boardId;

    @Column(name = "board_name", length = 120, nullable = false)
    private String boardName;

    @Column(name = "district_slug", length = 60, nullable = false)
    private String districtSlug;

    @Column(name = "district_name", length = 120, nullable = false)
    private String districtName;

    @Column(name = "neighbourhood_slug", length = 60)
    private String neighbourhoodSlug;

    @Column(name = "neighbourhood_name", length = 120)
    private String neighbourhoodName;

    @Column(name = "association_name", length = 200, nullable = false)
    private String associationName;

    @Column(name = "organisation_number", length = 20)
    private String organisationNumber;

    @Column(name = "title", length = 200, nullable = false)
    private String title;

    @Column(name = "title_sort", length = 800, nullable = false)
    private String titleSort;

    @Column(name = "summary", length = 4000)
    private String summary;

    @Column(name = "outcome", length = 20, nullable = false)
    private String outcome;

    @Column(name = "asked_ore", nullable = false)
    private long askedOre;

    @Column(name = "granted_ore", nullable = false)
    private long grantedOre;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Column(name = "call_id", length = 26)
    private String callId;

    @Column(name = "grant_kind", length = 40)
    private String kind;

    @Column(name = "theme", length = 40)
    private String theme;

    @Column(name = "perspective", length = 40)
    private String perspective;

    @Column(name = "target_group", length = 200)
    private String target;

    @Column(name = "age_from")
    private Integer ageFrom;

    @Column(name = "age_to")
    private Integer ageTo;

    @Column(name = "fiscal_year", nullable = false)
    private int fiscalYear;

    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected OpenPublication() {
    }

    /** A new publication of a case, published now; its content follows by {@link #describe}. */
    public OpenPublication(String caseId, String associationId, Instant publishedAt) {
        this.caseId = caseId;
        this.associationId = associationId;
        this.publishedAt = publishedAt;
        this.changedAt = publishedAt;
    }

    /** What the publication says; names of places are kept as they were when it was decided. */
    public record Content(String boardId, String boardName, String districtSlug, String districtName,
            String neighbourhoodSlug, String neighbourhoodName, String associationName, String organisationNumber,
            String title, String titleSort, String summary, String outcome, long askedOre, long grantedOre,
            LocalDate decidedOn, String callId, String kind, String theme, String perspective, String target,
            Integer ageFrom, Integer ageTo, int fiscalYear) {
    }

    /**
     * Takes the content, at first or as a correction.
     *
     * @param content what may be shown
     * @param stamp version of the published bytes the text belongs to; the index compares it
     */
    public void describe(Content content, long stamp) {
        this.textStamp = stamp;
        this.boardId = content.boardId();
        this.boardName = content.boardName();
        this.districtSlug = content.districtSlug();
        this.districtName = content.districtName();
        this.neighbourhoodSlug = content.neighbourhoodSlug();
        this.neighbourhoodName = content.neighbourhoodName();
        this.associationName = content.associationName();
        this.organisationNumber = content.organisationNumber();
        this.title = content.title();
        this.titleSort = content.titleSort();
        this.summary = content.summary();
        this.outcome = content.outcome();
        this.askedOre = content.askedOre();
        this.grantedOre = content.grantedOre();
        this.decidedOn = content.decidedOn();
        this.callId = content.callId();
        this.kind = content.kind();
        this.theme = content.theme();
        this.perspective = content.perspective();
        this.target = content.target();
        this.ageFrom = content.ageFrom();
        this.ageTo = content.ageTo();
        this.fiscalYear = content.fiscalYear();
    }

    /** What it says now. */
    public Content content() {
        return new Content(boardId, boardName, districtSlug, districtName, neighbourhoodSlug, neighbourhoodName,
                associationName, organisationNumber, title, titleSort, summary, outcome, askedOre, grantedOre, decidedOn,
                callId, kind, theme, perspective, target, ageFrom, ageTo, fiscalYear);
    }

    /** Notes when it began to say what it says now. */
    public void changedAt(Instant now) {
        this.changedAt = now;
    }

    /** When it was first published under this id. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Since when it says what it says now. */
    public Instant changedAt() {
        return changedAt == null ? publishedAt : changedAt;
    }

    /** Whether it is an initiative, with a page of its own. */
    public boolean isInitiative() {
        return Codes.isGrant(outcome);
    }

    /** Key of the case in its own room; never shown. */
    public String caseId() {
        return caseId;
    }

    /** Key of the association in its own room; never shown. */
    public String associationId() {
        return associationId;
    }

    /** The published version that last changed its text. */
    public long textStamp() {
        return textStamp;
    }
}
