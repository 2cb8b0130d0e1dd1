package org.samstod.shared;

/** Who may see what the portal publishes of a case; from hidden to open. What the law says about handing out is another matter. */
public enum PublicationLevel {

    /** Nothing of its own, and inside only the staff named on the case. */
    PROTECTED,
    /** Nothing of its own. */
    STATISTICS,
    /** "An association", a general title, an amount band. */
    LIMITED,
    /** Everything that is meant to be public. */
    OPEN;

    /** 0 to 3. */
    public int number() {
        return ordinal();
    }

    /** The level of a number 0 to 3; {@link IllegalArgumentException} otherwise. */
    public static PublicationLevel of(int number) {
        if (number < 0 || number > 3) {
            throw new IllegalArgumentException("no such publication level");
        }
        return values()[number];
    }

    /** The lower, that is the more hidden, of two. */
    public PublicationLevel min(PublicationLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isLowerThan(PublicationLevel other) {
        return compareTo(other) < 0;
    }

    public boolean isAtLeast(PublicationLevel other) {
        return compareTo(other) >= 0;
    }
}
