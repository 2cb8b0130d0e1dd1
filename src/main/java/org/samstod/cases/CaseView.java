package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * Everything the case's page shows, as one person may see it.
 *
 * @param caseId          key
 * @param version         version the acts of the page are prepared on
 * @param state           where it stands
 * @param stateSince      since when
 * @param receptionNumber the portal's own number
 * @param registerNumber  the matter's register number, or null
 * @param boardId         the board that decides
 * @param matterId        the matter it belongs to
 * @param applicationId   the application
 * @param associationId   the applicant
 * @param applicant       its name
 * @param organisationNumber its number, formatted
 * @param callId          the call
 * @param callName        its name in the reader's language
 * @param track           code of the track
 * @param level           the level of the case itself
 * @param effective       the level that holds: the lower of that and the association's cap
 * @param asked           sum asked for
 * @param title           public title
 * @param summary         public summary
 * @param perspective     code of the perspective, the call's until the officer has confirmed or changed it
 * @param perspectiveConfirmed whether the officer has
 * @param perspectives    what officers said of it, the newest last
 * @param officer         who has it, or null
 * @param claimedAt       since when, or null
 * @param mine            whether that is the reader
 * @param late            whether the application came after the deadline
 * @param withdrawnAt     when it was withdrawn, or null
 * @param lateAnswer      whether an answer came after its due date
 * @param receivedAt      when it was received
 * @param outcome         the decision's outcome, or null
 * @param decidedAt       when it was decided, or null
 * @param revisions       the revisions that reached the case, the newest last
 * @param checks          the checklist with what was found
 * @param requests        completion requests, the newest last
 * @param notes           service notes
 * @param workingNote     the reader's own working note, possibly empty
 * @param criteria        the call's criteria with the assessments
 * @param proposals       proposals, the newest last
 * @param edits           edits of the public texts
 * @param people          colleagues named on the case
 * @param declarations    declarations of conflict of interest
 * @param ownJav          the reader's own: null, {@code declared} or {@code derived}
 * @param asksMembership  whether the reader is a plain member of the applicant and has not said what that means
 * @param history         what happened, the newest first
 * @param next            the act that carries the work on, or null
 * @param refusals        for each act that cannot be done now: why, as the last part of a message key
 */
public record CaseView(String caseId, long version, CaseState state, Instant stateSince, String receptionNumber, String registerNumber,
        String boardId, String matterId, String applicationId, String associationId, String applicant, String organisationNumber, String callId,
        String callName, String track, PublicationLevel level, PublicationLevel effective, Money asked, String title, String summary,
        String perspective, boolean perspectiveConfirmed, List<PerspectiveWord> perspectives, Hand officer, Instant claimedAt, boolean mine, boolean late, Instant withdrawnAt, boolean lateAnswer, Instant receivedAt,
        Outcome outcome, Instant decidedAt, List<RevisionLine> revisions, List<CheckLine> checks, List<RequestView> requests,
        List<NoteView> notes, String workingNote, List<CriterionLine> criteria, List<ProposalView> proposals, List<EditView> edits,
        List<Hand> people, List<JavView> declarations, String ownJav, boolean asksMembership, List<HistoryLine> history, CaseAct next,
        Map<CaseAct, String> refusals) implements Serializable {

    /** A revision that reached the case. */
    public record RevisionLine(String revisionId, int ordinal, Instant receivedAt) implements Serializable {
    }

    /**
     * A line of the checklist.
     *
     * @param finding null while nothing is recorded
     * @param stale   whether the finding is about an earlier revision than the newest
     */
    public record CheckLine(String code, String name, Finding finding, String remark, Hand by, Instant at, int revision, boolean stale)
            implements Serializable {
    }

    /**
     * A criterion of the call.
     *
     * @param verdict null while nothing is written
     * @param stale   whether the assessment is about an earlier revision than the newest
     */
    public record CriterionLine(String code, String name, Verdict verdict, String reasons, Hand by, Instant at, int revision, boolean stale)
            implements Serializable {
    }

    /** An officer's word on the perspective; {@code changed} when it is not the one the case had. */
    public record PerspectiveWord(String perspective, String earlier, boolean changed, String reason, Hand by, Instant at)
            implements Serializable {
    }

    /** A completion request. */
    public record RequestView(String id, int revision, CompletionState state, String text, List<String> items, Hand by, Instant at,
            LocalDate dueOn, Instant dueAt, Instant endedAt, Integer answeredBy, boolean answeredLate) implements Serializable {

        /** Whether it still waits for the applicant. */
        public boolean isOpen() {
            return state == CompletionState.OPEN;
        }

        /** Whether its due date passed without an answer. */
        public boolean isLapsedUnanswered() {
            return state == CompletionState.LAPSED && answeredBy == null;
        }
    }

    /** A service note. */
    public record NoteView(String text, Hand by, Instant at) implements Serializable {
    }

    /** An edit of a public text; {@code field} is {@code title} or {@code summary}. */
    public record EditView(String field, String oldText, String newText, String reason, Hand by, Instant at) implements Serializable {
    }

    /** A declaration; {@code ground} is null where there is no conflict of interest. */
    public record JavView(Hand about, boolean jav, JavGround ground, String reason, Hand by, Instant at, boolean newest)
            implements Serializable {
    }

    /** A line of the history. */
    public record HistoryLine(String act, String detail, Hand by, Instant at) implements Serializable {
    }

    /** The current proposal, or null. */
    public ProposalView proposal() {
        return proposals.stream().filter(one -> one.state() == ProposalState.CURRENT).findFirst().orElse(null);
    }

    /** The proposal the decision was made on, the current one, or null. */
    public ProposalView lastProposal() {
        return proposals.stream().filter(one -> one.state() != ProposalState.TAKEN_BACK).reduce((first, second) -> second).orElse(null);
    }

    /** Proposals that were taken back. */
    public List<ProposalView> earlierProposals() {
        return proposals.stream().filter(one -> one.state() == ProposalState.TAKEN_BACK).toList();
    }

    /** The open completion request, or null. */
    public RequestView openRequest() {
        return requests.stream().filter(RequestView::isOpen).findFirst().orElse(null);
    }

    /** Why an act cannot be done now, or null when it can. */
    public String refusal(CaseAct act) {
        return refusals.get(act);
    }

    /** Whether an act can be done now. */
    public boolean may(CaseAct act) {
        return !refusals.containsKey(act);
    }

    /** Whether something written is about an earlier revision than the newest. */
    public boolean isStale() {
        return checks.stream().anyMatch(CheckLine::stale) || criteria.stream().anyMatch(CriterionLine::stale)
                || proposal() != null && proposal().stale();
    }

    /** The newest revision. */
    public RevisionLine newestRevision() {
        return revisions.get(revisions.size() - 1);
    }

    /** The number to speak of. */
    public String number() {
        return registerNumber == null ? receptionNumber : registerNumber;
    }
}
