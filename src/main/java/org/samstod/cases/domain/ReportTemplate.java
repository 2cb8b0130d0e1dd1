package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Sha256;

/**
 * A board's own Word template for its reports, from a day on; the newest that has begun is used. Templates are only added, and one that was
 * wrong is withdrawn with the earlier one in force again.
 */
@Entity
@Table(name = "report_templates")
public class ReportTemplate extends Aggregate {

    private static final int NAME_LENGTH = 200;

    @Column(name = "board_id", nullable = false, updatable = false)
    private String boardId;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;

    @Lob
    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content;

    @Column(name = "content_sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "put_by", nullable = false, updatable = false)
    private String putBy;

    @Column(name = "put_name", nullable = false, updatable = false)
    private String putName;

    @Column(name = "put_at", nullable = false, updatable = false)
    private Instant putAt;

    @Column(name = "withdrawn_name")
    private String withdrawnName;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected ReportTemplate() {
        // for JPA
    }

    /**
     * @param content the file, which has been checked
     * @throws BusinessException {@code date.missing} or {@code report.template.past} at {@code validFrom}
     */
    public ReportTemplate(String boardId, String fileName, byte[] content, LocalDate validFrom, LocalDate today, Hand by, Instant now) {
        if (validFrom == null) {
            throw new BusinessException("date.missing").at("validFrom");
        }
        if (validFrom.isBefore(today)) {
            throw new BusinessException("report.template.past").at("validFrom");
        }
        this.boardId = boardId;
        this.fileName = fileName.length() > NAME_LENGTH ? fileName.substring(fileName.length() - NAME_LENGTH) : fileName;
        this.content = content.clone();
        this.sha256 = Sha256.of(content);
        this.validFrom = validFrom;
        this.putBy = by.accountId();
        this.putName = by.name();
        this.putAt = now;
    }

    /**
     * It is used no more.
     *
     * @throws BusinessException {@code report.template.withdrawn} when it already is not
     */
    public void withdraw(Hand by, Instant now) {
        if (withdrawnAt != null) {
            throw new BusinessException("report.template.withdrawn");
        }
        withdrawnName = by.name();
        withdrawnAt = now;
    }

    public String boardId() {
        return boardId;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }

    public String sha256() {
        return sha256;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Hand putBy() {
        return new Hand(putBy, putName);
    }

    public Instant putAt() {
        return putAt;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
