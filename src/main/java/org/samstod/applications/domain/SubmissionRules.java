package org.samstod.applications.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.forms.Answers;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Reserved;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * What a submission is held against: the form, and what the call says at that moment.
 *
 * @param form the form version the application answers
 * @param track the track for the sum asked for
 * @param rulesVersion which version of the call's rules text was in force
 * @param opensAt before this nothing is received
 * @param closesAt the last moment in time, or null for a continuous call
 * @param ceiling the largest sum that may be asked for, or null
 * @param defaultLevel the call's level of publication: the highest an applicant may choose
 * @param neighbourhoods slugs that may be answered; empty when the call does not limit them
 */
public record SubmissionRules(FormDefinition form, String track, String rulesVersion, Instant opensAt, Instant closesAt,
        Money ceiling, PublicationLevel defaultLevel, Set<String> neighbourhoods) {

    /** Whether something received at that moment is late. The closing moment itself is in time. */
    public boolean isLate(Instant at) {
        return closesAt != null && at.isAfter(closesAt);
    }

    /** The level an answer asks for. */
    static PublicationLevel level(String answer) {
        return PublicationLevel.of(Integer.parseInt(answer));
    }

    /** The sum an answer asks for. */
    static Optional<Money> amount(Map<String, String> answers) {
        return Answers.amount(answers.get(Reserved.AMOUNT));
    }
}
