package org.samstod.applications;

/**
 * Somebody has signed an application for its association; fired in the signing transaction, before submission too.
 *
 * @param signatureId key of the signature
 * @param complete whether the association has signed by it: enough signatures that count, on what stands now
 */
public record ApplicationSigned(String applicationId, String signatureId, boolean complete) {
}
