package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.InvitationView;
import org.samstod.associations.MembershipService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** Where the link of an invitation leads. */
@Named
@RequestScoped
public class JoinBacking {

    @Inject
    MembershipService service;

    @Inject
    AssociationInUse inUse;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    @Param(name = "code")
    String code;

    private InvitationView invitation;

    @PostConstruct
    void begin() {
        invitation = service.invitation(code).orElse(null);
    }

    /** Accepts, and goes on as a member of that association. */
    public void accept() {
        String association = service.acceptInvitation(code);
        if (user.getRole() != Role.ASSOCIATION) {
            user.useRole(Role.ASSOCIATION.name());
        }
        inUse.use(association);
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.join.done"));
        addresses.redirect("/association/");
    }

    public InvitationView getInvitation() {
        return invitation;
    }

}
