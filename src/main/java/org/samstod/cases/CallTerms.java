package org.samstod.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

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
 * @param decisionExpected when a decision is expected, or null
 * @param contact          who to ask
 */
record CallTerms(String callId, String nameSv, String nameEn, String perspective, boolean continuous, List<Line> checklist, List<Line> criteria,
        LocalDate decisionExpected, Contact contact) {

    /** Its name in a language. */
    String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null && !nameEn.isBlank() ? nameEn : nameSv;
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
