package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * That a case was handed over to another board of the city before any decision, because the matter is that board's (service duty,
 * Förvaltningslagen 6 §). What the one board registered stays with it; the other has a case of its own. Only added.
 */
@Entity
@Table(name = "case_transfers")
public class CaseTransfer extends Aggregate {

    /** Longest reasons, in characters. */
    public static final int LENGTH = 2000;

    @Column(name = "application_id", nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "from_case_id", nullable = false, updatable = false)
    private String fromCaseId;

    @Column(name = "from_board_id", nullable = false, updatable = false)
    private String fromBoardId;

    @Column(name = "from_number", nullable = false, updatable = false)
    private String fromNumber;

    @Column(name = "to_case_id", nullable = false, updatable = false)
    private String toCaseId;

    @Column(name = "to_board_id", nullable = false, updatable = false)
    private String toBoardId;

    @Column(name = "to_number", nullable = false, updatable = false)
    private String toNumber;

    @Lob
    @Column(name = "reasons", nullable = false, updatable = false)
    private String reasons;

    @Column(name = "transferred_by", nullable = false, updatable = false)
    private String transferredBy;

    @Column(name = "transferred_name", nullable = false, updatable = false)
    private String transferredName;

    @Column(name = "transferred_at", nullable = false, updatable = false)
    private Instant transferredAt;

    protected CaseTransfer() {
        // for JPA
    }

    /**
     * What one board had and another has now.
     *
     * @throws BusinessException as {@link #reasons(String)}
     */
    public CaseTransfer(Case from, Case to, String reasons, Hand by, Instant now) {
        this.applicationId = from.applicationId();
        this.fromCaseId = from.id();
        this.fromBoardId = from.boardId();
        this.fromNumber = from.receptionNumber();
        this.toCaseId = to.id();
        this.toBoardId = to.boardId();
        this.toNumber = to.receptionNumber();
        this.reasons = reasons(reasons);
        this.transferredBy = by.accountId();
        this.transferredName = by.name();
        this.transferredAt = now;
    }

    /**
     * Reasons as they are kept, and as the association reads them.
     *
     * @throws BusinessException {@code case.transfer.reasons} at {@code reasons} when there are none or they are too long
     */
    public static String reasons(String typed) {
        String said = typed == null ? "" : typed.strip();
        if (said.isEmpty() || said.length() > LENGTH) {
            throw new BusinessException("case.transfer.reasons", LENGTH).at("reasons");
        }
        return said;
    }

    public String applicationId() {
        return applicationId;
    }

    public String fromCaseId() {
        return fromCaseId;
    }

    public String fromBoardId() {
        return fromBoardId;
    }

    /** The number the board that handed it over had given it. */
    public String fromNumber() {
        return fromNumber;
    }

    public String toCaseId() {
        return toCaseId;
    }

    public String toBoardId() {
        return toBoardId;
    }

    /** The number of the board that has it now. */
    public String toNumber() {
        return toNumber;
    }

    public String reasons() {
        return reasons;
    }

    public Hand transferredBy() {
        return new Hand(transferredBy, transferredName);
    }

    public Instant transferredAt() {
        return transferredAt;
    }
}
