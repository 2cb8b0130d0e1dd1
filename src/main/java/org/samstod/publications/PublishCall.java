package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.PublicationLevel;

/**
 * A call as its page shall say it; pushed again as a whole when it is amended.
 *
 * @param callId key of the call, also its public address
 * @param boardId the board that asks
 * @param districtSlug its district
 * @param titleSv title
 * @param titleEn title in English, or null: the Swedish one is then shown and marked
 * @param kind kind of grant
 * @param theme theme
 * @param perspective perspective
 * @param target target group, or null
 * @param neighbourhoodSlugs neighbourhoods it is for; empty for the whole district
 * @param opensAt when applications are received
 * @param closesAt deadline, null for a continuous call
 * @param ceilingOre most that one applicant can get, öre, or null
 * @param frameOre the frame, öre, or null; never shown for a default level of 2 or lower
 * @param defaultLevel level its cases have from reception
 * @param aboutSv what the call is for; lines are paragraphs
 * @param aboutEn the same in English, or null
 * @param rulesSv rules; lines are paragraphs
 * @param rulesEn the same in English, or null
 * @param documentsSv documents asked for
 * @param criteriaSv what is assessed
 * @param decisionExpected day a decision is expected, or null
 * @param paymentExpected day money is expected, or null
 * @param periodFrom first day the money may be used, or null
 * @param periodTo last day the money may be used, or null
 * @param reportDue day the final report is due, or null
 * @param waitsForAppealTime whether money waits until the appeal time has passed
 * @param contact contact function, no person's name
 * @param phone phone number
 * @param phoneHours when the phone is answered
 * @param previousCallId the earlier call it follows in a series, or null
 */
public record PublishCall(String callId, String boardId, String districtSlug, String titleSv, String titleEn, String kind,
        String theme, String perspective, String target, List<String> neighbourhoodSlugs, Instant opensAt, Instant closesAt,
        Long ceilingOre, Long frameOre, PublicationLevel defaultLevel, String aboutSv, String aboutEn, String rulesSv,
        String rulesEn, List<String> documentsSv, List<String> criteriaSv, LocalDate decisionExpected, LocalDate paymentExpected,
        LocalDate periodFrom, LocalDate periodTo, LocalDate reportDue, boolean waitsForAppealTime, String contact, String phone,
        String phoneHours, String previousCallId) {

    /** A call that follows no other. */
    public PublishCall(String callId, String boardId, String districtSlug, String titleSv, String titleEn, String kind, String theme,
            String perspective, String target, List<String> neighbourhoodSlugs, Instant opensAt, Instant closesAt, Long ceilingOre,
            Long frameOre, PublicationLevel defaultLevel, String aboutSv, String aboutEn, String rulesSv, String rulesEn,
            List<String> documentsSv, List<String> criteriaSv, LocalDate decisionExpected, LocalDate paymentExpected, LocalDate periodFrom,
            LocalDate periodTo, LocalDate reportDue, boolean waitsForAppealTime, String contact, String phone, String phoneHours) {
        this(callId, boardId, districtSlug, titleSv, titleEn, kind, theme, perspective, target, neighbourhoodSlugs, opensAt, closesAt,
                ceilingOre, frameOre, defaultLevel, aboutSv, aboutEn, rulesSv, rulesEn, documentsSv, criteriaSv, decisionExpected,
                paymentExpected, periodFrom, periodTo, reportDue, waitsForAppealTime, contact, phone, phoneHours, null);
    }

    /** Copies the lists; null is empty. */
    public PublishCall {
        neighbourhoodSlugs = neighbourhoodSlugs == null ? List.of() : List.copyOf(neighbourhoodSlugs);
        documentsSv = documentsSv == null ? List.of() : List.copyOf(documentsSv);
        criteriaSv = criteriaSv == null ? List.of() : List.copyOf(criteriaSv);
    }
}
