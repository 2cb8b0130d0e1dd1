package org.samstod.cases.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.samstod.cases.Hand;

/**
 * Who is named on a case of level 1 or 0 so that somebody can look into it afterwards: one person more, and only when none of those who read it
 * anyway can ({@code product.md}, Levels). The person is picked and not chosen, so that whoever decided does not choose who looks.
 */
public final class ReviewerPick {

    private ReviewerPick() {
    }

    /**
     * Somebody of the board whose role looks into cases.
     *
     * @param reads whether the person reads the case as it is
     * @param free  whether the person neither handled nor decided it and has no conflict of interest, nor a question of one that is open
     * @param began whether the person has begun to look into it
     * @param open  how many open cases the person has
     */
    public record Candidate(Hand person, boolean reads, boolean free, boolean began, long open) {
    }

    /** Nobody while somebody who reads the case can look into it; whoever has begun before others, then those with the fewest cases. */
    public static Optional<Hand> of(Collection<Candidate> people) {
        if (people.stream().anyMatch(one -> one.reads() && (one.free() || one.began()))) {
            return Optional.empty();
        }
        return people.stream().filter(Candidate::free).min(Comparator.comparing((Candidate one) -> !one.began()).thenComparing(Candidate::open)
                .thenComparing(one -> one.person().name()).thenComparing(one -> one.person().accountId())).map(Candidate::person);
    }
}
