package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.samstod.decisions.ChangeGround;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** What was done to a decision that the applicant knew of: a slip that was put right, or another decision in its place. Only added. */
@Entity
@Table(name = "decision_changes")
public class DecisionChange extends Aggregate {

    /** Longest reasons, in characters. */
    public static final int LONGEST_REASONS = 4000;
    /** Shortest reasons, in characters. */
    public static final int SHORTEST_REASONS = 20;

    @Column(name = "decision_id", length = 26)
    private String decisionId;

    @Column(name = "change_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_ground")
    private ChangeGround ground;

    @Column(name = "ground_text")
    private String groundText;

    @Lob
    @Column(name = "reasons")
    private String reasons;

    @Lob
    @Column(name = "old_text")
    private String oldText;

    @Lob
    @Column(name = "new_text")
    private String newText;

    @Column(name = "replaced_by", length = 26)
    private String replacedBy;

    @Column(name = "changed_by", length = 26)
    private String changedBy;

    @Column(name = "changed_name")
    private String changedName;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected DecisionChange() {
    }

    /** Who changes, and when. */
    public record By(String accountId, String name, Instant at) {
    }

    /** A slip of the text is put right. */
    public static DecisionChange corrected(DecisionRow decision, int number, String groundText, String reasons, String oldText, String newText, By by) {
        DecisionChange change = new DecisionChange(decision.id(), number, ChangeGround.SLIP, groundText, reasons, by);
        change.oldText = oldText;
        change.newText = newText;
        return change;
    }

    /** Another decision takes its place. */
    public static DecisionChange replaced(DecisionRow decision, int number, ChangeGround ground, String groundText, String reasons, DecisionRow next, By by) {
        DecisionChange change = new DecisionChange(decision.id(), number, ground, groundText, reasons, by);
        change.replacedBy = next.id();
        return change;
    }

    private DecisionChange(String decisionId, int number, ChangeGround ground, String groundText, String reasons, By by) {
        this.decisionId = decisionId;
        this.number = number;
        this.ground = ground;
        this.groundText = groundText;
        this.reasons = requireReasons(reasons);
        this.changedBy = by.accountId();
        this.changedName = by.name();
        this.changedAt = by.at();
    }

    /**
     * The reasons, stripped.
     *
     * @throws BusinessException {@code change.reasons} when there is no sentence, or too many
     */
    public static String requireReasons(String reasons) {
        String why = reasons == null ? "" : reasons.strip();
        if (why.length() < SHORTEST_REASONS || why.length() > LONGEST_REASONS) {
            throw new BusinessException("change.reasons", SHORTEST_REASONS, LONGEST_REASONS).at("changeReasons");
        }
        return why;
    }

    public String decisionId() {
        return decisionId;
    }

    public int number() {
        return number;
    }

    public ChangeGround ground() {
        return ground;
    }

    public String groundText() {
        return groundText;
    }

    public String reasons() {
        return reasons;
    }

    public String oldText() {
        return oldText;
    }

    public String newText() {
        return newText;
    }

    public String replacedBy() {
        return replacedBy;
    }

    public String changedName() {
        return changedName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
