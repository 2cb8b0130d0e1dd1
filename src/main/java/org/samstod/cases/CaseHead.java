package org.samstod.cases;

import java.io.Serializable;
import org.samstod.shared.PublicationLevel;

/**
 * What every page beside a case says of it, and the version its acts are prepared on.
 *
 * @param number    the portal's own number
 * @param applicant name of the association
 * @param title     public title
 * @param officer   who has it, or null
 * @param mine      whether that is the reader
 * @param level     effective level of publication
 * @param whyNot    why the reader cannot prepare it now, as the last part of a message key; null when possible
 */
public record CaseHead(String caseId, long version, String number, String applicant, String title, CaseState state, Hand officer,
        boolean mine, PublicationLevel level, String whyNot) implements Serializable {
}
