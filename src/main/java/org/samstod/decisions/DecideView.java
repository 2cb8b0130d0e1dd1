package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.cases.ProposalView;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * What a delegate sees before deciding a case.
 *
 * @param perspective code of the perspective that the officer confirmed
 * @param proposal the officer's proposal, or null
 * @param grounds legal grounds that may be cited today
 * @param mandate the delegation table's answer for what is proposed
 * @param obstacle why nothing can be decided here: {@code decided}, {@code jav-declared}, {@code jav-derived}, {@code state},
 *     {@code board-democracy}, {@code stale}; null when there is none
 * @param decisionId the decision, when there is one
 * @param year the fiscal year that is proposed for the money
 * @param annulledOf the day of the annulled decision whose place it would take, or null
 */
public record DecideView(String caseId, long caseVersion, String reference, String registerNumber, String applicant, String organisationNumber,
        String title, String summary, String callTitle, String kind, String perspective, Money asked, PublicationLevel level, boolean withdrawn, boolean late,
        ProposalView proposal, List<GroundChoice> grounds, MandateView mandate, String obstacle, String decisionId, String decidedBy,
        Instant decidedAt, int year, LocalDate annulledOf) implements Serializable {

    /** Whether the page may offer to decide. */
    public boolean isOpen() {
        return obstacle == null;
    }
}
