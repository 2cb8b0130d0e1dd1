package org.samstod.grants;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How the city pays from a day on.
 *
 * @param kind {@code ORDER}, {@code PAIN_03} or {@code PAIN_09}
 * @param bankgiro as people write it, or null
 * @param iban as people write it, or null
 */
public record PaymentProfileView(String kind, String name, String number, String town, String initiatorId, String bankgiro, String iban, String bic,
        String creditAccount, LocalDate validFrom) implements Serializable {
}
