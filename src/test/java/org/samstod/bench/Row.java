package org.samstod.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One figure.
 *
 * @param atLeast whether the goal is a floor; otherwise it is a ceiling
 * @param spread (largest − smallest) / median of the paired ratios; 0 for a count
 */
record Row(String name, double value, String unit, double goal, boolean atLeast, double spread) {

    private static final double WIDEST = 0.20;

    /** Median and spread of ratios. */
    static Row ofRatios(String name, double goal, boolean atLeast, List<Double> ratios) {
        double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = median(sorted);
        return new Row(name, median, "ratio", goal, atLeast, (sorted[sorted.length - 1] - sorted[0]) / median);
    }

    static double median(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    boolean holds() {
        return spread <= WIDEST && (atLeast ? value >= goal : value <= goal);
    }

    String json() {
        return String.format(Locale.ROOT, "{\"name\": \"%s\", \"value\": %.4f, \"unit\": \"%s\", \"goal\": %.4f, \"spread\": %.4f,"
                + " \"holds\": %b}", name, value, unit, goal, spread, holds());
    }

    String line() {
        return String.format(Locale.ROOT, "%-20s %12.3f %-6s goal %s %-10.3f spread %5.1f %%  %s", name, value, unit,
                atLeast ? ">=" : "<=", goal, spread * 100, holds() ? "holds" : "DOES NOT HOLD");
    }
}
