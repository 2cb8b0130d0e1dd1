package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What the page about the assessment of one case shows.
 *
 * @param head       the case
 * @param needed     how many people the track wants to assess, hidden from each other; 0 where the officer assesses alone
 * @param assessors  who takes part and who is in; never what they wrote
 * @param own        what the reader has written as an assessor; empty for others
 * @param ownOpen    whether the reader may write, or hand in
 * @param criteria   the criteria with their weights, the officer's joint verdict, and, when all are in, everybody's
 * @param joint      the officer's own sum by weights
 * @param result     the assessors' sums, when all are in; null before
 * @param candidates who could be asked; only for who hands out cases
 * @param flags      flags, the newest first
 * @param mayFlag    whether the reader may set and resolve flags
 */
public record AssessmentPage(CaseHead head, int needed, List<AssessorLine> assessors, List<OwnMark> own, boolean ownOpen,
        List<CriterionResult> criteria, WeightedSum joint, Result result, List<Hand> candidates, List<FlagView> flags, boolean mayFlag)
        implements Serializable {

    /** An assessor: who, whether in, and since when. */
    public record AssessorLine(Hand person, boolean in, Instant askedAt, Instant handedInAt) implements Serializable {
    }

    /** What the reader has written about a criterion. */
    public record OwnMark(String criterion, String name, int weight, Verdict verdict, String reasons) implements Serializable {
    }

    /** A criterion; {@code marks} is empty until all are in. */
    public record CriterionResult(String code, String name, int weight, Verdict joint, String jointReasons, List<Mark> marks) implements Serializable {
    }

    /** What one assessor says of a criterion. */
    public record Mark(String by, Verdict verdict, String reasons) implements Serializable {
    }

    /**
     * The sums of the assessors.
     *
     * @param sums    one for each, in the order they were asked
     * @param lowest  the lowest
     * @param highest the highest
     */
    public record Result(List<AssessorSum> sums, WeightedSum lowest, WeightedSum highest) implements Serializable {

        /** How far apart they are, in percent of what can be got. */
        public int spread() {
            return highest.percent() - lowest.percent();
        }
    }

    /** One assessor's sum. */
    public record AssessorSum(String name, WeightedSum sum) implements Serializable {
    }

    /** A flag; {@code resolvedBy} and {@code resolvedAt} null while it is open. */
    public record FlagView(String id, FlagKind kind, FlagState state, String reason, Hand by, Instant at, String resolution, Hand resolvedBy,
            Instant resolvedAt) implements Serializable {

        public boolean isOpen() {
            return state == FlagState.OPEN;
        }
    }

    /** How many assessors have not handed in. */
    public long out() {
        return assessors.stream().filter(one -> !one.in()).count();
    }
}
