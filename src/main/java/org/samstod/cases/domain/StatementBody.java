package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samstod.cases.BodyKind;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A body the board asks for statements: a council, the police, a school, another unit; with the person who is written to. Dated: it can be
 * asked from a day until it ends. When its person is revoked nothing is sent there any more and what was sent cannot be opened; the body then
 * needs another person, which is another row.
 */
@Entity
@Table(name = "statement_bodies")
public class StatementBody extends Aggregate {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,180}\\.[^\\s@.<>\",;:]{2,24}");
    private static final int LENGTH = 120;

    @Column(name = "board_id", nullable = false, updatable = false)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "body_kind", nullable = false, updatable = false)
    private BodyKind kind;

    @Column(name = "body_name", nullable = false, updatable = false)
    private String name;

    @Column(name = "person_name", nullable = false, updatable = false)
    private String personName;

    @Column(name = "email", nullable = false, updatable = false)
    private String email;

    /** The account by which the person answers; null for one who answers by a personal link. */
    @Column(name = "account_id", updatable = false)
    private String accountId;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_name")
    private String revokedName;

    @Column(name = "revoked_reason")
    private String revokedReason;

    protected StatementBody() {
        // for JPA
    }

    /**
     * @param accountId the account by which the person answers, or null
     * @throws BusinessException {@code statement.body.kind}, {@code statement.body.name}, {@code statement.body.person},
     *                           {@code statement.body.email}, each at its field
     */
    public StatementBody(String boardId, BodyKind kind, String name, String personName, String email, String accountId, LocalDate from) {
        if (kind == null) {
            throw new BusinessException("statement.body.kind").at("kind");
        }
        this.boardId = boardId;
        this.kind = kind;
        this.name = text(name, "statement.body.name", "name");
        this.personName = text(personName, "statement.body.person", "person");
        this.email = email == null ? "" : email.strip();
        if (!EMAIL.matcher(this.email).matches()) {
            throw new BusinessException("statement.body.email").at("email");
        }
        this.accountId = accountId;
        this.validFrom = from;
    }

    private static String text(String typed, String code, String field) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LENGTH || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new BusinessException(code, LENGTH).at(field);
        }
        return text;
    }

    /**
     * Nothing is sent to the person any more, and what was sent cannot be opened.
     *
     * @throws BusinessException {@code statement.body.revoked} when that is so, {@code statement.body.reason} at {@code reason}
     */
    public void revoke(String reason, Hand by, Instant now) {
        if (!isActive()) {
            throw new BusinessException("statement.body.revoked");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new BusinessException("statement.body.reason").at("reason");
        }
        revokedAt = now;
        revokedName = by.name();
        revokedReason = why;
    }

    /** Whether its person is written to. */
    public boolean isActive() {
        return revokedAt == null;
    }

    /** Whether it can be asked on a day. */
    public boolean canBeAsked(LocalDate day) {
        return isActive() && !day.isBefore(validFrom);
    }

    public String boardId() {
        return boardId;
    }

    public BodyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String personName() {
        return personName;
    }

    public String email() {
        return email;
    }

    /** The account by which the person answers; empty for one who answers by a personal link. */
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public String revokedName() {
        return revokedName == null ? "" : revokedName;
    }

    public String revokedReason() {
        return revokedReason == null ? "" : revokedReason;
    }
}
