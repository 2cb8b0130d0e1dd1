package org.samstod.calls;

import java.time.LocalDate;
import java.util.List;

/**
 * What a later year's call made from an earlier one would be, before it is made.
 *
 * @param year the later year
 * @param moves every day and where it goes
 * @param formFrom the version of the form the earlier call asks by, null when it has none
 * @param formTo the newest version, by which the new one would ask
 * @param framePurpose the code by which the board's frame is found; money is never carried over
 * @param frameNameSv the name of the earlier year's frame, null when there was none
 * @param frameThere whether the board has a frame of that purpose for the later year
 * @param yearsNamed years that rules, mails and letter name, for somebody to read through
 * @param made calls that have been made from this one before
 */
public record NextCall(CallView from, int year, String titleSv, String titleEn, List<Move> moves, Integer formFrom, Integer formTo,
                       String framePurpose, String frameNameSv, String frameNameEn, boolean frameThere, List<Integer> yearsNamed,
                       List<CallSummary> made) {

    /**
     * One day that is moved.
     *
     * @param field the field of the draft
     * @param meant what the earlier day was meant for, when that was another day; else null
     * @param toWorkday whether it is moved on, past days when offices are closed
     */
    public record Move(String field, LocalDate from, LocalDate meant, LocalDate to, boolean toWorkday) {
    }

    /** The title in a language, the Swedish one when there is no other. */
    public String title(String language) {
        return "en".equals(language) && titleEn != null ? titleEn : titleSv;
    }

    /** The frame's name in a language, or null. */
    public String frameName(String language) {
        return "en".equals(language) ? frameNameEn : frameNameSv;
    }

    /** Whether the form has a newer version. */
    public boolean newerForm() {
        return formFrom != null && formTo > formFrom;
    }
}
