package org.samstod.associations;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Who may sign for the association, as its minutes say.
 *
 * @param membershipIds the members who hold the right
 * @param kind {@code alone} or {@code two-together}
 * @param minutesOn day of the meeting
 * @param validTo last day, usually that of the next annual meeting
 * @param vaultItemId the minutes in the vault; null or empty when they are given with this
 * @param fileName minutes given with this, as the device called them; null or empty when they are in the vault
 * @param content read to its end, never trusted
 */
public record StateMandate(String associationId, List<String> membershipIds, String kind, LocalDate minutesOn, LocalDate validTo,
        String vaultItemId, String fileName, InputStream content) {
}
