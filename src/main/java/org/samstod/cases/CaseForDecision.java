package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A case as whoever decides sees it. The version is handed back with the decision: if anything was done on the case meanwhile, the
 * decision is refused with who did what and when.
 *
 * @param caseId          key
 * @param version         version to decide upon
 * @param state           where it stands
 * @param matterId        its matter
 * @param registerNumber  the matter's register number, or null while it has none
 * @param receptionNumber the portal's own number
 * @param applicationId   the application
 * @param revisionId      its newest revision
 * @param revision        the number of that
 * @param callId          the call
 * @param boardId         the board that decides
 * @param associationId   the applicant
 * @param level           effective level of publication
 * @param asked           sum asked for
 * @param track           code of the track
 * @param title           public title
 * @param summary         public summary
 * @param perspective     code of the perspective, as the officer confirmed it
 * @param proposed        the current proposal, or null
 * @param officer         who prepared it, or null
 * @param withdrawn       whether the applicant withdrew
 * @param late            whether the application was late
 * @param receivedAt      when it was received
 * @param jav             the asking person's own conflict of interest: null, {@code declared} or {@code derived}
 * @param forTheBoard     why only the board can decide, whatever the delegation table says: {@code democracy}; null when a delegate may
 */
public record CaseForDecision(String caseId, long version, CaseState state, String matterId, String registerNumber,
        String receptionNumber, String applicationId, String revisionId, int revision, String callId, String boardId,
        String associationId, PublicationLevel level, Money asked, String track, String title, String summary, String perspective, ProposalView proposed,
        Hand officer, boolean withdrawn, boolean late, Instant receivedAt, String jav, String forTheBoard)
        implements Serializable {

    /** The current proposal, if there is one. */
    public Optional<ProposalView> proposal() {
        return Optional.ofNullable(proposed);
    }

    /** Whether a decision can be made on it now: proposed, the proposal about the newest revision, and no conflict of interest. */
    public boolean isDecidable() {
        return state == CaseState.PROPOSED && proposed != null && !proposed.stale() && jav == null;
    }
}
