package org.samstod.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.samstod.shared.BusinessException;

/**
 * Why a decision that the applicant knows of may be changed: what förvaltningslagen (2017:900) 36–38 §§ say, which by its 2 § do not bind
 * decisions that are tried for legality (domain facts §0 point 1, §2.5) and are followed as good practice. The provisions themselves are
 * dated data of the city, found by {@link #lawCode()}.
 */
public enum ChangeGround {
    /** An obvious slip of the pen or of reckoning: the text is put right, what was decided stays (36 §). */
    SLIP(false),
    /** The decision is wrong, because of new circumstances or otherwise (37 § first part). */
    WRONG(false),
    /** It is obviously wrong in something essential, and can be changed quickly without harming anybody (38 §). */
    OBVIOUS(false),
    /** The decision or what it rests on says that it can be withdrawn (37 § second part, 1). */
    RESERVED(true),
    /** Compelling reasons of safety (37 § second part, 2). */
    SAFETY(true),
    /** It is wrong because the applicant gave wrong or misleading information (37 § second part, 3). */
    MISLED(true),
    /**
     * A court has annulled the decision by a ruling with legal force, and the case was opened again: the decision that follows takes its place, and what
     * was carried out is put right as far as possible (kommunallagen (2017:725) 13 kap. 15 §). Not a choice of whoever changes a decision.
     */
    ANNULLED(true);

    private final boolean harms;

    ChangeGround(boolean harms) {
        this.harms = harms;
    }

    /** The grounds on which another decision can take the place of the first. */
    public static List<ChangeGround> ofChanges() {
        return Arrays.stream(values()).filter(one -> one != SLIP && one != ANNULLED).toList();
    }

    /** Code of the provision among the city's legal grounds. */
    public String lawCode() {
        return "change-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a decision in somebody's favour may be changed to their disadvantage on this ground. */
    public boolean mayHarm() {
        return harms;
    }

    /**
     * Holds a change against the ground it is made on.
     *
     * @param harmful whether the applicant gets less than before
     * @throws BusinessException {@code change.slip-only-text} for a slip, {@code change.annulled-only-court} for what only a court does,
     *         {@code change.harms} when the ground does not let it harm
     */
    public void require(boolean harmful) {
        if (this == SLIP) {
            throw new BusinessException("change.slip-only-text").at("why");
        }
        if (this == ANNULLED) {
            throw new BusinessException("change.annulled-only-court").at("why");
        }
        if (harmful && !harms) {
            throw new BusinessException("change.harms").at("why");
        }
    }
}
