package org.samstod.cases;

/** How an application meets one criterion of its call. */
public enum Verdict {
    /** Meets it. */
    MET(2),
    /** Meets it in part. */
    PARTLY_MET(1),
    /** Does not meet it. */
    NOT_MET(0);

    /** What the best verdict is worth. */
    public static final int MOST_POINTS = 2;

    private final int points;

    Verdict(int points) {
        this.points = points;
    }

    /** What it is worth in a sum by weights. */
    public int points() {
        return points;
    }
}
