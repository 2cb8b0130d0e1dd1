package org.samstod.associations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.shared.Denied;

/**
 * The association the signed-in person acts for in this session: the one chosen, as long as the person has an open membership
 * there, otherwise the first verified and then the first claimed one. Named {@code inUse} in pages.
 */
@Named("inUse")
@RequestScoped
public class AssociationInUse {

    @Inject
    CurrentUser user;

    @Inject
    MembershipService service;

    private List<MembershipView> own = List.of();
    private MembershipView current;

    @PostConstruct
    void load() {
        Optional<Actor> actor = user.actor();
        if (actor.isEmpty() || actor.get().role() != Role.ASSOCIATION) {
            return;
        }
        own = service.mine();
        List<MembershipView> open = own.stream().filter(one -> !"ended".equals(one.status())).toList();
        String chosen = user.getAssociationId();
        current = open.stream().filter(one -> one.associationId().equals(chosen)).findFirst()
                .or(() -> open.stream().filter(MembershipView::verified).findFirst())
                .or(() -> open.stream().findFirst())
                .orElse(null);
        if (current != null && !current.associationId().equals(chosen)) {
            user.useAssociation(current.associationId());
        }
    }

    /**
     * Key of the association in use.
     *
     * @return the key
     * @throws Denied when the person has no open membership
     */
    public String require() {
        if (current == null) {
            throw new Denied(Permission.ASSOCIATION_READ.name(), "membership", null);
        }
        return current.associationId();
    }

    /** Changes the association in use; one without an own open membership is ignored at the next request. */
    public void use(String associationId) {
        user.useAssociation(associationId);
    }

    /** Whether there is an association in use. */
    public boolean isPresent() {
        return current != null;
    }

    /** Key of the association in use, or null. */
    public String getId() {
        return current == null ? null : current.associationId();
    }

    /** Its name, while claimed the name in the claim; empty without one. */
    public String getName() {
        return current == null ? "" : current.associationName();
    }

    /** Whether the membership is verified. */
    public boolean isVerified() {
        return current != null && current.verified();
    }

    /** Whether it is only claimed. */
    public boolean isClaimed() {
        return current != null && current.claimed();
    }

    /** Whether the person is one of its administrators. */
    public boolean isAdministrator() {
        return isVerified() && current.roles().contains("administrator");
    }

    /** Whether the person may write for it. */
    public boolean isEditor() {
        return isClaimed() || isAdministrator() || isVerified() && current.roles().contains("editor");
    }

    /** The membership in use, or null. */
    public MembershipView getMembership() {
        return current;
    }

    /** All own memberships, those that ended lately last. */
    public List<MembershipView> getOwn() {
        return own;
    }
}
