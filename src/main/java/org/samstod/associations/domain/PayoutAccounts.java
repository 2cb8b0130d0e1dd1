package org.samstod.associations.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All accounts that money is or was to be paid to. */
public interface PayoutAccounts {

    /** One by key. */
    Optional<PayoutAccount> find(String id);

    /** All of an association, the latest change first. */
    List<PayoutAccount> ofAssociation(String associationId);

    /** Those of several associations that are confirmed or wait; one statement. */
    List<PayoutAccount> standing(Collection<String> associationIds);

    /** All of several associations, the earliest change first; one statement. */
    List<PayoutAccount> ofAssociations(Collection<String> associationIds);

    /** Accounts that a board's officers have to confirm, the oldest first. */
    List<PayoutAccount> waiting(String boardId);

    /** Keeps a new one. */
    void add(PayoutAccount account);
}
