package org.samstod.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One figure.
 *
 * @param spread (largest − smallest) / median of the paired ratios; 0 for a count
 */
record Row(String name, double value, String unit, Goal goal, double spread) {

    private static final double WIDEST = 0.20;

    /** What a value is held against. */
    enum Goal {
        /** The value is at least this. */
        CACHED(">=", 0.7), REVALIDATED(">=", 0.5), DECIDERS(">=", 1), SEARCH(">=", 0.1),
        /** At most this. */
        HOME_BYTES("<=", 61_440), START("<=", 1.5), MEMORY("<=", 1.5), APPEND("<=", 1.15), STATEMENTS("<=", 4), TAIL("<=", 3), RADAR_GROWTH("<=", 3),
        SEARCH_GROWTH("<=", 3), WORKLIST_GROWTH("<=", 2), RENDERED(">=", 0.5), RUN_MEMORY("<=", 1.5), EXPORT_MEMORY("<=", 1.2),
        /** As far from 1 as this, up or down. */
        SAME_TIME("+-", 1.1);

        private final String sign;
        private final double limit;

        Goal(String sign, double limit) {
            this.sign = sign;
            this.limit = limit;
        }

        private boolean reached(double value) {
            return switch (sign) {
                case ">=" -> value >= limit;
                case "<=" -> value >= 0 && value <= limit;
                default -> Math.abs(value - 1) <= limit - 1;
            };
        }
    }

    /** Median and spread of ratios. */
    static Row ofRatios(String name, Goal goal, List<Double> ratios) {
        double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = median(sorted);
        return new Row(name, median, "ratio", goal, (sorted[sorted.length - 1] - sorted[0]) / median);
    }

    /** A count, which has no spread. */
    static Row ofCount(String name, Goal goal, String unit, double value) {
        return new Row(name, value, unit, goal, 0);
    }

    static double median(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    boolean holds() {
        return spread <= WIDEST && goal.reached(value);
    }

    String json() {
        return String.format(Locale.ROOT, "{\"name\": \"%s\", \"value\": %.4f, \"unit\": \"%s\", \"goal\": %.4f, \"spread\": %.4f,"
                + " \"holds\": %b}", name, value, unit, goal.limit, spread, holds());
    }

    String line() {
        return String.format(Locale.ROOT, "%-20s %12.3f %-10s goal %s %-10.3f spread %5.1f %%  %s", name, value, unit, goal.sign, goal.limit,
                spread * 100, holds() ? "holds" : "DOES NOT HOLD");
    }
}
