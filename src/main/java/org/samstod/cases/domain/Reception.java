package org.samstod.cases.domain;

import java.time.Instant;
import org.samstod.shared.PublicationLevel;

/**
 * What is known of an application when it arrives; a case is opened with it.
 *
 * @param applicationId   the application
 * @param revision        its first revision
 * @param callId          the call it answers
 * @param boardId         the board that will decide
 * @param associationId   the applicant
 * @param receptionNumber the portal's own number, given at once
 * @param receivedAt      when it was received
 * @param late            whether that was after the deadline
 * @param level           its publication level
 * @param cap             the highest level the association publishes at
 * @param askedOre        sum asked for, in öre
 * @param track           code of the call's track
 * @param title           its public title
 * @param summary         its public summary
 * @param perspective     code of the call's perspective
 */
public record Reception(String applicationId, RevisionRef revision, String callId, String boardId, String associationId,
        String receptionNumber, Instant receivedAt, boolean late, PublicationLevel level, PublicationLevel cap, long askedOre,
        String track, String title, String summary, String perspective) {
}
