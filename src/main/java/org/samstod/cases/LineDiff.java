package org.samstod.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Which lines of a text have gone and which are new: the longest common subsequence of lines. */
public final class LineDiff {

    /** Beyond so many pairs of lines the texts are shown whole instead of being compared line by line. */
    private static final long MOST = 4_000_000;

    private LineDiff() {
    }

    /** What became of a line. */
    public enum Kind {
        SAME, GONE, NEW
    }

    /** A line, and what became of it. */
    public record Line(Kind kind, String text) implements Serializable {
    }

    /** The lines of both texts in one order. */
    public static List<Line> of(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] now = after.split("\n", -1);
        List<Line> lines = new ArrayList<>();
        if ((long) old.length * now.length > MOST) {
            add(lines, Kind.GONE, old, 0, old.length);
            add(lines, Kind.NEW, now, 0, now.length);
            return lines;
        }
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] = old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.length && j < now.length) {
            if (old[i].equals(now[j])) {
                lines.add(new Line(Kind.SAME, old[i]));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.GONE, old[i++]));
            } else {
                lines.add(new Line(Kind.NEW, now[j++]));
            }
        }
        add(lines, Kind.GONE, old, i, old.length);
        add(lines, Kind.NEW, now, j, now.length);
        return lines;
    }

    private static void add(List<Line> lines, Kind kind, String[] texts, int from, int to) {
        for (int at = from; at < to; at++) {
            lines.add(new Line(kind, texts[at]));
        }
    }
}
