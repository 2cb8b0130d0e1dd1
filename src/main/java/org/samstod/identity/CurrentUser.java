package org.samstod.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.samstod.identity.domain.Account;
import org.samstod.identity.domain.AccountRoles;
import org.samstod.identity.domain.Accounts;
import org.samstod.identity.domain.RoleAssignment;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;

/**
 * The person of this request, read once: account, roles valid now, and the role or association in use (kept in the
 * session). Named {@code user} in pages.
 */
@Named("user")
@RequestScoped
public class CurrentUser {

    private static final String ROLE_IN_USE = "samstod.role";
    private static final String ASSOCIATION_IN_USE = "samstod.association";

    @Inject
    HttpServletRequest request;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private boolean loaded;
    private Account account;
    private List<RoleAssignment> roles = List.of();
    private RoleAssignment inUse;

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        if (request.getUserPrincipal() == null) {
            return;
        }
        AccountRoles found = accounts.findWithRoles(request.getUserPrincipal().getName()).filter(one -> one.account().active()).orElse(null);
        if (found == null) {
            return;
        }
        account = found.account();
        roles = found.usableOn(clock.today());
        Object chosen = sessionAttribute(ROLE_IN_USE);
        inUse = Role.ASSOCIATION.name().equals(chosen) ? null
                : roles.stream().filter(role -> role.id().equals(chosen)).findFirst().orElse(roles.isEmpty() ? null : roles.get(0));
    }

    private Object sessionAttribute(String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }

    /** Who acts, if anybody is signed in. */
    public Optional<Actor> actor() {
        if (ActAs.current() != null) {
            return Optional.of(ActAs.current());
        }
        load();
        if (account == null) {
            return Optional.empty();
        }
        return Optional.of(inUse == null ? Actor.member(account.id(), account.displayName(), associationId())
                : Actor.staff(account.id(), account.displayName(), inUse.role(), inUse.boardId()));
    }

    /** @throws Denied when nobody is signed in */
    public Actor requireActor() {
        return actor().orElseThrow(() -> new Denied("SIGNED_IN", "anonymous", null));
    }

    public boolean isSignedIn() {
        return actor().isPresent();
    }

    public String getAccountId() {
        return actor().map(Actor::accountId).orElse(null);
    }

    public String getDisplayName() {
        return actor().map(Actor::name).orElse("");
    }

    /** Whether the person still has to prove that the address of the account is theirs. */
    public boolean isAddressToProve() {
        load();
        return account != null && !account.emailConfirmed();
    }

    /** The role in use; ASSOCIATION for people without a staff role. */
    public Role getRole() {
        return actor().map(Actor::role).orElse(null);
    }

    public boolean isStaff() {
        return getRole() != null && getRole().staff();
    }

    /** The board of the role in use, null for city roles and associations. */
    public String getBoardId() {
        return actor().map(Actor::boardId).orElse(null);
    }

    /** The association in use, as chosen in this session; whether it is the person's own is asked of the membership. */
    public String getAssociationId() {
        return associationId();
    }

    private String associationId() {
        if (ActAs.current() != null) {
            return ActAs.current().associationId();
        }
        return (String) sessionAttribute(ASSOCIATION_IN_USE);
    }

    /** Remembers the association in use for this session. */
    public void useAssociation(String associationId) {
        request.getSession().setAttribute(ASSOCIATION_IN_USE, associationId);
    }

    /** The roles the person holds today, in the order given. */
    public List<RoleView> roles() {
        load();
        return roles.stream().map(role -> new RoleView(role.id(), role.role(), role.boardId(), role == inUse)).toList();
    }

    /**
     * Changes the role in use.
     *
     * @param assignmentId one of {@link #roles()}, or {@code ASSOCIATION} to act as an association's member
     * @throws Denied when the person does not hold it
     */
    public void useRole(String assignmentId) {
        load();
        if (!Role.ASSOCIATION.name().equals(assignmentId) && roles.stream().noneMatch(role -> role.id().equals(assignmentId))) {
            throw new Denied("SIGNED_IN", "role", null);
        }
        request.getSession().setAttribute(ROLE_IN_USE, assignmentId);
        loaded = false;
        inUse = null;
    }

    /** A role held, for the page where it is chosen. */
    public record RoleView(String id, Role role, String boardId, boolean inUse) {
    }
}
