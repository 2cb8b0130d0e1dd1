package org.samstod.calls.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.PublicationLevel;

/**
 * Everything a draft of a call says, as it is typed.
 *
 * @param closesAt null for a continuous call
 * @param ceilingOre the highest sum one application may ask for in öre, null for none
 * @param framePurpose which of the board's frames of the year is drawn from
 * @param subFrame the part of the frame, or null
 * @param decisionRoute who normally decides
 * @param words its own words in mails and letters
 */
public record CallTerms(String titleSv, String titleEn, String kind, String theme, String perspective, String target, Instant opensAt,
                        Instant closesAt, Long ceilingOre, String framePurpose, String subFrame, PublicationLevel defaultLevel,
                        String formId, DecisionRoute decisionRoute, LocalDate expectedDecision, LocalDate expectedPayment,
                        LocalDate useFrom, LocalDate useTo, LocalDate reportDue, boolean waitForAppealTime, CallContact contact,
                        List<CallTrack> tracks, List<CallDocument> documents, List<CallCheck> checks, List<CallCriterion> criteria,
                        List<CallLink> links, CallWords words) {

    /** Without words of its own in mails and letters. */
    public CallTerms(String titleSv, String titleEn, String kind, String theme, String perspective, String target, Instant opensAt,
                     Instant closesAt, Long ceilingOre, String framePurpose, String subFrame, PublicationLevel defaultLevel, String formId,
                     DecisionRoute decisionRoute, LocalDate expectedDecision, LocalDate expectedPayment, LocalDate useFrom, LocalDate useTo,
                     LocalDate reportDue, boolean waitForAppealTime, CallContact contact, List<CallTrack> tracks,
                     List<CallDocument> documents, List<CallCheck> checks, List<CallCriterion> criteria, List<CallLink> links) {
        this(titleSv, titleEn, kind, theme, perspective, target, opensAt, closesAt, ceilingOre, framePurpose, subFrame, defaultLevel, formId,
                decisionRoute, expectedDecision, expectedPayment, useFrom, useTo, reportDue, waitForAppealTime, contact, tracks, documents,
                checks, criteria, links, new CallWords());
    }

    /** Who normally decides the cases of a call. */
    public enum DecisionRoute {
        /** The board, at a meeting. */
        BOARD,
        /** A delegate, within the mandate. */
        DELEGATE
    }
}
