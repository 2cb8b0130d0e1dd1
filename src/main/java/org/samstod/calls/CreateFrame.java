package org.samstod.calls;

import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;

/**
 * A new frame with its parts.
 *
 * @param purpose a code in lower case with hyphens
 * @param decidedBy who set the money aside, such as "Skarpnäcks stadsdelsnämnd, verksamhetsplan § 4"
 */
public record CreateFrame(String boardId, int year, String purpose, String nameSv, String nameEn, Money total, List<Part> parts,
                          String decidedBy, LocalDate decidedOn) {

    /** A part with its sum. */
    public record Part(String code, String nameSv, String nameEn, Money total) {
    }
}
