package org.samstod.decisions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.samstod.decisions.AppealState;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/**
 * That a court has annulled a decision by a ruling with legal force, and the case was opened again. A court can only annul and never decide in the
 * board's place (kommunallagen 13 kap. 8 §, domain facts §0 point 4), so the board tries the application anew.
 */
@Embeddable
public class Annulment {

    @Column(name = "annulled_on")
    private LocalDate on;

    @Column(name = "annulled_court")
    private String court;

    @Column(name = "annulled_number")
    private String courtNumber;

    @Column(name = "reopened_at")
    private Instant openedAt;

    @Column(name = "reopened_by", length = 26)
    private String openedBy;

    protected Annulment() {
    }

    /** Who opens the case again, and when. */
    public record By(String accountId, Instant at) {
    }

    /**
     * The ruling that annuls a decision.
     *
     * @param appeals every appeal against the decision
     * @param steps what has happened to them
     * @param on the day from which the ruling has legal force
     * @throws BusinessException {@code appeal.reopen.tried} while a court has one of them, {@code appeal.reopen.none} when none has annulled it,
     *         {@code appeal.reopen.day} for no day, one to come, or one before the ruling
     */
    public static Annulment of(List<Appeal> appeals, List<AppealStep> steps, LocalDate on, By by) {
        if (appeals.stream().anyMatch(one -> !one.state().ended())) {
            throw new BusinessException("appeal.reopen.tried");
        }
        AppealStep ruling = ruling(appeals, steps);
        if (ruling == null) {
            throw new BusinessException("appeal.reopen.none");
        }
        if (on == null || on.isAfter(Clock.dayOf(by.at())) || on.isBefore(ruling.day())) {
            throw new BusinessException("appeal.reopen.day", ruling.day().toString()).at("forceOn");
        }
        Annulment annulment = new Annulment();
        annulment.on = on;
        annulment.court = ruling.court();
        annulment.courtNumber = ruling.courtNumber();
        annulment.openedAt = by.at();
        annulment.openedBy = by.accountId();
        return annulment;
    }

    /** The newest ruling that stands and annuls; null when there is none. */
    public static AppealStep ruling(List<Appeal> appeals, List<AppealStep> steps) {
        return appeals.stream().filter(one -> one.state() == AppealState.ANNULLED)
                .flatMap(one -> steps.stream().filter(step -> step.appealId().equals(one.id()) && step.number() == one.steps()))
                .max(Comparator.comparing(AppealStep::day)).orElse(null);
    }

    /** Since when the ruling has legal force. */
    public LocalDate on() {
        return on;
    }

    /** The court, or null when nobody wrote it down. */
    public String court() {
        return court;
    }

    /** Its number of the ruling's case, or null. */
    public String courtNumber() {
        return courtNumber;
    }

    /** When the case was opened again. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Account of whoever opened it. */
    public String openedBy() {
        return openedBy;
    }
}
