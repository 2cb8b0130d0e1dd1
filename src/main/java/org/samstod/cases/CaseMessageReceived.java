package org.samstod.cases;

/** An association has written to the board about its case, told in the same transaction. */
public record CaseMessageReceived(String caseId, String messageId) {
}
