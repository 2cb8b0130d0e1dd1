package org.samstod.associations;

import org.samstod.shared.PublicationLevel;

/**
 * An association's publication cap has changed. Fired in the changing transaction, so that later rooms lower all its cases
 * together with it or not at all.
 *
 * @param associationId the association
 * @param cap the cap from now on
 * @param threat whether a threat was reported
 */
public record PublicationCapChanged(String associationId, PublicationLevel cap, boolean threat) {
}
