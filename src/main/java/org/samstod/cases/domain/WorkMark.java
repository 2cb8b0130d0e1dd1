package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.samstod.cases.Hand;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * What the office puts on a case for its own work: a day to have done something by, with a word that says what, and a mark to find it by. It
 * changes nothing of the case and is never shown to the applicant; a day that was set is reminded of by mail, by number and day alone.
 */
@Entity
@Table(name = "work_marks")
public class WorkMark extends Aggregate {

    /** Longest word, in characters. */
    public static final int WORD = 200;
    /** Longest mark, in characters. */
    public static final int MARK = 40;

    @Column(name = "case_id", nullable = false, updatable = false)
    private String caseId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "due_word", nullable = false)
    private String dueWord = "";

    @Column(name = "mark")
    private String mark;

    @Column(name = "written_by", nullable = false)
    private String writtenBy;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    protected WorkMark() {
        // for JPA
    }

    /** Nothing yet. */
    public WorkMark(String caseId) {
        this.caseId = caseId;
    }

    /**
     * Sets the day, or takes it away.
     *
     * @param day  the last day, null for none
     * @param word what is to be done by then, null for none
     * @throws BusinessException {@code case.work.due.past} at {@code ownDue} for a day before today, {@code case.work.word} at {@code dueWord}
     *                           when the word is too long
     */
    public void due(LocalDate day, String word, LocalDate today, Hand by, Instant now) {
        checkDue(day, word, today);
        dueOn = day;
        dueWord = day == null ? "" : strip(word);
        written(by, now);
    }

    /** Says what {@link #due} would, and changes nothing. */
    public static void checkDue(LocalDate day, String word, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw new BusinessException("case.work.due.past").at("ownDue");
        }
        if (strip(word).length() > WORD) {
            throw new BusinessException("case.work.word", WORD).at("dueWord");
        }
    }

    /**
     * Marks the case, or takes the mark away.
     *
     * @throws BusinessException {@code case.work.mark} at {@code mark} when it is too long
     */
    public void mark(String word, Hand by, Instant now) {
        checkMark(word);
        mark = strip(word).isEmpty() ? null : strip(word);
        written(by, now);
    }

    /** Says what {@link #mark} would, and changes nothing. */
    public static void checkMark(String word) {
        if (strip(word).length() > MARK) {
            throw new BusinessException("case.work.mark", MARK).at("mark");
        }
    }

    private static String strip(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private void written(Hand by, Instant now) {
        writtenBy = by.accountId();
        writtenAt = now;
    }

    public String caseId() {
        return caseId;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public String dueWord() {
        return dueWord;
    }

    public Optional<String> mark() {
        return Optional.ofNullable(mark);
    }

    /** Who wrote it last. */
    public String writtenBy() {
        return writtenBy;
    }
}
