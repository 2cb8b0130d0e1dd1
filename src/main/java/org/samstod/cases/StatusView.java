package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an association reads about its own case: who has it, since when, what is expected when, and what is asked of it.
 *
 * @param caseId           the case
 * @param applicationId    the application
 * @param title            public title
 * @param callName         name of the call in the reader's language
 * @param receptionNumber  the portal's own number
 * @param registerNumber   the matter's register number, or null
 * @param stage            where it stands, as the last part of a text key
 * @param since            since when
 * @param decisionExpected when a decision is expected, or null
 * @param contact          who to ask, or null
 * @param phone            their phone, or null
 * @param phoneHours       when they answer, or null
 * @param open             what is asked for now, or null
 * @param overdue          what was asked for until a day that has passed and can still be answered, or null
 * @param requests         every completion request, the newest first
 * @param withdrawn        whether the association withdrew
 * @param late             whether the application came after the deadline
 * @param decided          whether the association has been told of a decision
 * @param reopenedAt      when the case was opened again because a court had annulled the decision, until another is told; else null
 * @param timeline         what happened, the oldest first
 */
public record StatusView(String caseId, String applicationId, String title, String callName, String receptionNumber,
        String registerNumber, String stage, Instant since, LocalDate decisionExpected, String contact, String phone, String phoneHours,
        CaseView.RequestView open, CaseView.RequestView overdue, List<CaseView.RequestView> requests, boolean withdrawn, boolean late, boolean decided,
        Instant reopenedAt, List<Step> timeline) implements Serializable {

    /** The requests that have ended, the newest first. */
    public List<CaseView.RequestView> earlierRequests() {
        return requests.stream().filter(one -> !one.isOpen()).toList();
    }

    /** Something that happened; {@code what} is the last part of a text key, {@code detail} its one changing part. */
    public record Step(String what, String detail, Instant at) implements Serializable {
    }
}
