package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipRole;
import org.samstod.associations.domain.MembershipStatus;
import org.samstod.associations.domain.Memberships;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/**
 * What a membership allows on the association's things. Everything with an association is refused to a person who is no member of
 * it. A claimant may write and submit, but on an object that exists already only when a room vouches that the claimant made it
 * ({@link OwnWork}). An officer who is a member of the association decides neither its claims, its reviews, its wishes nor what it may show (jäv,
 * Kommunallagen 7:4).
 */
@ApplicationScoped
public class AssociationRelation implements Relation {

    private static final Set<Permission> OF_MEMBERS = EnumSet.of(Permission.ASSOCIATION_READ, Permission.APPLICATION_READ,
            Permission.FILE_READ, Permission.LEVEL_LOWER, Permission.THREAT_REPORT);
    private static final Set<Permission> OF_EDITORS = EnumSet.of(Permission.APPLICATION_WRITE, Permission.APPLICATION_SUBMIT,
            Permission.APPLICATION_WITHDRAW, Permission.FILE_WRITE);
    private static final Set<Permission> OF_ADMINISTRATORS = EnumSet.of(Permission.ASSOCIATION_EDIT, Permission.MEMBERS_MANAGE);
    private static final Set<Permission> OF_CLAIMANTS_ANYWAY = EnumSet.of(Permission.APPLICATION_WRITE);
    private static final Set<Permission> OF_CLAIMANTS_OWN = EnumSet.of(Permission.APPLICATION_READ, Permission.APPLICATION_WRITE,
            Permission.APPLICATION_SUBMIT, Permission.APPLICATION_WITHDRAW, Permission.FILE_READ, Permission.FILE_WRITE,
            Permission.LEVEL_LOWER);
    /** Evidence of claims, rights and accounts is opened by those who confirm them, not by everybody at the board. */
    private static final Set<String> EVIDENCE = Set.of(MembershipService.MEMBERSHIP, MandateService.KIND, PayoutAccountService.KIND);
    private static final Set<Permission> NEVER_BY_OWN_OFFICERS = EnumSet.of(Permission.CLAIM_VERIFY, Permission.LEVEL_RAISE,
            Permission.PUBLICATION_MANAGE);

    @Inject
    Memberships memberships;

    @Inject
    @Any
    Instance<OwnWork> ownWork;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        boolean claim = MembershipService.MEMBERSHIP.equals(subject.kind());
        if (subject.associationId() == null && !claim) {
            return Optional.empty();
        }
        if (actor.role() != Role.ASSOCIATION) {
            return refuseStaff(actor, permission, subject);
        }
        if (permission == Permission.CALL_READ || permission == Permission.SIGNED_IN || permission == Permission.PUBLIC) {
            return Optional.empty();
        }
        if (claim) {
            return refuseOnClaim(actor, permission, subject);
        }
        Optional<Membership> own = memberships.findOpen(actor.accountId(), subject.associationId());
        if (own.isEmpty()) {
            return Optional.of("membership");
        }
        boolean allowed = own.get().active() ? memberMay(own.get(), permission) : claimantMay(actor, permission, subject);
        return allowed ? Optional.empty() : Optional.of(own.get().active() ? "membership-role" : "claimed");
    }

    private static boolean memberMay(Membership member, Permission permission) {
        Set<MembershipRole> roles = member.roles();
        boolean administrator = roles.contains(MembershipRole.ADMINISTRATOR);
        return OF_MEMBERS.contains(permission)
                || OF_EDITORS.contains(permission) && (administrator || roles.contains(MembershipRole.EDITOR))
                || OF_ADMINISTRATORS.contains(permission) && administrator;
    }

    private boolean claimantMay(Actor actor, Permission permission, Subject subject) {
        if (AssociationMapper.ASSOCIATION.equals(subject.kind())) {
            return OF_CLAIMANTS_ANYWAY.contains(permission);
        }
        return OF_CLAIMANTS_OWN.contains(permission)
                && ownWork.stream().anyMatch(room -> room.madeBy(actor.accountId(), subject));
    }

    private Optional<String> refuseOnClaim(Actor actor, Permission permission, Subject subject) {
        boolean mine = memberships.find(subject.id()).filter(claim -> claim.accountId().equals(actor.accountId())).isPresent();
        boolean open = mine && memberships.find(subject.id()).filter(claim -> claim.status() == MembershipStatus.CLAIMED).isPresent();
        boolean allowed = permission == Permission.FILE_READ && mine || permission == Permission.FILE_WRITE && open;
        return allowed ? Optional.empty() : Optional.of("membership");
    }

    private Optional<String> refuseStaff(Actor actor, Permission permission, Subject subject) {
        boolean file = permission == Permission.FILE_READ || permission == Permission.FILE_WRITE;
        if (EVIDENCE.contains(subject.kind()) && file && !actor.role().holds(Permission.CLAIM_VERIFY)) {
            return Optional.of("role");
        }
        boolean partial = NEVER_BY_OWN_OFFICERS.contains(permission) && subject.associationId() != null
                && memberships.findOpen(actor.accountId(), subject.associationId()).isPresent();
        return partial ? Optional.of("jav") : Optional.empty();
    }
}
