package org.samstod.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the preparation needs to know of a call.
 *
 * @param callId           the call
 * @param nameSv           its name
 * @param nameEn           its English name, the Swedish one when it has none
 * @param perspective      code of its perspective
 * @param continuous       whether each application is a matter of its own
 * @param checklist        lines of the formal check on the application's track, in order
 * @param criteria         criteria of the assessment, in order
 * @param weights          weight of each criterion, by its code
 * @param steps            what the track asks of the preparation
 * @param decisionExpected when a decision is expected, or null
 * @param contact          who to ask
 */
record CallTerms(String callId, String nameSv, String nameEn, String perspective, boolean continuous, List<Line> checklist, List<Line> criteria,
        Map<String, Integer> weights, Steps steps, LocalDate decisionExpected, Contact contact) {

    /** Its name in a language. */
    String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null && !nameEn.isBlank() ? nameEn : nameSv;
    }

    /**
     * What the track asks of the preparation.
     *
     * @param assessors       how many people assess; hidden from each other when more than one
     * @param riskAnalysis    whether every area of the risk analysis needs a line
     * @param democracyReview whether every criterion of the democracy review needs a finding
     */
    record Steps(int assessors, boolean riskAnalysis, boolean democracyReview) {

        /** How many assessors have to be asked and hand in; none where the officer assesses alone. */
        int hiddenAssessors() {
            return assessors > 1 ? assessors : 0;
        }
    }

    /** Who to ask about the call; every part may be missing. */
    record Contact(String sv, String en, String email, String phone, String hoursSv, String hoursEn) {

        String name(Locale locale) {
            return chosen(locale, sv, en);
        }

        String hours(Locale locale) {
            return chosen(locale, hoursSv, hoursEn);
        }

        private static String chosen(Locale locale, String swedish, String english) {
            return "en".equals(locale.getLanguage()) && english != null && !english.isBlank() ? english : swedish;
        }
    }

    /** A line with a code that stays and a text in both languages. */
    record Line(String code, String sv, String en) {

        /** The text in a language. */
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) && en != null && !en.isBlank() ? en : sv;
        }
    }
}
