package org.samstod.applications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.applications.CameBy;
import org.samstod.applications.FollowUpKind;
import org.samstod.shared.Aggregate;

/**
 * What came on paper or by telephone after an application, and was registered for the association: how and when it came, and who entered
 * it. Written when it is received; it never changes.
 */
@Entity
@Table(name = "assisted_follow_ups")
public class FollowUp extends Aggregate {

    @Column(name = "application_id", length = 26, nullable = false, updatable = false)
    private String applicationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up_kind", length = 20, nullable = false, updatable = false)
    private FollowUpKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "came_by", length = 20, nullable = false, updatable = false)
    private CameBy cameBy;

    @Column(name = "came_at", nullable = false, updatable = false)
    private Instant cameAt;

    @Column(name = "is_signed", nullable = false, updatable = false)
    private boolean signed;

    @Column(name = "reception_number", length = 60, nullable = false, updatable = false)
    private String number;

    @Column(name = "revision_id", length = 26, updatable = false)
    private String revisionId;

    @Column(name = "entered_as", length = 26, updatable = false)
    private String enteredAs;

    @Column(name = "entered_by", length = 26, nullable = false, updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    protected FollowUp() {
    }

    private FollowUp(String applicationId, FollowUpKind kind, CameBy cameBy, Instant cameAt, boolean signed, String number, String by, Instant now) {
        this.applicationId = applicationId;
        this.kind = kind;
        this.cameBy = cameBy;
        this.cameAt = cameAt;
        this.signed = signed;
        this.number = number;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    /**
     * A later version of the application.
     *
     * @param paper how and when it came, entered by now
     * @param number the number the board's register gave it
     */
    public static FollowUp version(Assisted paper, Revision revision, String number) {
        FollowUpKind kind = revision.kind() == RevisionKind.COMPLETION ? FollowUpKind.COMPLETION : FollowUpKind.CHANGE;
        FollowUp made = new FollowUp(revision.applicationId(), kind, paper.cameBy(), paper.cameAt(), paper.signed(), number, paper.enteredBy(),
                paper.enteredAt());
        made.revisionId = revision.id();
        made.enteredAs = paper.applicationId();
        return made;
    }

    /** The application was taken back, with a signature. */
    public static FollowUp withdrawal(String applicationId, CameBy cameBy, Instant cameAt, String number, String by, Instant now) {
        return new FollowUp(applicationId, FollowUpKind.WITHDRAWAL, cameBy, cameAt, true, number, by, now);
    }

    public String applicationId() {
        return applicationId;
    }

    public FollowUpKind kind() {
        return kind;
    }

    public CameBy cameBy() {
        return cameBy;
    }

    public Instant cameAt() {
        return cameAt;
    }

    /** Whether somebody who may sign for the association has signed it. */
    public boolean signed() {
        return signed;
    }

    /** The number the board's register gave it. */
    public String number() {
        return number;
    }

    /** The revision it became, or null for a withdrawal. */
    public String revisionId() {
        return revisionId;
    }

    /** The draft it was entered as, which is gone; or null. */
    public String enteredAs() {
        return enteredAs;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
