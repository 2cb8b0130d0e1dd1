package org.samstod.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.samstod.calls.CallView;
import org.samstod.calls.ContactView;
import org.samstod.calls.DocumentView;
import org.samstod.calls.TrackView;
import org.samstod.forms.Words;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * What an applicant needs to know of a call, and what a submission is held against.
 *
 * @param id key of the call
 * @param board the board's name
 * @param name the call's name
 * @param theme code of the theme
 * @param closesAt the deadline, null for a continuous call
 * @param ceiling the largest sum, or null
 * @param defaultLevel the highest level of publication an applicant may choose
 * @param rulesVersion which version of the rules text is in force
 * @param rules the rules text
 * @param neighbourhoods slugs of the neighbourhoods it is about; empty when it is all of the district's
 * @param trackOf the track of a sum, by code
 * @param tracks the tracks in the order of their sums
 * @param documents the documents each track asks for
 * @param receives whether applications may be started and handed in, in time or late
 * @param late whether the deadline had passed when it was read
 * @param amendments the dated changes of the call, the newest first
 */
public record CallFacts(String id, String boardId, Words board, Words name, String theme, String formId, Instant opensAt, Instant closesAt,
        Money ceiling, PublicationLevel defaultLevel, String rulesVersion, Words rules, Set<String> neighbourhoods,
        Function<Money, String> trackOf, List<TrackView> tracks, List<DocumentView> documents, LocalDate decisionExpected,
        LocalDate paymentExpected, LocalDate useFrom, LocalDate useTo, LocalDate reportDue, boolean receives, boolean late,
        ContactView contact, List<CallView.AmendmentView> amendments) {

    /** The dated changes of the call after a moment, the newest first: what somebody who began before has not read. */
    public List<CallView.AmendmentView> amendedSince(Instant moment) {
        return amendments.stream().filter(change -> change.at().isAfter(moment)).toList();
    }
}
