package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** A person has said that a line of the ledger is what became of something in the portal, where no number says so. */
@Entity
@Table(name = "ledger_matches")
public class LedgerMatch extends Aggregate {

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "line_id", length = 26)
    private String lineId;

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "said_by", length = 26)
    private String saidBy;

    @Column(name = "said_name")
    private String saidName;

    @Column(name = "said_at")
    private Instant saidAt;

    protected LedgerMatch() {
    }

    public LedgerMatch(String boardId, String lineId, String itemKey, String by, String name, Instant now) {
        this.boardId = boardId;
        this.lineId = lineId;
        this.itemKey = itemKey;
        this.saidBy = by;
        this.saidName = name;
        this.saidAt = now;
    }

    public String lineId() {
        return lineId;
    }

    /** See {@link MonthItem#key()}. */
    public String itemKey() {
        return itemKey;
    }

    public String saidBy() {
        return saidBy;
    }
}
