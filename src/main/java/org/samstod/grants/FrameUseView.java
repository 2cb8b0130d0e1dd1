package org.samstod.grants;

import java.util.List;
import org.samstod.grants.domain.FrameUse.Sums;
import org.samstod.shared.Money;

/**
 * What became of the frames of a year. Every division adds up to {@code total}.
 *
 * @param frames each frame, its parts after it
 * @param calls by call; under no name what belongs to decisions that have not been told
 * @param boards by board, when there are several
 * @param unpaid what is used and not paid, the largest first: those that may be read
 * @param closed the same of grants that the person may not read, all together
 * @param untold the same of decisions that have not been told
 * @param faults decisions whose sums do not hang together: none, unless something is wrong
 */
public record FrameUseView(int year, List<Row> frames, List<Row> calls, List<Row> boards, Sums total, List<Unpaid> unpaid, Money closed, Money untold,
        List<Fault> faults) {

    /**
     * One row.
     *
     * @param id the frame, or null
     * @param part whether it is a part of the frame above
     * @param setAside what was set aside, or null when that is no question
     */
    public record Row(String id, boolean part, String nameSv, String nameEn, Money setAside, Sums sums) {

        /** The name in a language. */
        public String name(String language) {
            return "en".equals(language) && nameEn != null && !nameEn.isBlank() ? nameEn : nameSv;
        }
    }

    /** A grant with money that is used and not paid. */
    public record Unpaid(String grantId, String number, String applicant, String state, Money committed, Money paid, Money unpaid) {
    }

    /**
     * A decision whose sums do not hang together, by its number alone.
     *
     * @param number or null when only named persons may see whose it is
     * @param kinds codes of {@code SumsFault}
     */
    public record Fault(String number, List<String> kinds) {
    }
}
