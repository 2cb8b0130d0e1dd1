package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.samstod.cases.FlagKind;
import org.samstod.cases.FlagState;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** A colleague's "look at this" on a case: who set it, why, and what came of it. While it is open nothing is proposed. */
@Entity
@Table(name = "case_flags")
public class CaseFlag extends Aggregate {

    /** Longest reason or resolution, in characters. */
    public static final int LENGTH = 1000;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "flag_kind", nullable = false, updatable = false)
    private FlagKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "flag_state", nullable = false)
    private FlagState state = FlagState.OPEN;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "set_by", nullable = false, updatable = false)
    private String setBy;

    @Column(name = "set_name", nullable = false, updatable = false)
    private String setName;

    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @Column(name = "resolution")
    private String resolution;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_name")
    private String resolvedName;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected CaseFlag() {
        // for JPA
    }

    /** @throws BusinessException {@code case.flag.kind} at {@code flagKind}, {@code case.flag.reason} at {@code flagReason} */
    public CaseFlag(String caseId, FlagKind kind, String reason, Hand by, Instant now) {
        if (kind == null) {
            throw new BusinessException("case.flag.kind").at("flagKind");
        }
        this.caseId = caseId;
        this.kind = kind;
        this.reason = text(reason, "case.flag.reason", "flagReason");
        this.setBy = by.accountId();
        this.setName = by.name();
        this.setAt = now;
    }

    /**
     * Says what came of it.
     *
     * @throws BusinessException {@code case.flag.resolved} when somebody has, {@code case.flag.resolution} at {@code resolution}
     */
    public void resolve(String what, Hand by, Instant now) {
        if (!state.mayBecome(FlagState.RESOLVED)) {
            throw new BusinessException("case.flag.resolved");
        }
        resolution = text(what, "case.flag.resolution", "resolution");
        state = FlagState.RESOLVED;
        resolvedBy = by.accountId();
        resolvedName = by.name();
        resolvedAt = now;
    }

    private static String text(String typed, String code, String field) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LENGTH) {
            throw new BusinessException(code).at(field);
        }
        return text;
    }

    public String caseId() {
        return caseId;
    }

    public FlagKind kind() {
        return kind;
    }

    public FlagState state() {
        return state;
    }

    public boolean isOpen() {
        return state == FlagState.OPEN;
    }

    public String reason() {
        return reason;
    }

    public Hand setBy() {
        return new Hand(setBy, setName);
    }

    public Instant setAt() {
        return setAt;
    }

    public String resolution() {
        return resolution == null ? "" : resolution;
    }

    /** Who said what came of it. */
    public Optional<Hand> resolvedBy() {
        return Optional.ofNullable(resolvedBy).map(id -> new Hand(id, resolvedName));
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
