package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.InvitationView;
import org.samstod.associations.MemberView;
import org.samstod.associations.MembershipService;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** Members, claims and invitations of the association in use; one of them at a time is changed. */
@Named
@RequestScoped
public class MembersBacking {

    private static final String PAGE = "/association/members";

    @Inject
    MembershipService service;

    @Inject
    AssociationInUse inUse;

    @Inject
    Addresses addresses;

    @Inject
    @Param(name = "id")
    String id;

    @Inject
    @Param(name = "invitation")
    String invitationId;

    private List<MemberView> members = List.of();
    private List<InvitationView> invitations = List.of();
    private MemberView member;
    private InvitationView invitation;
    private long version;
    private List<String> roles = List.of();
    private String email;
    private List<String> invitedRoles = new ArrayList<>(List.of("editor"));
    private String reason;

    /** The lists and, when the address names one, the member, claim or invitation to change. */
    @PostConstruct
    void begin() {
        inUse.require();
        if (!inUse.isVerified()) {
            return;
        }
        members = service.members(inUse.getId());
        if (inUse.isAdministrator()) {
            invitations = service.invitations(inUse.getId());
        }
        if (invitationId != null) {
            invitation = invitations.stream().filter(one -> one.id().equals(invitationId)).findFirst()
                    .orElseThrow(() -> new NotFound("invitation"));
        }
        if (id != null) {
            member = members.stream().filter(one -> one.membershipId().equals(id)).findFirst()
                    .orElseThrow(() -> new NotFound("membership"));
            version = member.version();
            roles = member.roles();
        }
    }

    /** Mails an invitation. */
    public void invite() {
        service.invite(inUse.require(), email, invitedRoles);
        done("association.members.invited", email);
    }

    /** Takes an invitation back. */
    public void withdrawInvitation() {
        service.withdrawInvitation(invitationId);
        done("association.members.invitation.withdrawn");
    }

    /** Saves the roles of a member. */
    public void saveRoles() {
        service.changeRoles(id, version, roles);
        done("association.members.roles.saved");
    }

    /** Ends a membership. */
    public void end() {
        service.end(id, version, reason);
        done("association.members.ended");
    }

    /** Accepts a claim. */
    public void accept() {
        service.accept(id, version, roles);
        done("association.members.accepted");
    }

    /** Objects to a claim. */
    public void object() {
        service.object(id, version, reason);
        done("association.members.objected");
    }

    /** Leaves the association. */
    public void leave() {
        service.leave(inUse.require());
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.members.left"));
        addresses.redirect("/association/");
    }

    private void done(String key, Object... args) {
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), key, args));
        addresses.redirect(PAGE);
    }

    /** Verified members. */
    public List<MemberView> getVerified() {
        return members.stream().filter(one -> "verified".equals(one.status())).toList();
    }

    /** Open claims. */
    public List<MemberView> getClaims() {
        return members.stream().filter(one -> "claimed".equals(one.status())).toList();
    }

    public List<InvitationView> getInvitations() {
        return invitations;
    }

    public MemberView getMember() {
        return member;
    }

    public InvitationView getInvitation() {
        return invitation;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getInvitedRoles() {
        return invitedRoles;
    }

    public void setInvitedRoles(List<String> invitedRoles) {
        this.invitedRoles = invitedRoles;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
