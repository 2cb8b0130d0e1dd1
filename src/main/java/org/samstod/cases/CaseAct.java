package org.samstod.cases;

import static org.samstod.cases.CaseState.CLOSED;
import static org.samstod.cases.CaseState.DECIDED;
import static org.samstod.cases.CaseState.IN_CHECK;
import static org.samstod.cases.CaseState.IN_PREPARATION;
import static org.samstod.cases.CaseState.PROPOSED;
import static org.samstod.cases.CaseState.RECEIVED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an officer can do with a case, and in which states. {@link #refusal} says in one code why something cannot be done now, so that
 * a page can say it too instead of hiding a button.
 */
public enum CaseAct {
    /** Take an unassigned case. */
    CLAIM(EnumSet.of(RECEIVED, IN_CHECK, IN_PREPARATION, PROPOSED)),
    /** Record a finding of the formal check. */
    CHECK(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** Confirm the perspective that came from the call, or change it with a reason. */
    CONFIRM_PERSPECTIVE(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** Ask the applicant to complete the application. */
    REQUEST_COMPLETION(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** Ask a council, an authority or another unit for a statement. */
    ASK_STATEMENT(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** End the formal check and begin the assessment. */
    START_PREPARATION(EnumSet.of(IN_CHECK)),
    /** Write an assessment of a criterion. */
    ASSESS(EnumSet.of(IN_PREPARATION)),
    /** Say what an application that is like this one means for it. */
    ANSWER_RADAR(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** Propose an outcome that was tried in substance. */
    PROPOSE(EnumSet.of(IN_PREPARATION)),
    /** Propose dismissal, discontinuation or transfer: nothing is tried in substance. */
    PROPOSE_WITHOUT_TRIAL(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** Hand the case over to another board, which is to decide it. */
    HAND_OVER(EnumSet.of(IN_CHECK, IN_PREPARATION)),
    /** Take a proposal back to go on preparing. */
    TAKE_BACK(EnumSet.of(PROPOSED)),
    /** Write a service note into the file. */
    NOTE(EnumSet.of(IN_CHECK, IN_PREPARATION, PROPOSED, DECIDED)),
    /** Edit the public title or summary. */
    EDIT_SUMMARY(EnumSet.of(IN_CHECK, IN_PREPARATION, PROPOSED)),
    /** Close a decided case. */
    CLOSE(EnumSet.of(DECIDED));

    private final Set<CaseState> states;

    CaseAct(Set<CaseState> states) {
        this.states = states;
    }

    /** Whether the act belongs to the given state at all. */
    public boolean belongsTo(CaseState state) {
        return states.contains(state);
    }

    /**
     * Why the act cannot be done now, as the last part of a message key; empty when it can.
     *
     * @param state where the case stands
     * @param work  what has been done beside it, seen by one officer
     */
    public Optional<String> refusal(CaseState state, CaseWork work) {
        if (state == CLOSED || state == DECIDED && !belongsTo(DECIDED)) {
            return Optional.of("decided");
        }
        if (this == CLAIM) {
            return work.officer() == null ? Optional.empty() : Optional.of(work.mine() ? "yours" : "taken");
        }
        if (work.officer() == null) {
            return Optional.of("unclaimed");
        }
        if (!work.mine()) {
            return Optional.of("not-yours");
        }
        if (work.jav()) {
            return Optional.of("jav");
        }
        if (!belongsTo(state)) {
            return Optional.of("state." + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return switch (this) {
            case REQUEST_COMPLETION, HAND_OVER -> work.openRequest() ? Optional.of("request-open")
                    : work.withdrawn() ? Optional.of("withdrawn") : Optional.empty();
            case START_PREPARATION -> work.openRequest() ? Optional.of("request-open")
                    : work.checksMissing() > 0 ? Optional.of("checks-missing") : Optional.empty();
            case PROPOSE -> work.withdrawn() ? Optional.of("withdrawn")
                    : work.openRequest() ? Optional.of("request-open")
                    : work.checksMissing() > 0 ? Optional.of("checks-missing")
                    : work.perspectiveOpen() ? Optional.of("perspective")
                    : work.assessmentsMissing() > 0 ? Optional.of("assessments-missing")
                    : work.steps().obstacle(true).or(() -> work.radarOpen() > 0 ? Optional.of("radar") : Optional.empty());
            case PROPOSE_WITHOUT_TRIAL -> work.openRequest() ? Optional.of("request-open")
                    : work.perspectiveOpen() ? Optional.of("perspective") : work.steps().obstacle(false);
            case CLOSE -> work.told() ? Optional.empty() : Optional.of("untold");
            default -> Optional.empty();
        };
    }

    /** The one act that carries the work on from here, if any: the page's only primary button. */
    public static Optional<CaseAct> next(CaseState state, CaseWork work) {
        if (work.officer() == null && state.isOpen()) {
            return Optional.of(CLAIM);
        }
        if (!work.mine() || work.jav()) {
            return Optional.empty();
        }
        return switch (state) {
            case RECEIVED, CLOSED -> Optional.empty();
            case IN_CHECK -> work.openRequest() ? Optional.empty()
                    : work.checksMissing() > 0 ? Optional.of(CHECK) : Optional.of(START_PREPARATION);
            case IN_PREPARATION -> work.openRequest() ? Optional.empty()
                    : work.checksMissing() > 0 ? Optional.of(CHECK)
                    : work.perspectiveOpen() ? Optional.of(CONFIRM_PERSPECTIVE)
                    : work.assessmentsMissing() > 0 ? Optional.of(ASSESS)
                    : work.steps().obstacle(true).isPresent() ? Optional.empty()
                    : Optional.of(work.radarOpen() > 0 ? ANSWER_RADAR : PROPOSE);
            case PROPOSED -> work.proposalStale() ? Optional.of(TAKE_BACK) : Optional.empty();
            case DECIDED -> work.told() ? Optional.of(CLOSE) : Optional.empty();
        };
    }
}
