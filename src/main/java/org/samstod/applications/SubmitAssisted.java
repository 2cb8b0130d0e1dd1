package org.samstod.applications;

import java.util.Map;

/**
 * All of it is entered.
 *
 * @param seen the version of each answer on the page it is submitted from, by question code
 * @param signed whether somebody who may sign for the association has signed it; null when that was not said
 * @param lacks whether the registrar says that the paper really lacks what is wanting
 * @param declared how each declaration was made, by question code; what is not named was made as it came
 */
public record SubmitAssisted(String applicationId, Map<String, Long> seen, Boolean signed, boolean lacks, Map<String, Remark> declared) {

    /** Copies the maps. */
    public SubmitAssisted {
        seen = Map.copyOf(seen);
        declared = Map.copyOf(declared);
    }
}
