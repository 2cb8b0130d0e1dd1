package org.samstod.cases;

/** What makes another application a hit of the radar, the strongest sign first. */
public enum RadarSign {
    /** The same association. */
    ASSOCIATION(30),
    /** Submitted from the same account. */
    ACCOUNT(25),
    /** The same people sign or act for it, or it is reached at the same address. */
    PEOPLE(15),
    /** The text says the same, about overlapping time and costs. */
    TEXT(0);

    private final int weight;

    RadarSign(int weight) {
        this.weight = weight;
    }

    /** What it adds to the strength of a hit; likeness of text and costs is counted by itself. */
    public int weight() {
        return weight;
    }
}
