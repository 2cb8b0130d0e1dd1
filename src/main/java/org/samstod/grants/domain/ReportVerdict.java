package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/** What the reviewer found on one line of the checklist; the lines are the city's code list {@code report-check}. */
@Entity
@Table(name = "report_verdicts")
public class ReportVerdict extends Aggregate {

    /** Longest note. */
    public static final int NOTE_LENGTH = 500;

    /** What was found. */
    public enum Finding {
        YES, NO, NOT_RELEVANT
    }

    @Column(name = "report_id", length = 26)
    private String reportId;

    @Column(name = "check_code", length = 60)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding")
    private Finding finding;

    @Column(name = "note")
    private String note;

    protected ReportVerdict() {
    }

    /** What was found on a line, with a note or null. */
    public ReportVerdict(String reportId, String code, Finding finding, String note) {
        this.reportId = reportId;
        this.code = code;
        this.finding = finding;
        this.note = note == null || note.isBlank() ? null : note.strip();
    }

    /**
     * Every line must be answered, and a no explained.
     *
     * @param lines codes of the checklist
     * @throws BusinessException {@code final-report.check.missing}, {@code final-report.check.note}, {@code final-report.check.long}, each at its line
     */
    public static void require(List<String> lines, List<ReportVerdict> verdicts) {
        List<Violation> wrong = new ArrayList<>();
        for (String line : lines) {
            ReportVerdict verdict = verdicts.stream().filter(one -> one.code.equals(line)).findFirst().orElse(null);
            if (verdict == null || verdict.finding == null) {
                wrong.add(new Violation(line, "final-report.check.missing"));
            } else if (verdict.finding == Finding.NO && verdict.note == null) {
                wrong.add(new Violation(line, "final-report.check.note"));
            } else if (verdict.note != null && verdict.note.length() > NOTE_LENGTH) {
                wrong.add(new Violation(line, "final-report.check.long", NOTE_LENGTH));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
    }

    public String reportId() {
        return reportId;
    }

    public String code() {
        return code;
    }

    public Finding finding() {
        return finding;
    }

    public String note() {
        return note;
    }
}
