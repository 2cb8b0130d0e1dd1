package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * A draw as anybody reads it.
 *
 * @param state {@code ANNOUNCED}, {@code DRAWN} or {@code CANCELLED}
 * @param seed null until it is drawn
 * @param cut the first value that is not drawn
 * @param command what does the draw again at a terminal; null until it is drawn
 * @param reason why it was called off, or null
 * @param lines what is on the list now: the drawn ones first, in the order of their values; by public id until it is drawn
 */
public record SampleView(String id, String boardName, int year, int percent, String state, String listSha256, String seedSource, LocalDate seedDay,
        LocalDate announcedOn, String seed, LocalDate drawnOn, String cut, String command, String reason, List<Line> lines) {

    /**
     * A grant on the list.
     *
     * @param value what it was held against the cut by; null until it is drawn
     */
    public record Line(String publicId, String value, boolean drawn, String associationName, String title, long grantedOre, LocalDate decidedOn) {
    }

    /** Those that are drawn. */
    public List<Line> drawn() {
        return lines.stream().filter(Line::drawn).toList();
    }
}
