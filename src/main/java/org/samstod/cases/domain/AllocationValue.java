package org.samstod.cases.domain;

import java.util.Locale;
import java.util.Set;
import org.samstod.cases.AllocationField;
import org.samstod.cases.Outcome;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/** What may stand in a cell of the allocation sheet, and how it is written there. */
public final class AllocationValue {

    private AllocationValue() {
    }

    /**
     * A typed text as it is kept: sums as they are shown, outcomes by their name, texts without space around. Empty stays empty.
     *
     * @param asked   the sum asked for: nobody is proposed more
     * @param grounds codes of the legal grounds that may be chosen today
     * @throws BusinessException {@code case.allocation.outcome}, {@code amount.format}, {@code amount.too-large},
     *                           {@code case.allocation.above-asked}, {@code case.allocation.reasons}, {@code case.proposal.legal-ground}
     */
    public static String tidy(AllocationField field, String typed, Money asked, Set<String> grounds) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (field) {
            case OUTCOME -> outcome(text).name();
            case AMOUNT -> amount(text, asked).typed();
            case REASONS -> reasons(text);
            case GROUND -> {
                if (!grounds.contains(text)) {
                    throw new BusinessException("case.proposal.legal-ground");
                }
                yield text;
            }
        };
    }

    private static Outcome outcome(String text) {
        try {
            return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new BusinessException("case.allocation.outcome");
        }
    }

    private static Money amount(String text, Money asked) {
        Money sum = AmountParser.parse(text);
        if (sum.isMoreThan(asked)) {
            throw new BusinessException("case.allocation.above-asked", Said.sum(asked));
        }
        return sum;
    }

    private static String reasons(String text) {
        if (text.length() > Proposal.REASONS_MOST || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new BusinessException("case.allocation.reasons", Proposal.REASONS_MOST);
        }
        return text;
    }
}
