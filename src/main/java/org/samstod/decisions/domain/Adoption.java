package org.samstod.decisions.domain;

import java.time.Instant;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * Everything a decision is made of.
 *
 * @param about what it is about
 * @param level level of publication of the case at that time
 * @param asked the sum asked for
 * @param amounts the granted sum per fiscal year; empty when no money is granted
 * @param reasons in Swedish, at least one sentence
 * @param groundCode code of the legal ground in force that day, {@code groundText} as it is printed
 * @param termsTextId the repayment terms in force, compulsory when money is granted
 * @param appealTextId the appeal text in force
 * @param transferredTo the body that takes over, for that outcome only
 */
public record Adoption(About about, PublicationLevel level, Outcome outcome, Money asked, List<AmountPart> amounts, String reasons,
        String groundCode, String groundText, String termsTextId, String appealTextId, String transferredTo, Decider decider, Instant at) {

    public Adoption {
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }

    /** The sum of all years. */
    public Money granted() {
        return amounts.stream().map(AmountPart::amount).reduce(Money.ZERO, Money::plus);
    }
}
