package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Participants as counts that may be shown (domain facts §8, small numbers): one to four are "fewer than five", and nothing else that is shown
 * lets them be found by subtraction. While a number is hidden there is no total, and the numbers by place are not told, since together
 * they may be the total.
 */
public final class ShownCounts {

    /** Below this a number is hidden. */
    public static final int SMALLEST = 5;

    private final List<Cell> ages;
    private final List<Cell> places;

    /**
     * One number.
     *
     * @param number as counted, or as shown: null when it is not told
     * @param few whether it is hidden because it is small
     */
    public record Cell(String sv, String en, Integer number, boolean few) {

        boolean small() {
            return number != null && number > 0 && number < SMALLEST;
        }
    }

    private ShownCounts(List<Cell> ages, List<Cell> places) {
        this.ages = List.copyOf(ages);
        this.places = List.copyOf(places);
    }

    /** What may be shown of counts; those of nobody are left out. */
    public static ShownCounts of(List<Cell> ages, List<Cell> places) {
        boolean hidden = ages.stream().anyMatch(Cell::small) || places.stream().anyMatch(Cell::small);
        List<Cell> shownAges = ages.stream().filter(one -> one.number() != null && one.number() > 0)
                .map(one -> one.small() ? new Cell(one.sv(), one.en(), null, true) : one).toList();
        List<Cell> shownPlaces = places.stream().filter(one -> one.number() == null || one.number() > 0)
                .map(one -> hidden ? new Cell(one.sv(), one.en(), null, false) : one).toList();
        return new ShownCounts(shownAges, shownPlaces);
    }

    public List<Cell> ages() {
        return ages;
    }

    public List<Cell> places() {
        return places;
    }

    /** All participants, or null while one of the numbers is hidden or nobody was counted. */
    public Integer total() {
        return ages.isEmpty() || ages.stream().anyMatch(Cell::few) ? null : ages.stream().mapToInt(Cell::number).sum();
    }

    /** How many there are at least: what is told, and one for each number that is hidden. */
    public int atLeast() {
        return ages.stream().mapToInt(one -> one.few() ? 1 : one.number()).sum();
    }

    /** As it is kept: a line a cell. */
    String written() {
        List<String> lines = new ArrayList<>();
        ages.forEach(one -> lines.add(line("age", one)));
        places.forEach(one -> lines.add(line("place", one)));
        return String.join("\n", lines);
    }

    private static String line(String group, Cell one) {
        return group + "\t" + one.sv() + "\t" + one.en() + "\t" + (one.few() ? "few" : one.number() == null ? "" : one.number());
    }

    /** As it was kept. */
    static ShownCounts read(String written) {
        List<Cell> ages = new ArrayList<>();
        List<Cell> places = new ArrayList<>();
        for (String line : written.split("\n")) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 4) {
                boolean few = parts[3].equals("few");
                (parts[0].equals("age") ? ages : places).add(new Cell(parts[1], parts[2], few || parts[3].isEmpty() ? null : Integer.valueOf(parts[3]), few));
            }
        }
        return new ShownCounts(ages, places);
    }
}
