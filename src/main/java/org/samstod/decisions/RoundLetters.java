package org.samstod.decisions;

import java.io.Serializable;
import java.util.List;
import org.samstod.cases.MatterHead;
import org.samstod.shared.Money;

/**
 * All letters of a round in one scroll.
 *
 * @param unproposed how many cases have no proposal yet
 * @param protectedMatch whether a protected case also belongs to the matter; never counted
 * @param frames what is left in the frames that the ready letters draw on, and what they draw together
 */
public record RoundLetters(MatterHead matter, List<RoundLetter> letters, int unproposed, boolean protectedMatch, List<Pot> frames)
        implements Serializable {

    /**
     * A frame of the round.
     *
     * @param remaining what is left before anything of this page is decided
     * @param ready     what the letters that can be decided draw together, beyond what annulled decisions have there whose place they take; below
     *     zero when they give back
     */
    public record Pot(String nameSv, String nameEn, int year, Money remaining, Money ready) implements Serializable {

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) ? nameEn : nameSv;
        }

        /** What the letters give back, zero or more. */
        public Money back() {
            return ready.isNegative() ? ready.negated() : Money.ZERO;
        }

        /** Whether the letters draw more than there is. */
        public boolean isTooMuch() {
            return ready.compareTo(remaining) > 0;
        }
    }

    /** How many are in a state. */
    public long count(String state) {
        return letters.stream().filter(one -> one.state().name().equals(state)).count();
    }

    /** How many the acting person can tell. */
    public long tellable() {
        return letters.stream().filter(RoundLetter::isTellable).count();
    }
}
