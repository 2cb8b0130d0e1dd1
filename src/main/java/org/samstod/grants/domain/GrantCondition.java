package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/**
 * One thing the association has taken on with a grant: what it is, by when, who sees to it, what follows when it is not kept, and what was found. The
 * words are those of the version that the grant names, and never change; recovery rests on them (domain facts §2.5, Återkrav). See
 * {@link ConditionState} for its life.
 */
@Entity
@Table(name = "grant_conditions")
public class GrantCondition extends Aggregate {

    /** Longest finding. */
    public static final int TEXT_LENGTH = 2000;

    /** Most files that show whether it is kept. */
    public static final int MOST_FILES = 30;
    private static final int MOST_AT_ONCE = 10;

    /** Who sees to it. */
    public enum Owner {
        ASSOCIATION, OFFICER
    }

    @Column(name = "grant_id", length = 26)
    private String grantId;

    @Column(name = "board_id", length = 26)
    private String boardId;

    @Column(name = "condition_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition_source")
    private ConditionSource source;

    @Column(name = "text_id", length = 26)
    private String textId;

    @Lob
    @Column(name = "what_text")
    private String what;

    @Lob
    @Column(name = "consequence_text")
    private String consequence;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Owner owner;

    @Column(name = "owner_account", length = 26)
    private String ownerAccount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition_state")
    private ConditionState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence_kind")
    private Evidence evidence;

    @Column(name = "finding_text")
    private String finding;

    @Column(name = "found_by", length = 26)
    private String foundBy;

    @Column(name = "found_name")
    private String foundName;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "file_count")
    private int files;

    protected GrantCondition() {
    }

    /** A condition of a grant: the association's, due when the report is, or else when the money has been used. */
    public GrantCondition(Grant grant, int number, ConditionText.Line line) {
        this.grantId = grant.id();
        this.boardId = grant.boardId();
        this.number = number;
        this.source = line.source();
        this.textId = line.textId();
        this.what = line.what();
        this.consequence = line.consequence();
        this.owner = Owner.ASSOCIATION;
        this.dueOn = grant.reportDue() != null ? grant.reportDue() : grant.useTo();
        this.state = ConditionState.OPEN;
    }

    /**
     * Another day, or another who sees to it.
     *
     * @param officer the officer who does, or null for the association
     * @throws BusinessException {@code condition.settled} when it is met or waived, {@code condition.due} without a day
     */
    public void plan(String officer, LocalDate due) {
        if (!state.unsettled()) {
            throw new BusinessException("condition.settled");
        }
        if (due == null) {
            throw new BusinessException("condition.due").at("due");
        }
        owner = officer == null ? Owner.ASSOCIATION : Owner.OFFICER;
        ownerAccount = officer;
        dueOn = due;
    }

    /**
     * Somebody has found whether it is kept.
     *
     * @param next met, breached or waived
     * @param shows what shows it; not asked for when it is waived
     * @param text where that is and what it says, or why it is waived
     * @throws BusinessException {@code condition.state}, {@code condition.evidence}, {@code condition.text}
     */
    public void find(ConditionState next, Evidence shows, String text, String by, String name, Instant at) {
        if (next == null) {
            throw new BusinessException("condition.finding").at("finding");
        }
        if (!state.mayBecome(next)) {
            throw new BusinessException("condition.state").at("finding");
        }
        List<Violation> wrong = new ArrayList<>();
        if (next != ConditionState.WAIVED && shows == null) {
            wrong.add(new Violation("evidence", "condition.evidence"));
        }
        String clean = text == null ? "" : text.strip();
        if (clean.length() < Grant.SHORTEST_REASON || clean.length() > TEXT_LENGTH) {
            wrong.add(new Violation("text", "condition.text", Grant.SHORTEST_REASON, TEXT_LENGTH));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        state = next;
        evidence = next == ConditionState.WAIVED ? null : shows;
        finding = clean;
        foundBy = by;
        foundName = name;
        foundAt = at;
    }

    /**
     * Files come that show whether it is kept; whoever judges it from a page without them is told.
     *
     * @param byAssociation whether the association gives them, which it can until the condition is settled
     * @throws BusinessException {@code condition.file.missing}, {@code condition.file.many}, {@code condition.file.most}, {@code condition.settled}
     */
    public void shown(int more, boolean byAssociation) {
        if (byAssociation && !state.unsettled()) {
            throw new BusinessException("condition.settled");
        }
        if (more < 1) {
            throw new BusinessException("condition.file.missing").at("files");
        }
        if (more > MOST_AT_ONCE) {
            throw new BusinessException("condition.file.many", MOST_AT_ONCE).at("files");
        }
        if (files + more > MOST_FILES) {
            throw new BusinessException("condition.file.most", MOST_FILES).at("files");
        }
        files += more;
    }

    /** Whether its day has passed and nobody has found that it is kept. */
    public boolean overdue(LocalDate today) {
        return state == ConditionState.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    public String grantId() {
        return grantId;
    }

    public String boardId() {
        return boardId;
    }

    public int number() {
        return number;
    }

    public ConditionSource source() {
        return source;
    }

    /** The version of the text it stands in, or null for the letter's own words. */
    public String textId() {
        return textId;
    }

    /** The words, in Swedish: those that bind. */
    public String what() {
        return what;
    }

    /** What follows when it is not kept, in Swedish. */
    public String consequence() {
        return consequence;
    }

    public Owner owner() {
        return owner;
    }

    /** Account of the officer who sees to it, or null. */
    public String ownerAccount() {
        return ownerAccount;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public ConditionState state() {
        return state;
    }

    public Evidence evidence() {
        return evidence;
    }

    public String finding() {
        return finding;
    }

    public String foundBy() {
        return foundBy;
    }

    public String foundName() {
        return foundName;
    }

    /** How many files show whether it is kept. */
    public int files() {
        return files;
    }

    public Instant foundAt() {
        return foundAt;
    }
}
