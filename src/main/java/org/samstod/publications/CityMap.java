package org.samstod.publications;

import java.time.LocalDate;
import java.util.List;

/**
 * A drawing of the city's districts: the portal's own, one square a district, or the city's boundaries.
 *
 * @param width of its frame
 * @param source where the boundaries are from, null for the portal's own drawing
 */
public record CityMap(int width, int height, List<Area> areas, String source, LocalDate loadedOn) {

    /**
     * One district.
     *
     * @param path data of a path of SVG
     * @param shade 0 to 4, by the sum granted; never the only sign of it
     * @param words its name in short lines, then the number of initiatives
     */
    public record Area(String slug, String name, String path, int shade, List<Word> words, long initiatives, long grantedOre) {
    }

    /** A line of text and where its middle is. */
    public record Word(String text, int x, int y, boolean number) {
    }

    /** Whether the city has loaded its own boundaries. */
    public boolean isLoaded() {
        return source != null;
    }
}
