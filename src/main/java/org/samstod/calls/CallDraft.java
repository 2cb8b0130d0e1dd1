package org.samstod.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.PublicationLevel;

/**
 * What a draft of a call says, as it is typed.
 *
 * @param titleEn null or empty when nobody has written it; the Swedish title is then shown and marked
 * @param closesAt the deadline, in time to the millisecond it names; null for a continuous call
 * @param ceilingOre the highest sum one application may ask for in öre, null for none
 * @param framePurpose which of the board's frames of the year is drawn from
 * @param subFrame the part of the frame, or null
 * @param formId the form version, or null as long as none is chosen
 * @param decisionRoute BOARD or DELEGATE
 * @param texts its own words in mails and letters
 */
public record CallDraft(String titleSv, String titleEn, String kind, String theme, String perspective, String target, Instant opensAt,
                        Instant closesAt, Long ceilingOre, String framePurpose, String subFrame, PublicationLevel defaultLevel,
                        String formId, String decisionRoute, LocalDate expectedDecision, LocalDate expectedPayment, LocalDate useFrom,
                        LocalDate useTo, LocalDate reportDue, boolean waitForAppealTime, ContactView contact, String rulesSv,
                        String rulesEn, List<TrackView> tracks, List<DocumentView> documents, List<CheckView> checklist,
                        List<CriterionView> criteria, List<String> goals, List<String> areas, List<String> neighbourhoods,
                        CallTexts texts) {

    /** Without words of its own in mails and letters. */
    public CallDraft(String titleSv, String titleEn, String kind, String theme, String perspective, String target, Instant opensAt,
                     Instant closesAt, Long ceilingOre, String framePurpose, String subFrame, PublicationLevel defaultLevel, String formId,
                     String decisionRoute, LocalDate expectedDecision, LocalDate expectedPayment, LocalDate useFrom, LocalDate useTo,
                     LocalDate reportDue, boolean waitForAppealTime, ContactView contact, String rulesSv, String rulesEn,
                     List<TrackView> tracks, List<DocumentView> documents, List<CheckView> checklist, List<CriterionView> criteria,
                     List<String> goals, List<String> areas, List<String> neighbourhoods) {
        this(titleSv, titleEn, kind, theme, perspective, target, opensAt, closesAt, ceilingOre, framePurpose, subFrame, defaultLevel, formId,
                decisionRoute, expectedDecision, expectedPayment, useFrom, useTo, reportDue, waitForAppealTime, contact, rulesSv, rulesEn,
                tracks, documents, checklist, criteria, goals, areas, neighbourhoods, CallTexts.NONE);
    }
}
