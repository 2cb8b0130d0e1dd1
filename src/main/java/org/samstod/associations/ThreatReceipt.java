package org.samstod.associations;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a report of a threat did.
 *
 * @param reportedAt when everything was protected
 * @param reviewDueAt when an officer has been in touch at the latest
 * @param publicationsRemoved how many public pages were taken away
 */
public record ThreatReceipt(Instant reportedAt, Instant reviewDueAt, int publicationsRemoved) implements Serializable {
}
