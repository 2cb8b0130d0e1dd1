package org.samstod.publications.domain;

/**
 * The values of the public filter {@code amount}, which are part of public addresses and therefore fixed; what a level 2 publication says
 * about money is the city's own list. Öre count: 49 999,99 kr is still in the second band.
 */
public enum AmountBand {
    UNDER_10000("under-10000", 0L, 10_000_00L),
    FROM_10000("10000-49999", 10_000_00L, 50_000_00L),
    FROM_50000("50000-99999", 50_000_00L, 100_000_00L),
    FROM_100000("from-100000", 100_000_00L, Long.MAX_VALUE);

    private final String code;
    private final long fromOre;
    private final long belowOre;

    AmountBand(String code, long fromOre, long belowOre) {
        this.code = code;
        this.fromOre = fromOre;
        this.belowOre = belowOre;
    }

    /** The stable word used in addresses, stored rows and bundle keys. */
    public String code() {
        return code;
    }

    /** Whether a sum in öre lies in this band. */
    public boolean contains(long ore) {
        return ore >= fromOre && ore < belowOre;
    }

    /**
     * The band of a granted sum.
     *
     * @param ore öre, zero or more
     * @throws IllegalArgumentException for a negative sum
     */
    public static AmountBand of(long ore) {
        for (AmountBand band : values()) {
            if (band.contains(ore)) {
                return band;
            }
        }
        throw new IllegalArgumentException("A granted sum is never negative: " + ore);
    }
}
