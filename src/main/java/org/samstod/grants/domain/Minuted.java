package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the board learns of a decision that a delegate made on its behalf: the separate minutes it stands in (kommunallagen 6:40) and the item of an agenda
 * under which it is reported (6:40, 7:8).
 */
@Embeddable
public class Minuted {

    /** In no minutes and on no agenda. */
    public static final Minuted NOWHERE = new Minuted();

    @Column(name = "minutes_id", length = 26)
    private String minutesId;

    @Column(name = "minutes_paragraph")
    private Integer paragraph;

    @Column(name = "report_item_id", length = 26)
    private String reportItemId;

    /** In no minutes and on no agenda. */
    protected Minuted() {
    }

    private Minuted(String minutesId, Integer paragraph, String reportItemId) {
        this.minutesId = minutesId;
        this.paragraph = paragraph;
        this.reportItemId = reportItemId;
    }

    /**
     * In minutes, once.
     *
     * @throws IllegalStateException when it stands in some
     */
    Minuted in(String minutes, int under) {
        if (minutesId != null) {
            throw new IllegalStateException("in minutes already: " + minutesId);
        }
        return new Minuted(minutes, under, reportItemId);
    }

    /**
     * Under an item of an agenda.
     *
     * @throws IllegalStateException when it stands on another
     */
    Minuted reportedUnder(String itemId) {
        if (reportItemId != null) {
            throw new IllegalStateException("on an agenda already: " + reportItemId);
        }
        return new Minuted(minutesId, paragraph, itemId);
    }

    /** Off the agenda. */
    Minuted offTheAgenda() {
        return new Minuted(minutesId, paragraph, null);
    }

    /** The minutes it stands in, or null. */
    public String minutesId() {
        return minutesId;
    }

    public Integer paragraph() {
        return paragraph;
    }
}
