package org.samstod.decisions;

import java.time.LocalDate;
import java.util.List;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/**
 * All that a letter about a decision says, before it is written out in a language. There is no last day of appeal in it:
 * that day is known only when the minutes have been announced, and is then shown in the portal.
 *
 * @param registerNumber or null when the matter has none yet
 * @param reference the portal's reception number
 * @param outcome code of the outcome
 * @param years granted sum per fiscal year, empty when no money is granted
 * @param reasons in Swedish, always
 * @param ground the legal ground as it is printed, in both languages
 * @param terms repayment terms in force, or null when no money is granted
 * @param conditions the call's own paragraph of conditions, or null
 * @param usableFrom first day the money may be used, or null
 * @param reportDue day the final report is due, or null
 * @param deciderRole text key of the role, without prefix
 * @param delegation paragraph of the delegation order, as it is cited
 * @param appeal how to appeal, the text in force
 * @param level level of publication of the case
 * @param change the earlier decision whose place it takes, changed or annulled, or null
 */
record LetterContent(String boardName, LocalDate decidedOn, String registerNumber, String reference, String applicant,
        String organisationNumber, String title, String callTitle, String outcome, Money asked, Money granted, List<Year> years,
        String reasons, String transferredTo, Bilingual ground, Bilingual terms, Bilingual conditions, LocalDate usableFrom, LocalDate usableTo,
        LocalDate reportDue, String deciderName, String deciderRole, String delegation, Bilingual appeal, PublicationLevel level,
        Change change) {

    /**
     * What it says of an earlier decision.
     *
     * @param earlierOn  the day of that
     * @param ground     the provision that lets it be changed, as it is printed
     * @param reasons    why, in Swedish; null when a court has annulled it
     * @param annulledOn since when the ruling that annulled it has legal force, or null
     */
    record Change(LocalDate earlierOn, Bilingual ground, String reasons, LocalDate annulledOn) {
    }

    /** One fiscal year's part. */
    record Year(int year, Money amount) {
    }

    /** A text that exists in Swedish and, perhaps, in English. */
    record Bilingual(String swedish, String english) {

        boolean inEnglish() {
            return english != null && !english.isBlank();
        }

        /** The text without a first line that only repeats the heading above it. */
        Bilingual without(String heading) {
            return new Bilingual(cut(swedish, heading), cut(english, heading));
        }

        private static String cut(String text, String heading) {
            return text != null && text.strip().startsWith(heading + "\n") ? text.strip().substring(heading.length()).strip() : text;
        }
    }
}
