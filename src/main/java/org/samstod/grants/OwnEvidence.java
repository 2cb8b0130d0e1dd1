package org.samstod.grants;

import java.util.List;
import java.util.Map;

/**
 * What shows how an association keeps the conditions of a grant, as the association reads it.
 *
 * @param files by condition, oldest first
 * @param giving whether the acting person can give files now
 */
public record OwnEvidence(Map<String, List<ConditionFileView>> files, boolean giving) {
}
