package org.samstod.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.Period;

/**
 * The radar of a case, as one person may see it.
 *
 * @param version        version the answers are prepared on
 * @param number         the case's number
 * @param revision       its newest revision
 * @param strongest      the hits that need an answer, the strongest first
 * @param others         other hits
 * @param protectedMatch whether a protected case matches, of which nothing more is told
 * @param open           how many answers are missing or out of date
 * @param mayAnswer      whether the reader may answer now
 * @param whyNot         why not, as the last part of a message key, or null
 */
public record RadarView(String caseId, long version, String number, String applicant, String title, int revision, List<Line> strongest,
        List<Line> others, boolean protectedMatch, int open, boolean mayAnswer, String whyNot) implements Serializable {

    /**
     * Another application that is like this one.
     *
     * @param applicant    the association
     * @param boardName    the board that decides on it
     * @param officer      who has it, or null
     * @param outcome      the decision's outcome, or null
     * @param overlap      days that both cover
     * @param signs        what makes it a hit, the strongest first
     * @param people       names of those who stand behind both
     * @param contacts     addresses and numbers of both
     * @param textPercent  how alike the text is
     * @param costPercent  how much of the smaller budget names the same
     * @param passages     sentences that say the same
     * @param costs        budget lines that name the same
     * @param openable     whether the reader may open its file
     * @param answer       what was answered, or null
     */
    public record Line(String caseId, String number, String applicant, String title, String callName, String boardName, String officer,
            Instant receivedAt, CaseState state, Outcome outcome, Money asked, Period overlap, List<RadarSign> signs, List<String> people,
            List<String> contacts, int textPercent, int costPercent, List<Pair> passages, List<Costs> costs, boolean openable, Answer answer)
            implements Serializable {

        /** The first day both cover. */
        public LocalDate overlapFrom() {
            return overlap.from();
        }

        /** The last day both cover. */
        public LocalDate overlapTo() {
            return overlap.to();
        }
    }

    /** A sentence of this application beside one of the other. */
    public record Pair(String mine, String theirs) implements Serializable {
    }

    /** A budget line of this application beside one of the other. */
    public record Costs(String mine, Money mineSum, String theirs, Money theirsSum) implements Serializable {
    }

    /** What an officer said; {@code stale} when either application has a newer revision by now. */
    public record Answer(RadarWord word, String reason, Hand by, Instant at, boolean stale) implements Serializable {
    }
}
