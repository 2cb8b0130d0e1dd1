package org.samstod.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A frame with its sums as they are now. What is left of a frame is never public.
 *
 * @param purpose its code; with board and year it is unique
 * @param total set aside in all
 * @param drawn used by decisions, less what came back
 * @param overdrawn whether more is used than was set aside, in all or in a part
 * @param accounting account, cost centre, activity, project, counterpart; parts not set are null
 */
public record FrameView(String id, long version, String boardId, int year, String purpose, String nameSv, String nameEn, Money total,
                        Money drawn, Money remaining, Money unallotted, boolean overdrawn, List<String> accounting, List<Part> parts,
                        List<Line> lines) {

    /** A part of the frame. */
    public record Part(String code, String nameSv, String nameEn, Money total, Money drawn, Money remaining) {

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) ? nameEn : nameSv;
        }
    }

    /**
     * A booked line.
     *
     * @param kind ALLOTMENT, DRAW, RELEASE, REPAYMENT or REFUND
     * @param amount as booked: allotments may be negative, the others are positive
     */
    public record Line(String kind, String part, Money amount, Instant bookedAt, String decidedBy, LocalDate decidedOn, String decisionId,
                       String note) {
    }

    /** The name in a language. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameSv;
    }
}
