package org.samstod.cases;

/**
 * What stands beside a case, as far as it decides which act is possible for one person.
 *
 * @param officer            account of the officer who has the case; null when nobody has it
 * @param mine               whether that is the person who asks
 * @param jav                whether that person has declared, or is held to have, a conflict of interest
 * @param openRequest        whether a completion request is open
 * @param withdrawn          whether the applicant has withdrawn the application
 * @param checksMissing      items of the checklist that are unrecorded or stale
 * @param perspectiveOpen    whether the perspective that came from the call is not confirmed yet
 * @param assessmentsMissing criteria that are unassessed or stale
 * @param proposalStale      whether the current proposal names an earlier revision
 * @param radarOpen          applications like this one that still need an answer, once everything before the proposal is done
 * @param told               whether the applicant has been told of the decision
 * @param steps              what the track and colleagues still ask for before a proposal
 */
public record CaseWork(String officer, boolean mine, boolean jav, boolean openRequest, boolean withdrawn, int checksMissing,
        boolean perspectiveOpen, int assessmentsMissing, boolean proposalStale, int radarOpen, boolean told, PreparationSteps steps) {

    /** Without anything that the track or colleagues ask for. */
    public CaseWork(String officer, boolean mine, boolean jav, boolean openRequest, boolean withdrawn, int checksMissing, boolean perspectiveOpen,
            int assessmentsMissing, boolean proposalStale, int radarOpen, boolean told) {
        this(officer, mine, jav, openRequest, withdrawn, checksMissing, perspectiveOpen, assessmentsMissing, proposalStale, radarOpen, told,
                PreparationSteps.NONE);
    }

    /** The same with what the track and colleagues ask for. */
    CaseWork withSteps(PreparationSteps asked) {
        return new CaseWork(officer, mine, jav, openRequest, withdrawn, checksMissing, perspectiveOpen, assessmentsMissing, proposalStale, radarOpen, told,
                asked);
    }

    /** The same with what the radar found. */
    CaseWork withRadar(int open) {
        return new CaseWork(officer, mine, jav, openRequest, withdrawn, checksMissing, perspectiveOpen, assessmentsMissing, proposalStale, open, told,
                steps);
    }
}
