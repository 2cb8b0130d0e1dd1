package org.samstod.districts;

import java.time.LocalDate;

/**
 * A board as others see it.
 *
 * @param slug the slug of its district
 * @param code short code for register numbers
 * @param name as written in text, the district in the genitive: "Skarpnäcks stadsdelsnämnd"
 * @param administrationName "Skarpnäcks stadsdelsförvaltning"
 * @param registerMode OWN (the portal's series) or EXTERNAL
 * @param registerPattern text with the tokens {BOARD} {CLASS} {YYYY} {YY} {SEQ:n}
 * @param validFrom first day of its district
 * @param validTo last day of its district, or null
 */
public record BoardView(String id, long version, String districtId, String slug, String code, String name, String nameEn,
                        String administrationName, String registerMode, String registerPattern, LocalDate validFrom,
                        LocalDate validTo) {

    /** The stored form of the name; never built from the district's name. */
    public String genitiveName() {
        return name;
    }

    /** Whether the board takes its register numbers from outside the portal. */
    public boolean externalRegister() {
        return "EXTERNAL".equals(registerMode);
    }
}
