package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * A list as somebody likes it: a queue, what it is narrowed by, its order and its columns, under a name. It belongs to a person in a board; one
 * of them can be what the work list opens with, and the unit head can share one with the board. It holds no case and gives nobody a right.
 */
@Entity
@Table(name = "work_views")
public class WorkView extends Aggregate {

    /** Longest name, in characters. */
    public static final int NAME = 60;
    private static final int WORDS = 100;

    @Column(name = "account_id", nullable = false, updatable = false)
    private String accountId;

    @Column(name = "board_id", updatable = false)
    private String boardId;

    @Column(name = "view_name", nullable = false)
    private String name;

    @Column(name = "queue_code", nullable = false)
    private String queueCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CaseState state;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "officer_id")
    private String officerId;

    @Column(name = "mark")
    private String mark;

    @Column(name = "words")
    private String words;

    @Column(name = "sort_by")
    private String sortBy;

    @Column(name = "ascending", nullable = false)
    private boolean ascending;

    @Column(name = "shown_columns", nullable = false)
    private String columns;

    @Column(name = "standard", nullable = false)
    private boolean standard;

    @Column(name = "shared", nullable = false)
    private boolean shared;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected WorkView() {
        // for JPA
    }

    /** A new one of a person; boardId null for a role of the whole city. */
    public WorkView(String accountId, String boardId, Instant now) {
        this.accountId = accountId;
        this.boardId = boardId;
        this.madeAt = now;
    }

    /**
     * Writes what it is.
     *
     * @param order what it is sorted by, null for the usual order
     * @param shown words of columns, with commas
     * @throws BusinessException {@code case.views.name} at {@code name} without a name or with one that is too long
     */
    public void write(String called, CaseQuery query, String order, boolean upwards, String shown) {
        String given = called == null ? "" : called.strip();
        if (given.isEmpty() || given.length() > NAME) {
            throw new BusinessException("case.views.name", NAME).at("name");
        }
        name = given;
        queueCode = (query.queue() == null ? Queue.OPEN : query.queue()).code();
        state = query.state();
        callId = blankToNull(query.callId());
        officerId = blankToNull(query.officerId());
        mark = blankToNull(query.mark());
        words = blankToNull(query.text());
        words = words != null && words.length() > WORDS ? words.substring(0, WORDS) : words;
        sortBy = blankToNull(order);
        ascending = upwards;
        columns = shown;
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Whether the work list opens with it. */
    public void standard(boolean yes) {
        standard = yes;
    }

    /** Whether the whole board has it. */
    public void share(boolean yes) {
        shared = yes;
    }

    public String accountId() {
        return accountId;
    }

    public String boardId() {
        return boardId;
    }

    public String name() {
        return name;
    }

    /** What is looked for. */
    public CaseQuery query() {
        return new CaseQuery(Queue.of(queueCode), state, callId, officerId, words, mark, null);
    }

    public String sortBy() {
        return sortBy;
    }

    public boolean isAscending() {
        return ascending;
    }

    public String columns() {
        return columns;
    }

    public boolean isStandard() {
        return standard;
    }

    public boolean isShared() {
        return shared;
    }
}
