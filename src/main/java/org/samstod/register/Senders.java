package org.samstod.register;

import java.util.List;
import java.util.Optional;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;

/** Knows the associations that mail may come from; implemented by their room. */
public interface Senders {

    /**
     * An association.
     *
     * @param name its name here
     * @param cap  above which nothing of it is ever shown
     */
    record Sender(String associationId, String name, PublicationLevel cap) {
    }

    /** The association of a number; empty when it has never been met. */
    Optional<Sender> find(OrganisationNumber number);

    /** Accounts of those who are told about an association's matters. */
    List<String> toTell(String associationId);
}
