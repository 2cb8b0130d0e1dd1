package org.samstod.grants;

import java.io.Serializable;
import java.util.List;
import org.samstod.shared.Money;

/**
 * What a proposal of recovery is made from.
 *
 * @param most what can be asked back: paid, less what has been asked back before
 * @param rest what has not been paid and is to be
 * @param toPutRight what was paid under a decision that a court annulled, and the one in its place does not give
 * @param whys names of the reasons to choose from
 * @param external whether the register numbers of the board come from another register and are typed
 * @param obstacle why none can be proposed now, a part of a text key, or null
 * @param conditions those that are breached
 * @param grounds legal grounds in force that it may rest on
 * @param hearing what the law of the day says about hearing the association, or null
 */
public record RecoveryDraft(String grantId, String number, String applicant, String title, Money paid, Money most, Money rest, Money toPutRight, List<String> whys,
        boolean external, String obstacle, List<Choice> conditions, List<Choice> grounds, String hearing) implements Serializable {

    /** Something to choose. */
    public record Choice(String key, String text) implements Serializable {
    }
}
