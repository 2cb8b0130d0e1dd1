package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/**
 * What anyone may read of approved minutes. A case is named by register number alone until it is published openly; when
 * something in it must be hidden again, a new rendition takes its place at once and the old one is never shown again.
 */
@Entity
@Table(name = "minutes_renditions")
public class MinutesRendition extends Aggregate {

    @Column(name = "minutes_id", length = 26)
    private String minutesId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "content_sha256")
    private String sha256;

    protected MinutesRendition() {
    }

    /** A rendition that is shown from now on. */
    public static MinutesRendition of(String minutesId, String content, Instant at) {
        MinutesRendition rendition = new MinutesRendition();
        rendition.minutesId = minutesId;
        rendition.madeAt = at;
        rendition.content = content;
        rendition.sha256 = Letter.sha256(content);
        return rendition;
    }

    /** Takes it away. */
    public void replaced(Instant at) {
        replacedAt = at;
    }

    public boolean shown() {
        return replacedAt == null;
    }

    public String minutesId() {
        return minutesId;
    }

    public String content() {
        return content;
    }

    public String sha256() {
        return sha256;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
