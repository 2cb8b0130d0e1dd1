package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page about the democracy review of one case shows.
 *
 * @param head        the case
 * @param asked       whether the track asks for a review
 * @param criteria    the city's criteria in force, with what was found
 * @param hearings    what was sent to the applicant and what it replied, the newest first
 * @param unheard     whether something was found that the applicant has not been asked about
 * @param forTheBoard whether a deficiency makes the case one that only the board decides
 */
public record DemocracyPage(CaseHead head, boolean asked, List<Criterion> criteria, List<HearingView> hearings, boolean unheard, boolean forTheBoard)
        implements Serializable {

    /** A criterion; {@code word} null while nothing is found. */
    public record Criterion(String code, String name, DemocracyWord word, String what, LocalDate occurredOn, String source, Hand by, Instant at)
            implements Serializable {
    }

    /**
     * What was sent to the applicant.
     *
     * @param findings the findings in the words they were sent in
     * @param awaited  whether the due date has not passed and nobody has replied
     * @param reply    the reply, empty before
     * @param repliedAt when, or null
     */
    public record HearingView(String id, HearingState state, String findings, String letter, Instant sentAt, LocalDate dueOn, boolean awaited,
            String reply, String repliedBy, Instant repliedAt, boolean late) implements Serializable {

        public boolean isReplied() {
            return state == HearingState.REPLIED;
        }
    }
}
