package org.samstod.journal.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One act of a use case: its action, what it was done to, and what it made.
 *
 * @param version read after the flush, so that it is the committed one
 */
public record Act(String action, String subjectId, LongSupplier version, Object payload, String retentionClass) {

    /** The act as it enters the payload. */
    public Map<String, Object> toPayload() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("action", action);
        map.put("subject", subjectId);
        map.put("version", version.getAsLong());
        map.put("data", payload);
        return map;
    }
}
