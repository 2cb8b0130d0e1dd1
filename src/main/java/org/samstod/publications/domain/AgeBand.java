package org.samstod.publications.domain;

import java.util.Optional;

/** Age groups of the public filter {@code age}. An initiative without ages is open to all and lies in every group. */
public enum AgeBand {
    AGE_0_6("0-6", 0, 6),
    AGE_7_12("7-12", 7, 12),
    AGE_13_19("13-19", 13, 19),
    AGE_20_25("20-25", 20, 25),
    AGE_26_64("26-64", 26, 64),
    AGE_65("65-", 65, 200);

    private final String code;
    private final int from;
    private final int to;

    AgeBand(String code, int from, int to) {
        this.code = code;
        this.from = from;
        this.to = to;
    }

    /** The stable word used in addresses. */
    public String code() {
        return code;
    }

    /** Whether a target group from {@code ageFrom} to {@code ageTo} years (null = open) has anyone in this band. */
    public boolean meets(Integer ageFrom, Integer ageTo) {
        return (ageFrom == null || ageFrom <= to) && (ageTo == null || ageTo >= from);
    }

    /** The band with that code. */
    public static Optional<AgeBand> of(String code) {
        for (AgeBand band : values()) {
            if (band.code.equals(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
