package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/**
 * A line of the list of a draw as it was fixed. It stays when the grant is lowered: whoever is drawn is looked into, and asking for less to be
 * shown is no way out of it. It is read by nobody but the draw.
 */
@Entity
@Table(name = "audit_lines")
public class AuditLine extends Aggregate {

    @Column(name = "draw_id", length = 26)
    private String drawId;

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "line_key", length = 26)
    private String lineKey;

    protected AuditLine() {
    }

    /**
     * A line of a draw.
     *
     * @param key what stands on the list: the public id it had, or inside the key of the grant
     */
    public AuditLine(String drawId, String grantId, String key) {
        this.drawId = drawId;
        this.grantId = grantId;
        this.lineKey = key;
    }

    public String drawId() {
        return drawId;
    }

    public String grantId() {
        return grantId;
    }

    public String key() {
        return lineKey;
    }
}
