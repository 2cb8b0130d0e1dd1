package org.samstod.applications;

import org.samstod.shared.PublicationLevel;

/** The applicant chose that less may be shown of a submitted application; fired in the transaction that lowers. */
public record ApplicationLevelLowered(String applicationId, PublicationLevel level) {
}
