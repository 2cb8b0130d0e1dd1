package org.samstod.districts;

import java.time.LocalDate;

/**
 * A new provision, or the one that follows an older one of the same code.
 *
 * @param use DECISION, PROCEDURE, CONFLICT, APPEAL, SECRECY or HELP
 * @param validTo the last day, or null
 */
public record AddLegalGround(String code, String use, String law, String lawEn, String paragraph, String textSv, String textEn,
                             String source, boolean checked, LocalDate validFrom, LocalDate validTo) {
}
