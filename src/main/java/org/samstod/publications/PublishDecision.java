package org.samstod.publications;

import java.time.LocalDate;
import org.samstod.shared.PublicationLevel;

/**
 * A decided case is ready to be published: told, minuted where a board decided, and the waiting days have passed.
 *
 * @param caseId key of the case
 * @param associationId key of the applicant
 * @param level effective level of the case; cut to the association's cap here once more
 * @param boardId the deciding board
 * @param districtSlug the deciding district, kept when districts change
 * @param neighbourhoodSlug where the activity is, or null
 * @param associationName name as it may be shown
 * @param organisationNumber with or without hyphen
 * @param title public title, at most 80 characters
 * @param summary public summary, at most 600 characters
 * @param outcome granted, partly, refused, dismissed or discontinued; the last two get no public copy
 * @param askedOre sum asked for, öre
 * @param grantedOre sum granted, öre; 0 unless granted
 * @param decidedOn day of decision
 * @param callId the call, or null
 * @param kind kind of grant
 * @param theme theme
 * @param perspective perspective of the case, as its officer confirmed it
 * @param target target groups, codes with commas between
 * @param ageFrom youngest age, null when open
 * @param ageTo oldest age, null when open
 * @param year the year the money is for
 */
public record PublishDecision(String caseId, String associationId, PublicationLevel level, String boardId, String districtSlug,
        String neighbourhoodSlug, String associationName, String organisationNumber, String title, String summary,
        String outcome, long askedOre, long grantedOre, LocalDate decidedOn, String callId, String kind, String theme,
        String perspective, String target, Integer ageFrom, Integer ageTo, int year) {
}
