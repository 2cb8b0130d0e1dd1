package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** Says who gave a file that shows whether a condition is kept, and by which number it was received. Only added. */
@Entity
@Table(name = "condition_files")
public class ConditionFile extends Aggregate {

    @Column(name = "condition_id", length = 26)
    private String conditionId;

    @Column(name = "file_id", length = 26)
    private String fileId;

    @Column(name = "from_association")
    private boolean fromAssociation;

    @Column(name = "reception_number")
    private String receptionNumber;

    @Column(name = "given_by", length = 26)
    private String givenBy;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "given_at")
    private Instant givenAt;

    protected ConditionFile() {
    }

    /**
     * A file of a condition.
     *
     * @param receptionNumber the number it was received by from the association, or null for the board's own
     */
    public ConditionFile(GrantCondition condition, String fileId, String receptionNumber, String by, String name, Instant at) {
        this.conditionId = condition.id();
        this.fileId = fileId;
        this.fromAssociation = receptionNumber != null;
        this.receptionNumber = receptionNumber;
        this.givenBy = by;
        this.givenName = name;
        this.givenAt = at;
    }

    public String conditionId() {
        return conditionId;
    }

    public String fileId() {
        return fileId;
    }

    public boolean fromAssociation() {
        return fromAssociation;
    }

    public String receptionNumber() {
        return receptionNumber;
    }

    public String givenBy() {
        return givenBy;
    }

    public String givenName() {
        return givenName;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
