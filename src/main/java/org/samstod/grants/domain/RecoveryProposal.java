package org.samstod.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import java.time.Instant;
import java.time.LocalDate;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;

/** What an officer proposes that an association pays back, and on what ground. */
@Embeddable
public class RecoveryProposal {

    private static final int NUMBER_LENGTH = 60;

    @Enumerated(EnumType.STRING)
    @Column(name = "why_kind")
    private RecoveryWhy why;

    @Column(name = "condition_id", length = 26)
    private String conditionId;

    @Column(name = "proposed_ore")
    private long sumOre;

    @Lob
    @Column(name = "proposal_text")
    private String text;

    @Column(name = "ground_code")
    private String groundCode;

    @Column(name = "ground_text")
    private String groundText;

    @Column(name = "proposed_by", length = 26)
    private String by;

    @Column(name = "proposed_name")
    private String name;

    @Column(name = "proposed_at")
    private Instant at;

    @Column(name = "rest_proposed")
    private boolean keepsRest;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    protected RecoveryProposal() {
    }

    /**
     * What is wished.
     *
     * @param condition the breached condition, when that is why
     * @param most what can be asked back: paid, less what has been asked back before
     * @param keepsRest whether what has not been paid is not to be paid either
     * @param rest what that is
     * @param number its own number in the register
     * @param groundCode code of the legal ground in force, null when none was chosen
     * @param groundText how that is cited
     * @param answerBy until when the association may say what it thinks
     */
    public record Wish(RecoveryWhy why, GrantCondition condition, Money sum, Money most, boolean keepsRest, Money rest, String text, String number, String groundCode,
            String groundText, LocalDate answerBy) {

        private void require(LocalDate today) {
            new RecoveryRules().when(why == null, "why", "recovery.why")
                    .when(why == RecoveryWhy.CONDITION && (condition == null || condition.state() != ConditionState.BREACHED), "condition", "recovery.condition")
                    .when(sum == null || !sum.isPositive(), "sum", "recovery.sum")
                    .when(sum != null && sum.isMoreThan(most), "sum", "recovery.sum.most", most)
                    .when(keepsRest && !rest.isPositive(), "keepsRest", "recovery.rest.none")
                    .text(text, Recovery.SHORTEST_REASONS, Recovery.TEXT_LENGTH, "text", "recovery.text")
                    .when(RecoveryRules.blank(number) || number.strip().length() > NUMBER_LENGTH, "number", "recovery.number", NUMBER_LENGTH)
                    .when(RecoveryRules.blank(groundCode) || RecoveryRules.blank(groundText), "ground", "recovery.ground")
                    .when(answerBy == null || !answerBy.isAfter(today), "answerBy", "recovery.answer-by").raise();
        }
    }

    RecoveryProposal(Wish wish, Recorder officer) {
        wish.require(Clock.dayOf(officer.at()));
        why = wish.why();
        conditionId = wish.why() == RecoveryWhy.CONDITION ? wish.condition().id() : null;
        sumOre = wish.sum().ore();
        keepsRest = wish.keepsRest();
        text = wish.text().strip();
        groundCode = wish.groundCode();
        groundText = wish.groundText();
        by = officer.account();
        name = officer.name();
        at = officer.at();
        answerBy = wish.answerBy();
    }

    public RecoveryWhy why() {
        return why;
    }

    /** The breached condition, or null. */
    public String conditionId() {
        return conditionId;
    }

    public Money sum() {
        return Money.ofOre(sumOre);
    }

    /** Whether what has not been paid is not to be paid either. */
    public boolean keepsRest() {
        return keepsRest;
    }

    public String text() {
        return text;
    }

    public String groundCode() {
        return groundCode;
    }

    /** The ground as it is cited. */
    public String groundText() {
        return groundText;
    }

    /** Account of the officer. */
    public String by() {
        return by;
    }

    public String name() {
        return name;
    }

    public Instant at() {
        return at;
    }

    /** The last day to answer before it can be decided. */
    public LocalDate answerBy() {
        return answerBy;
    }
}
