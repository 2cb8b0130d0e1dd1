package org.samstod.associations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.samstod.shared.BusinessException;

/**
 * The active members of one association together, for the rule that spans them: there is always an administrator left. All
 * changes of roles and all endings go through here.
 */
public final class Members {

    private final List<Membership> active;

    /**
     * The members of one association.
     *
     * @param memberships memberships of one association, in any status
     */
    public Members(Collection<Membership> memberships) {
        this.active = memberships.stream().filter(Membership::active).toList();
    }

    /** Whether there is an active administrator. */
    public boolean hasAdministrator() {
        return active.stream().anyMatch(Membership::administrates);
    }

    /** Accounts of the active administrators. */
    public List<String> administrators() {
        return active.stream().filter(Membership::administrates).map(Membership::accountId).toList();
    }

    /**
     * Changes a member's roles.
     *
     * @param member one of these members
     * @param roles the roles from now on
     * @throws BusinessException {@code association.member.last-administrator} when nobody would be left to administrate
     */
    public void changeRoles(Membership member, Set<MembershipRole> roles) {
        if (!roles.contains(MembershipRole.ADMINISTRATOR)) {
            requireAnother(member);
        }
        member.changeRoles(roles);
    }

    /**
     * Ends a membership.
     *
     * @param member one of these members
     * @param cause why
     * @param by account of the one who ends it
     * @param reason free words, or null
     * @param at now
     * @throws BusinessException {@code association.member.last-administrator} when nobody would be left to administrate
     */
    public void end(Membership member, MembershipEnd cause, String by, String reason, Instant at) {
        requireAnother(member);
        member.end(cause, by, reason, at);
    }

    private void requireAnother(Membership member) {
        boolean another = active.stream().anyMatch(other -> !other.id().equals(member.id()) && other.administrates());
        if (member.administrates() && !another) {
            throw new BusinessException("association.member.last-administrator");
        }
    }
}
