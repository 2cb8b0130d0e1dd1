package org.samstod.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.shared.Aggregate;

/** Whether a board's register may be looked at by anybody. There is no row, and it may not, until the city administrator turns it on. */
@Entity
@Table(name = "register_views")
public class RegisterView extends Aggregate {

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "is_open", nullable = false)
    private boolean open;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", length = 40, nullable = false)
    private String changedBy;

    protected RegisterView() {
    }

    /** A setting that is off. */
    public RegisterView(String boardId, Instant now, String by) {
        this.boardId = boardId;
        this.changedAt = now;
        this.changedBy = by;
    }

    /** Turns it on or off. */
    public void turn(boolean on, Instant now, String by) {
        this.open = on;
        this.changedAt = now;
        this.changedBy = by;
    }

    public String boardId() {
        return boardId;
    }

    public boolean open() {
        return open;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
