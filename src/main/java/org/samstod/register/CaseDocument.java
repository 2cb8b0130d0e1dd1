package org.samstod.register;

import java.io.Serializable;
import java.util.List;

/**
 * A document that was put to a case.
 *
 * @param line  its entry as it holds now
 * @param files what it consists of
 */
public record CaseDocument(EntryLine line, List<KeptFile> files) implements Serializable {
}
