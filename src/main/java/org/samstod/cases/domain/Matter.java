package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A matter (ärende): what has a register number, and gathers one or more cases. It is opened by the first application it holds and
 * lives as long as the longest of its cases. The register number may be given at once (a board with its own series) or be typed later
 * (a board whose register is another system); once given it is corrected in the register, never here.
 */
@Entity
@Table(name = "matters")
public class Matter extends Aggregate {

    @Column(name = "board_id", nullable = false)
    private String boardId;

    @Column(name = "call_id", nullable = false)
    private String callId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private MatterKind kind;

    /** The call's id for a round, else empty: its unique constraint keeps two first applications from opening two matters. */
    @Column(name = "round_call_id")
    private String roundCallId;

    @Column(name = "heading", nullable = false)
    private String heading;

    @Column(name = "register_number")
    private String registerNumber;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    protected Matter() {
        // for JPA
    }

    private Matter(MatterKind kind, String boardId, String callId, String heading, Instant openedAt) {
        this.kind = kind;
        this.boardId = boardId;
        this.callId = callId;
        this.roundCallId = kind == MatterKind.ROUND ? callId : null;
        this.heading = heading;
        this.openedAt = openedAt;
    }

    /** Opens the one matter of a round, or the matter of one application in a continuous call. */
    public static Matter open(MatterKind kind, String boardId, String callId, String heading, Instant now) {
        return new Matter(kind, boardId, callId, heading, now);
    }

    /**
     * Gives the matter its register number.
     *
     * @throws BusinessException {@code case.register-number.given} when it already has another one,
     *                           {@code case.register-number.empty} when there is nothing to give
     */
    public void giveRegisterNumber(String number) {
        if (number == null || number.isBlank()) {
            throw new BusinessException("case.register-number.empty");
        }
        if (registerNumber != null && !registerNumber.equals(number.strip())) {
            throw new BusinessException("case.register-number.given", registerNumber);
        }
        registerNumber = number.strip();
    }

    public String boardId() {
        return boardId;
    }

    public String callId() {
        return callId;
    }

    public MatterKind kind() {
        return kind;
    }

    public String heading() {
        return heading;
    }

    /** The register number (diarienummer), when the matter has one. */
    public Optional<String> registerNumber() {
        return Optional.ofNullable(registerNumber);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
