package org.samstod.decisions;

import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A decision that gives money, as it was told.
 *
 * @param number register number of the matter, or the portal's own while there is none
 * @param track code of the track of the revision that was decided on
 * @param years what it gives of each fiscal year; together the granted sum
 * @param counted what of each year the association has already, paid under a decision that was annulled; years without such are missing
 * @param termsTextId version of the terms of repayment it stored, or null
 */
public record GrantedDecision(String decisionId, String caseId, String applicationId, String associationId, String boardId, String callId,
        String number, String applicant, String title, PublicationLevel level, String track, List<YearSum> years, List<YearSum> counted,
        String termsTextId) {

    /** The whole sum. */
    public Money granted() {
        return Money.sum(years.stream().map(YearSum::amount).toList());
    }
}
