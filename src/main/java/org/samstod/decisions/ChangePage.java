package org.samstod.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.samstod.shared.Money;

/**
 * What a decider sees before changing a decision, or putting a slip in it right.
 *
 * @param current    the decision that holds
 * @param letter     body of its Swedish letter
 * @param earlier    decisions whose place was taken, the newest first
 * @param done       what was done to them and to this one, the newest first
 * @param grounds    on what a change can rest today
 * @param slip       what a correction rests on today, or null when the city has no such provision
 * @param scope      that the provisions do not bind here, as the law says it, or null
 * @param citable    legal grounds that may be cited today
 * @param obstacle   why nothing can be changed here, as the last part of a message key; null when it can
 * @param year       the fiscal year that is proposed for the money
 */
public record ChangePage(String caseId, long caseVersion, String number, String applicant, String title, Money asked, DecisionView current, String letter,
        List<Earlier> earlier, List<Done> done, List<Law> grounds, Law slip, Law scope, List<GroundChoice> citable, String obstacle, int year)
        implements Serializable {

    /** A decision whose place another took, with its letter. */
    public record Earlier(String decisionId, int round, String outcome, Money granted, Instant decidedAt, String decidedBy, Instant supersededAt, String letter)
            implements Serializable {
    }

    /** What was done to a decision; the texts are null where another took its place. */
    public record Done(ChangeGround ground, String law, String reasons, String oldText, String newText, String by, Instant at) implements Serializable {
    }

    /** A provision in force today. */
    public record Law(ChangeGround ground, String citation, String textSv, String textEn) implements Serializable {

        /** Its text in a language. */
        public String text(String language) {
            return "en".equals(language) && textEn != null ? textEn : textSv;
        }
    }

    public boolean isOpen() {
        return obstacle == null;
    }
}
