package org.samstod.cases;

/**
 * A case to hand over to another board.
 *
 * @param seenVersion version of the case as the page showed it
 * @param callId      the call of the other board that the application is to be tried in
 * @param reasons     why, as the association and the other board read it
 */
public record TransferCase(String caseId, long seenVersion, String callId, String reasons) {
}
