package org.samstod.cases.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.shared.Period;

/**
 * How alike two applications are, and which parts make them so (docs/decisions/0009-what-is-alike.md). The same both ways round.
 *
 * <p><b>Text</b>: 60 % containment of pairs of words that stand near each other, 40 % containment of words. Pairs have no order and are
 * taken within a sentence, so that neither the order of sentences nor that of words in them hides a copy, while two texts that merely
 * share a subject share few pairs. Containment (of the smaller set) and not Jaccard, so that a short form copied out of a long one is
 * seen. Fewer than eight different words say nothing.
 *
 * <p><b>Costs</b>: the part of the smaller budget whose lines name the same; half as much where the sums lie far from each other. Without
 * a budget on either side, whether the sums asked for lie near.
 *
 * @param text     0 to 1
 * @param costs    0 to 1
 * @param overlap  days that both cover, null for none
 * @param passages sentences that say the same, the clearest first
 * @param lines    lines of the budgets that name the same
 */
public record Likeness(double text, double costs, Period overlap, List<Pair> passages, List<Line> lines) {

    /** Two words that stand at most so far from each other make a pair. */
    private static final int WINDOW = 3;
    private static final int FEWEST_WORDS = 8;
    private static final double OF_PAIRS = 0.6;
    private static final double FAR_SUMS = 0.5;
    private static final int MOST_PASSAGES = 5;
    private static final int SHARED_IN_PASSAGE = 3;

    /** A sentence of the one beside one of the other. */
    public record Pair(Passage mine, Passage theirs, int shared) {
    }

    /** A line of the one budget beside one of the other. */
    public record Line(Cost mine, Cost theirs) {
    }

    /** Holds two applications against each other. */
    public static Likeness between(RadarText mine, RadarText theirs, RadarMeasure measure) {
        List<Line> lines = lines(mine.costs(), theirs.costs(), measure);
        return new Likeness(text(mine, theirs), costs(mine, theirs, lines, measure), overlap(mine.period(), theirs.period()),
                passages(mine, theirs), lines);
    }

    private static double text(RadarText mine, RadarText theirs) {
        Set<String> words = words(mine);
        Set<String> others = words(theirs);
        if (Math.min(words.size(), others.size()) < FEWEST_WORDS) {
            return 0;
        }
        return OF_PAIRS * containment(pairs(mine), pairs(theirs)) + (1 - OF_PAIRS) * containment(words, others);
    }

    private static Set<String> words(RadarText text) {
        return text.passages().stream().filter(Passage::compared).flatMap(passage -> passage.stems().stream()).collect(Collectors.toSet());
    }

    private static Set<String> pairs(RadarText text) {
        Set<String> pairs = new HashSet<>();
        for (Passage passage : text.passages()) {
            List<String> stems = passage.compared() ? passage.stems() : List.of();
            for (int i = 0; i < stems.size(); i++) {
                for (int j = i + 1; j <= i + WINDOW && j < stems.size(); j++) {
                    String one = stems.get(i);
                    String other = stems.get(j);
                    pairs.add(one.compareTo(other) < 0 ? one + ' ' + other : other + ' ' + one);
                }
            }
        }
        return pairs;
    }

    private static double containment(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) shared(one, other) / smaller;
    }

    private static int shared(Collection<String> one, Collection<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static double costs(RadarText mine, RadarText theirs, List<Line> lines, RadarMeasure measure) {
        long smaller = Math.min(total(mine.costs()), total(theirs.costs()));
        if (smaller <= 0) {
            Cost one = new Cost("", List.of(), mine.asked().ore());
            return one.isNear(new Cost("", List.of(), theirs.asked().ore()), measure.sumPercent()) ? 1 : 0;
        }
        double same = lines.stream().mapToDouble(line -> Math.min(line.mine().ore(), line.theirs().ore())
                * (line.mine().isNear(line.theirs(), measure.sumPercent()) ? 1 : FAR_SUMS)).sum();
        return Math.min(1, same / smaller);
    }

    private static long total(List<Cost> costs) {
        return costs.stream().mapToLong(Cost::ore).sum();
    }

    /** Each line with the one of the other budget that names the same and has the nearest sum; none is used twice. */
    private static List<Line> lines(List<Cost> mine, List<Cost> theirs, RadarMeasure measure) {
        List<Line> candidates = new ArrayList<>();
        mine.forEach(one -> theirs.stream().filter(one::namesTheSame).forEach(other -> candidates.add(new Line(one, other))));
        candidates.sort(Comparator.comparing((Line line) -> !line.mine().isNear(line.theirs(), measure.sumPercent()))
                .thenComparing(line -> Math.abs(line.mine().ore() - line.theirs().ore())));
        List<Line> lines = new ArrayList<>();
        for (Line candidate : candidates) {
            // By identity: a budget may have two lines that are written alike.
            if (lines.stream().noneMatch(line -> line.mine() == candidate.mine() || line.theirs() == candidate.theirs())) {
                lines.add(candidate);
            }
        }
        return lines;
    }

    private static Period overlap(Period one, Period other) {
        if (!one.overlaps(other)) {
            return null;
        }
        return new Period(one.from().isAfter(other.from()) ? one.from() : other.from(), one.to().isBefore(other.to()) ? one.to() : other.to());
    }

    private static List<Pair> passages(RadarText mine, RadarText theirs) {
        List<Pair> pairs = new ArrayList<>();
        for (Passage one : mine.passages()) {
            if (one.compared()) {
                theirs.passages().stream().filter(Passage::compared).map(other -> new Pair(one, other, shared(one.stems(), other.stems())))
                        .filter(pair -> pair.shared() >= SHARED_IN_PASSAGE
                                && 2 * pair.shared() >= Math.min(new HashSet<>(one.stems()).size(), new HashSet<>(pair.theirs().stems()).size()))
                        .max(Comparator.comparingInt(Pair::shared)).ifPresent(pairs::add);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared).reversed());
        return List.copyOf(pairs.subList(0, Math.min(MOST_PASSAGES, pairs.size())));
    }
}
