package org.samstod.decisions;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an appeal stands (laglighetsprövning, kommunallagen ch. 13). A higher court can open it again, and a stay goes with it. */
public enum AppealState {
    /** A court tries it, or is about to. */
    OPEN,
    /** The court has stopped the decision for now (inhibition, förvaltningsprocesslagen 28 §). */
    STAYED,
    /** It was not tried: too late, or not by a member of the municipality. */
    DISMISSED,
    /** The decision stands. */
    REJECTED,
    /** The court has set the decision aside. */
    ANNULLED,
    /** The court has set another sum; only of money that is claimed back, never of what is granted. */
    CHANGED,
    /** Whoever appealed took it back. */
    WITHDRAWN;

    private static final Set<AppealState> TRIED = Set.of(OPEN, STAYED);
    private static final Map<AppealState, Set<AppealState>> NEXT = new EnumMap<>(Map.of(
            OPEN, Set.of(STAYED, DISMISSED, REJECTED, ANNULLED, CHANGED, WITHDRAWN),
            STAYED, Set.of(OPEN, DISMISSED, REJECTED, ANNULLED, CHANGED, WITHDRAWN),
            DISMISSED, Set.of(OPEN),
            REJECTED, Set.of(OPEN),
            ANNULLED, Set.of(OPEN),
            CHANGED, Set.of(OPEN),
            WITHDRAWN, Set.of()));

    /** Whether the step is allowed. */
    public boolean mayBecome(AppealState next) {
        return NEXT.get(this).contains(next);
    }

    /**
     * The steps it may take now.
     *
     * @param claim whether the appeal is about money claimed back, of which a court may set the sum
     */
    public List<AppealState> next(boolean claim) {
        return Arrays.stream(values()).filter(step -> mayBecome(step) && (claim || step != CHANGED)).toList();
    }

    /** The states in which a court has an appeal. */
    public static Set<AppealState> open() {
        return TRIED;
    }

    /** Whether no court has it any more. */
    public boolean ended() {
        return !TRIED.contains(this);
    }

    /** Whether the decision can become final as far as this appeal is concerned. */
    public boolean allowsFinal() {
        return ended() && this != ANNULLED;
    }
}
