package org.samstod.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.CurrentUser.RoleView;
import org.samstod.identity.Role;
import org.samstod.shared.web.Addresses;

/** The page where a person with several roles chooses the one in use. */
@Named("rolesPage")
@RequestScoped
public class RolesBacking {

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    private List<RoleView> roles;

    /** Reads the roles once. */
    public void load() {
        roles = user.roles();
    }

    public List<RoleView> getRoles() {
        return roles;
    }

    /** Changes the role in use and goes to its first page. */
    public void use(String assignmentId) {
        user.useRole(assignmentId);
        addresses.redirect(StartPages.of(user.getRole()));
    }

    /** Acts as an association's member. */
    public void useAssociation() {
        use(Role.ASSOCIATION.name());
    }
}
