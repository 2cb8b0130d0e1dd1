package org.samstod.applications;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Something that came on paper or by telephone after an application, as staff read it.
 *
 * @param number its reception number
 * @param enteredBy the registrar
 * @param revision ordinal of the revision it became, or null for a withdrawal
 * @param wanting what is wanting in it, in the order of the form
 * @param paper the original, as far as the reader may open it
 */
public record FollowUpView(FollowUpKind kind, CameBy cameBy, Instant cameAt, boolean signed, String number, String enteredBy, Instant enteredAt,
        Integer revision, List<AssistedAbout.Line> wanting, List<AnswersView.FileLine> paper) implements Serializable {
}
