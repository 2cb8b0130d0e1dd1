package org.samstod.journal;

import jakarta.json.JsonObject;

/**
 * One act of an entry, as its payload says.
 *
 * @param action    the word of the journal
 * @param subjectId what it was done to
 * @param data      what the act made; empty when it was told as something else than named parts
 */
public record PastAct(String action, String subjectId, JsonObject data) {
}
