package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.cases.Hand;
import org.samstod.cases.domain.ReviewerPick.Candidate;

/** One person more, and only when none of those who read a protected case can look into it. */
class ReviewerPickTest {

    private static final Candidate HANDLED = new Candidate(new Hand("a", "Astrid"), true, false, false, 1);
    private static final Candidate DECIDED = new Candidate(new Hand("u", "Ulla"), true, false, false, 0);
    private static final Candidate BUSY = new Candidate(new Hand("b", "Bo"), false, true, false, 7);
    private static final Candidate CALM = new Candidate(new Hand("d", "Dag"), false, true, false, 2);
    private static final Candidate TIED = new Candidate(new Hand("t", "Tora"), false, false, false, 0);

    @Test
    void fewestOpenCases_whenNobodyWhoReadsItCan() {
        assertEquals(Optional.of(CALM.person()), ReviewerPick.of(List.of(HANDLED, DECIDED, BUSY, CALM, TIED)));
    }

    @Test
    void nobody_whileSomebodyWhoReadsItCan_andNobodyWhereThereIsNone() {
        Candidate second = new Candidate(new Hand("v", "Vera"), true, true, false, 9);
        assertEquals(Optional.empty(), ReviewerPick.of(List.of(HANDLED, DECIDED, CALM, second)));
        assertEquals(Optional.empty(), ReviewerPick.of(List.of(HANDLED, DECIDED, TIED)));
        assertEquals(Optional.empty(), ReviewerPick.of(List.of()));
    }

    @Test
    void whoeverHadBegun_goesOn_alsoAfterTheLevelWasLowered() {
        Candidate began = new Candidate(new Hand("o", "Otto"), false, true, true, 30);
        assertEquals(Optional.of(began.person()), ReviewerPick.of(List.of(HANDLED, DECIDED, BUSY, CALM, began)));
        assertEquals(Optional.empty(), ReviewerPick.of(List.of(HANDLED, DECIDED, CALM, new Candidate(began.person(), true, true, true, 30))));
    }
}
