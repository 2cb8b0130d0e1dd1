package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of a public register.
 *
 * @param districtSlug the district of the board; null for all boards together
 * @param boardName    the board as it is written; null for all together
 * @param boards       boards whose registers may be looked at
 * @param rows         the entries of this page
 * @param total        how many there are
 */
public record RegisterPageView(RegisterQuery query, String districtSlug, String boardName, List<BoardLink> boards, List<Row> rows, long total) {

    /** A board whose register may be looked at. */
    public record BoardLink(String districtSlug, String name) {
    }

    /**
     * One entry.
     *
     * @param boardName   the board it is of
     * @param counterpart whom it came from or went to, or null when that is not said
     * @param person      whether that is a private person, who is not named
     * @param matter      what it is about, or null when only its kind is said
     */
    public record Row(String boardName, LocalDate day, String number, String direction, String kind, String counterpart, boolean person,
                      String matter) {
    }

    /** How many pages there are. */
    public int pages() {
        return (int) ((total + RegisterQuery.PAGE_SIZE - 1) / RegisterQuery.PAGE_SIZE);
    }
}
