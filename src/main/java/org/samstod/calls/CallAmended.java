package org.samstod.calls;

/** A published call was changed, in the same transaction; applications tells everyone who has a draft. */
public record CallAmended(String callId, String titleSv, String titleEn, String whatSv, String whatEn) {
}
