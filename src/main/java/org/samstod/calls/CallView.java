package org.samstod.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * A call with everything it says.
 *
 * @param state DRAFT, READY, PUBLISHED, CLOSED, COMPLETED, CANCELLED or DISCARDED
 * @param window BEFORE, OPEN or LATE when it was read
 * @param closesAt null for a continuous call
 * @param ceilingOre in öre, or null
 * @param formId null only in a draft
 * @param decisionRoute BOARD or DELEGATE
 * @param rulesId the version of the rules text in force; a revision names it
 * @param rulesEn null when nobody has written it
 * @param texts its own words in mails and letters
 * @param previousId the earlier call of the series it was made from, or null
 */
public record CallView(String id, long version, String boardId, int year, String templateCode, String titleSv, String titleEn,
                       String kind, String theme, String perspective, String target, String state, String window, Instant opensAt,
                       Instant closesAt, Long ceilingOre, String framePurpose, String subFrame, PublicationLevel defaultLevel,
                       String formId, String decisionRoute, LocalDate expectedDecision, LocalDate expectedPayment, LocalDate useFrom,
                       LocalDate useTo, LocalDate reportDue, boolean waitForAppealTime, ContactView contact, String rulesId,
                       String rulesSv, String rulesEn, List<TrackView> tracks, List<DocumentView> documents, List<CheckView> checklist,
                       List<CriterionView> criteria, List<String> goals, List<String> areas, List<String> neighbourhoods,
                       Instant publishedAt, List<AmendmentView> amendments, CallTexts texts, String previousId) {

    /**
     * A dated change of the published call.
     *
     * @param before what the call said of its own in mails and letters until then, or null when that did not change
     */
    public record AmendmentView(Instant at, String whatSv, String whatEn, CallTexts before) {

        /** What changed, in a language. */
        public String what(String language) {
            return "en".equals(language) && whatEn != null ? whatEn : whatSv;
        }

        /** The language of {@link #what}. */
        public String whatLanguage(String language) {
            return "en".equals(language) && whatEn != null ? "en" : "sv";
        }
    }

    /** The title in a language, the Swedish one when there is no other. */
    public String title(String language) {
        return "en".equals(language) && titleEn != null ? titleEn : titleSv;
    }

    /** The language the title of {@link #title} is in: for the lang attribute. */
    public String titleLanguage(String language) {
        return "en".equals(language) && titleEn != null ? "en" : "sv";
    }

    /** The rules in a language, the Swedish ones when there are no other. */
    public String rules(String language) {
        return "en".equals(language) && rulesEn != null ? rulesEn : rulesSv;
    }

    /** The language of {@link #rules}. */
    public String rulesLanguage(String language) {
        return "en".equals(language) && rulesEn != null ? "en" : "sv";
    }

    /** Whether it is still being written, asked to be published or not. */
    public boolean written() {
        return "DRAFT".equals(state) || "READY".equals(state);
    }

    /** What it says, as a draft says it. */
    public CallDraft draft() {
        return new CallDraft(titleSv, titleEn, kind, theme, perspective, target, opensAt, closesAt, ceilingOre, framePurpose, subFrame,
                defaultLevel, formId, decisionRoute, expectedDecision, expectedPayment, useFrom, useTo, reportDue, waitForAppealTime, contact,
                rulesSv, rulesEn, tracks, documents, checklist, criteria, goals, areas, neighbourhoods, texts);
    }

    public boolean continuous() {
        return closesAt == null;
    }

    /** Whether applications may be started and handed in: in time or late. */
    public boolean receives() {
        return "PUBLISHED".equals(state) && !"BEFORE".equals(window);
    }

    /** Whether the deadline has passed: still received, and said to be late. */
    public boolean late() {
        return "LATE".equals(window);
    }

    /** The track of a sum: the first whose limit it does not exceed; the lightest while no sum is known. */
    public TrackView track(Money asked) {
        if (asked == null) {
            return tracks.get(0);
        }
        return tracks.stream().filter(track -> track.upToOre() == null || asked.ore() <= track.upToOre()).findFirst().orElseThrow();
    }

    /** The documents of a track. */
    public List<DocumentView> documents(String track) {
        return documents.stream().filter(document -> document.track().equals(track)).toList();
    }

    /** The checklist of a track. */
    public List<CheckView> checklist(String track) {
        return checklist.stream().filter(check -> check.track().equals(track)).toList();
    }
}
