package org.samstod.decisions.domain;

import java.util.HashSet;
import java.util.Set;
import org.samstod.cases.Outcome;
import org.samstod.shared.Clock;

/** What the sums of a decision made here must hold. */
final class AdoptionSums {

    private AdoptionSums() {
    }

    static void check(Adoption adoption, Violations violations) {
        Outcome outcome = adoption.outcome();
        Set<Integer> years = new HashSet<>();
        int decided = Clock.dayOf(adoption.at()).getYear();
        for (AmountPart part : adoption.amounts()) {
            violations.when(part.amount().ore() <= 0, "amount", "decision.amount.positive");
            violations.when(!years.add(part.fiscalYear()), "amount", "decision.amount.year-twice", String.valueOf(part.fiscalYear()));
            violations.when(part.fiscalYear() < decided || part.fiscalYear() > decided + 5, "amount", "decision.amount.year",
                    String.valueOf(part.fiscalYear()));
        }
        long granted = adoption.granted().ore();
        long asked = adoption.asked().ore();
        violations.when(outcome.givesMoney() && adoption.amounts().isEmpty(), "amount", "decision.amount.missing");
        violations.when(!outcome.givesMoney() && !adoption.amounts().isEmpty(), "amount", "decision.amount.none");
        if (outcome.givesMoney() && !adoption.amounts().isEmpty()) {
            violations.when(granted > asked, "amount", "decision.amount.more-than-asked", adoption.asked());
            violations.when(outcome == Outcome.GRANTED && granted < asked, "amount", "decision.amount.granted-less", adoption.asked());
            violations.when(outcome == Outcome.PARTLY && granted == asked, "amount", "decision.amount.partly-all", adoption.asked());
        }
    }
}
