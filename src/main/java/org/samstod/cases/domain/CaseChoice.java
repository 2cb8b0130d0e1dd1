package org.samstod.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/**
 * A call, an officer or a mark that has, or has had, cases at a board: what the work list can be narrowed by. Only added, when the first case comes;
 * whether a reader is offered it is asked of the cases each time.
 */
@Entity
@Table(name = "case_choices")
public class CaseChoice extends Aggregate {

    /** What is chosen among. */
    public enum Kind {
        CALL, OFFICER, MARK
    }

    @Column(name = "board_id", nullable = false, updatable = false)
    private String boardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice_kind", nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "choice_key", nullable = false, updatable = false)
    private String choiceKey;

    @Column(name = "choice_name", nullable = false, updatable = false)
    private String choiceName;

    @Column(name = "choice_sort", nullable = false, updatable = false)
    private String choiceSort;

    protected CaseChoice() {
        // for JPA
    }

    private CaseChoice(String boardId, Kind kind, String key, String name, String sort) {
        this.boardId = boardId;
        this.kind = kind;
        this.choiceKey = key;
        this.choiceName = name;
        this.choiceSort = sort;
    }

    /** The call of a row of the work list. */
    public static CaseChoice callOf(CaseListRow row, String sort) {
        return new CaseChoice(row.boardId(), Kind.CALL, row.callId(), row.callName(), sort);
    }

    /** The officer of a row of the work list that has one. */
    public static CaseChoice officerOf(CaseListRow row, String sort) {
        return new CaseChoice(row.boardId(), Kind.OFFICER, row.officerId(), row.officerName(), sort);
    }

    /** The office's own mark on a row of the work list that has one. */
    public static CaseChoice markOf(CaseListRow row, String sort) {
        return new CaseChoice(row.boardId(), Kind.MARK, row.mark(), row.mark(), sort);
    }

    public String boardId() {
        return boardId;
    }

    public Kind kind() {
        return kind;
    }

    public String choiceKey() {
        return choiceKey;
    }
}
