package org.samstod.cases;

import java.io.Serializable;

/**
 * An unanswered question of conflict of interest in an open case, for the unit head.
 *
 * @param caseId    the case
 * @param number    the portal's own number, since a round's cases share one register number
 * @param applicant name of the association
 * @param title     public title
 * @param state     where the case stands
 * @param officer   who has the case, or null
 * @param about     whom the question is about
 */
public record JavLine(String caseId, String number, String applicant, String title, CaseState state, String officer, JavPerson about)
        implements Serializable {
}
