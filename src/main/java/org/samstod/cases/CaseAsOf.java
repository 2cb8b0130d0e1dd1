package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.AnswersView;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A case as it stood at a moment, as the journal's payloads say. What they do not hold is null and named in {@code missing}.
 *
 * @param caseId     the case
 * @param number     the portal's own number
 * @param applicant  name of the association, or null when the reader is not told
 * @param at         the moment, or null for the newest act
 * @param act        number of the entry that is the last one counted, 0 when there is none yet
 * @param acts       every act of the case, also those after the moment, the first one first
 * @param closed     whether only the acts are told: the case is protected from the reader
 * @param state      where it stood, or null when it had not been received yet
 * @param facts      what stood on the case: see {@link #fact(String)}
 * @param checks     what the formal check had found
 * @param criteria   what was assessed
 * @param proposal   the proposal that stood, or null
 * @param decision   the decision that held, or null
 * @param answers    the answers of the revision in force, or null
 * @param answersKept whether they are the journal's own; otherwise they come from the frozen revision that it names
 * @param missing    codes of what the payloads of that time do not hold
 * @param disposed   entries up to the moment whose payload is gone
 */
public record CaseAsOf(String caseId, String number, String applicant, Instant at, long act, List<Line> acts, boolean closed, CaseState state,
        Map<String, String> facts, List<Check> checks, List<Criterion> criteria, ProposalWord proposal, DecisionWord decision, AnswersView answers,
        boolean answersKept, Set<String> missing, List<Line> disposed) implements Serializable {

    /**
     * One act.
     *
     * @param event      the word of the case's history, or null for acts written before it was kept
     * @param detail     the changing part of its sentence
     * @param action     the word of the journal
     * @param by         who did it
     * @param counted    whether it had happened at the moment
     * @param disposedAt when what stood in it was disposed of, or null
     */
    public record Line(long sequence, Instant at, String event, String detail, String action, String by, boolean counted, Instant disposedAt)
            implements Serializable {
    }

    /** A line of the formal check. */
    public record Check(String code, String name, Finding finding, String remark, int revision) implements Serializable {
    }

    /** An assessed criterion. */
    public record Criterion(String code, String name, Verdict verdict, String reasons, int revision) implements Serializable {
    }

    /** A proposal; {@code decided} when a decision was made on it. */
    public record ProposalWord(String id, Outcome outcome, Money amount, String reasons, String ground, int revision, Instant at, boolean decided)
            implements Serializable {
    }

    /**
     * A decision.
     *
     * @param round   its number in the case; a later one takes the place of those before it
     * @param ground  the legal ground as it was cited
     * @param decider who decided
     */
    public record DecisionWord(String id, int round, Outcome outcome, Money granted, String reasons, String ground, String decider, Instant at)
            implements Serializable {
    }

    /** A fact by its code, or null. */
    public String fact(String code) {
        return facts.get(code);
    }

    /** The sum asked for, or null. */
    public Money asked() {
        return facts.get("asked") == null ? null : Money.ofOre(Long.parseLong(facts.get("asked")));
    }

    /** The level that held, or null. */
    public PublicationLevel effective() {
        return facts.get("effective") == null ? null : PublicationLevel.valueOf(facts.get("effective"));
    }

    /** A moment among the facts, or null. */
    public Instant moment(String code) {
        return facts.get(code) == null ? null : Instant.parse(facts.get(code));
    }

    /** The act before the last one counted, or null. */
    public Line earlier() {
        return acts.stream().filter(one -> one.sequence() < act).reduce((first, second) -> second).orElse(null);
    }

    /** The act after the last one counted, or null. */
    public Line later() {
        return acts.stream().filter(one -> one.sequence() > act).findFirst().orElse(null);
    }
}
