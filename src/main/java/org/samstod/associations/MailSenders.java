package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samstod.associations.domain.Associations;
import org.samstod.register.RegisterService;
import org.samstod.register.Senders;
import org.samstod.shared.OrganisationNumber;

/** Tells the register which association mail comes from, and lets its entries follow the association's cap down. */
@ApplicationScoped
class MailSenders implements Senders {

    @Inject
    Associations associations;

    @Inject
    MembershipService memberships;

    @Inject
    RegisterService register;

    @Override
    public Optional<Sender> find(OrganisationNumber number) {
        return associations.findByNumber(number.digits()).map(one -> new Sender(one.id(), one.name(), one.cap()));
    }

    @Override
    public List<String> toTell(String associationId) {
        return memberships.membersToTell(associationId);
    }

    void capChanged(@Observes PublicationCapChanged event) {
        register.lowerAssociation(event.associationId(), event.cap());
    }
}
