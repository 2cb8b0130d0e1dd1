package org.samstod.associations;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A member who may sign for the association today.
 *
 * @param mandateId the right
 * @param accountId the person
 * @param name the person's name
 * @param alone whether one signature is enough; two together otherwise
 * @param confirmed whether an officer has confirmed the right; what is signed before counts from then
 * @param validTo last day of the right
 */
public record Signatory(String mandateId, String accountId, String name, boolean alone, boolean confirmed, LocalDate validTo)
        implements Serializable {
}
