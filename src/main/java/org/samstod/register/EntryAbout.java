package org.samstod.register;

import java.io.Serializable;

/**
 * What a later room knows of the thing an entry is about, as far as the reader may read it.
 *
 * @param caseId    the case, for its page; null when only the applicant is known
 * @param applicant name of the association
 * @param title     public title, possibly empty
 */
public record EntryAbout(String caseId, String applicant, String title) implements Serializable {
}
