package org.samstod.grants.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.samstod.shared.Money;

/**
 * What became of the money of frames, from booked entries alone: what decisions used and what came back, what has been paid of it, of how
 * much of that a report has come, and what has been paid back after a recovery. The sums of any division are the sums of the whole, to the öre.
 */
public final class FrameUse {

    private FrameUse() {
    }

    /**
     * What one decision did to one frame in one year.
     *
     * @param frameId the frame
     * @param part code of its part, or null for the whole
     * @param callId the call, or null while the decision has not been told
     * @param balance what it used, what of that was paid and what came back
     * @param reported what has been paid and reported
     */
    public record Use(String decisionId, String frameId, String part, String callId, FrameBalance balance, Money reported) {

        /** What is used now. */
        public Money committed() {
            return balance.committed();
        }

        /** What is used and has not been paid; what has been paid and paid back is neither owed nor paid twice. */
        public Money unpaid() {
            return balance.unpaid();
        }
    }

    /**
     * Sums of several.
     *
     * @param over what has been paid above what decisions ever used: nothing, unless something is wrong
     */
    public record Sums(Money committed, Money paid, Money unpaid, Money reported, Money returned, Money recovered, Money over) {

        /** Of nothing. */
        public static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Sums plus(Use use) {
            FrameBalance one = use.balance();
            return new Sums(committed.plus(one.committed()), paid.plus(one.paid()), unpaid.plus(one.unpaid()), reported.plus(use.reported()),
                    returned.plus(one.returned()), recovered.plus(one.recovered()), over.plus(one.over()));
        }
    }

    /** What a booked line does. */
    public enum Does {
        DRAW, RELEASE, REPAYMENT, REFUND
    }

    /** A booked line of a decision. */
    public record Entry(String frameId, String part, String decisionId, Does does, Money amount) implements FrameBalance.Booked {
    }

    /**
     * What is known of a decision that has been told.
     *
     * @param paid what has been paid of the year
     * @param reportCome whether its report has come
     */
    public record Told(String callId, Money paid, boolean reportCome) {
    }

    /** What each decision did, in the order of the entries. A release belongs where its decision drew. */
    public static List<Use> of(Collection<Entry> entries, Map<String, Told> told) {
        Map<String, List<Entry>> byDecision = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byDecision.computeIfAbsent(entry.frameId() + "|" + entry.decisionId(), key -> new ArrayList<>()).add(entry);
        }
        List<Use> uses = new ArrayList<>();
        for (List<Entry> of : byDecision.values()) {
            Entry first = of.get(0);
            Told known = told.get(first.decisionId());
            Money paid = known == null ? Money.ZERO : known.paid();
            String part = of.stream().filter(one -> one.does() == Does.DRAW).map(Entry::part).filter(Objects::nonNull).findFirst().orElse(first.part());
            uses.add(new Use(first.decisionId(), first.frameId(), part, known == null ? null : known.callId(),
                    FrameBalance.of(of, paid), known != null && known.reportCome() ? paid : Money.ZERO));
        }
        return uses;
    }

    /** Sums by whatever divides them; what the key is null for comes under the empty word. */
    public static Map<String, Sums> by(Collection<Use> uses, Function<Use, String> key) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (Use use : uses) {
            sums.merge(Objects.requireNonNullElse(key.apply(use), ""), Sums.NONE.plus(use), (before, now) -> before.plus(use));
        }
        return sums;
    }

    /** All of it. */
    public static Sums all(Collection<Use> uses) {
        Sums sums = Sums.NONE;
        for (Use use : uses) {
            sums = sums.plus(use);
        }
        return sums;
    }

    /** What is used and not paid, the largest first: the list at the end of a year. */
    public static List<Use> unpaid(Collection<Use> uses) {
        return uses.stream().filter(one -> one.unpaid().isPositive()).sorted((one, other) -> other.unpaid().compareTo(one.unpaid())).toList();
    }
}
