package org.samstod.applications.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.forms.Answers;
import org.samstod.forms.AssociationLine;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.Reserved;
import org.samstod.shared.Money;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;

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
 * @param ownNumber the applicant's own organisation number, or null when nothing in the answers is held against it
 */
public record SubmissionRules(FormDefinition form, String track, String rulesVersion, Instant opensAt, Instant closesAt,
        Money ceiling, PublicationLevel defaultLevel, Set<String> neighbourhoods, OrganisationNumber ownNumber) {

    /** Of answers that name no other association. */
    public SubmissionRules(FormDefinition form, String track, String rulesVersion, Instant opensAt, Instant closesAt, Money ceiling,
            PublicationLevel defaultLevel, Set<String> neighbourhoods) {
        this(form, track, rulesVersion, opensAt, closesAt, ceiling, defaultLevel, neighbourhoods, null);
    }

    /** Whether something received at that moment is late. The closing moment itself is in time. */
    public boolean isLate(Instant at) {
        return closesAt != null && at.isAfter(closesAt);
    }

    /** Nobody applies together with itself. */
    List<Violation> together(Map<String, String> answers) {
        List<Violation> violations = new ArrayList<>();
        if (ownNumber != null && form.shownCodes(answers, track).contains(Reserved.CO_APPLICANTS)) {
            List<AssociationLine> lines = Answers.readAssociations(Answers.tidy(answers.getOrDefault(Reserved.CO_APPLICANTS, ""))).orElse(List.of());
            for (int i = 0; i < lines.size(); i++) {
                // What cannot be read the form has told of.
                if (OrganisationNumber.read(lines.get(i).number()).filter(ownNumber::equals).isPresent()) {
                    violations.add(new Violation(Reserved.CO_APPLICANTS, "application.co-applicant.own", i + 1));
                }
            }
        }
        return violations;
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
