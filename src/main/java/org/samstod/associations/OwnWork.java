package org.samstod.associations;

import org.samstod.journal.Subject;

/**
 * Tells whether an object was made by a person, for the rule that a claimant sees own work only. A later room implements it as
 * a bean for its own kinds of objects; what no bean vouches for, a claimant does not see.
 */
public interface OwnWork {

    /**
     * Answers for one object.
     *
     * @param accountId the claimant
     * @param subject an object of the association the person claims
     * @return true when it is of a kind this room keeps and this person made it
     */
    boolean madeBy(String accountId, Subject subject);
}
