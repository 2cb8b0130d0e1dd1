package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.AssociationStatus;
import org.samstod.associations.domain.CapRaise;
import org.samstod.associations.domain.Invitation;
import org.samstod.associations.domain.Members;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.MembershipRole;
import org.samstod.associations.domain.ThreatReview;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Subject;
import org.samstod.shared.PublicationLevel;

/** Turns what is kept into what is shown, each time with only what the reader may see. */
@ApplicationScoped
class AssociationMapper {

    static final String ASSOCIATION = "association";

    Subject subject(String associationId) {
        return new Subject(ASSOCIATION, associationId, null, associationId);
    }

    AssociationView full(Association association) {
        return new AssociationView(association.id(), association.version(), association.organisationNumber(), association.name(),
                word(association.status()), association.cap(), association.capChangedAt(), association.homeBoardId(),
                association.purpose(), association.neighbourhoodSlug(), association.contactEmail(), association.contactPhone(),
                association.webAddress());
    }

    AssociationView claimed(Association association, Membership claim) {
        return new AssociationView(association.id(), 0, association.organisationNumber(), claim.claimedName(),
                word(AssociationStatus.UNVERIFIED), PublicationLevel.OPEN, null, claim.boardId(), null, null, null, null, null);
    }

    Standing standing(Optional<Membership> membership) {
        if (membership.isEmpty()) {
            return Standing.NONE;
        }
        Membership one = membership.get();
        return one.active()
                ? new Standing(Standing.Kind.MEMBER, one.id(), one.verifiedAt(),
                        one.roles().stream().map(MembershipRole::code).collect(Collectors.toUnmodifiableSet()))
                : new Standing(Standing.Kind.CLAIMANT, one.id(), one.claimedAt(), Set.of());
    }

    MembershipView own(Membership one, Association association, int evidence) {
        return new MembershipView(one.id(), one.version(), one.associationId(), one.active() ? association.name() : one.claimedName(),
                association.organisationNumber().formatted(), word(one.status()), codes(one.roles()), one.claimedAt(), evidence,
                one.endCause() == null ? null : word(one.endCause()), one.endReason());
    }

    MemberView member(Membership one, AccountView person, boolean manages, String self, Members members) {
        boolean last = one.administrates() && members.administrators().size() == 1;
        return new MemberView(one.id(), one.version(), one.accountId(), person == null ? "" : person.displayName(),
                manages && person != null ? person.email() : null, person != null && person.addressProved(), word(one.status()), codes(one.roles()),
                one.active() ? one.verifiedAt() : one.claimedAt(), one.verifiedWay() == null ? null : word(one.verifiedWay()),
                one.objectedAt() != null, one.accountId().equals(self), last);
    }

    InvitationView invitation(Invitation one, String associationName, AccountView inviter, Instant now) {
        return new InvitationView(one.id(), one.associationId(), associationName, one.mailAddress(), codes(one.roles()),
                inviter == null ? "" : inviter.displayName(), one.invitedAt(), one.expiresAt(), one.usable(now));
    }

    ClaimView claim(Membership claim, Association association, Members members, AccountView person, Instant now) {
        boolean administrated = members.hasAdministrator();
        return new ClaimView(claim.id(), claim.version(), association.id(), association.organisationNumber().formatted(),
                association.organisationNumber().needsManualCheck(), claim.claimedName(),
                association.status() == AssociationStatus.UNVERIFIED ? null : association.name(),
                person == null ? "" : person.displayName(), person == null ? "" : person.email(),
                person != null && person.addressProved(), claim.claimedAt(),
                members.administrators().size(), claim.objection(), claim.officerMayDecide(administrated, now),
                claim.claimedAt().plus(Membership.SILENCE));
    }

    ThreatReviewView review(ThreatReview review, Association association, Instant now) {
        return new ThreatReviewView(review.id(), review.version(), association.id(), association.name(),
                association.organisationNumber().formatted(), review.capBefore(), review.reportedAt(), review.dueAt(),
                review.overdue(now), review.reviewedAt(), review.outcome());
    }

    CapRaiseView raise(CapRaise raise, Association association) {
        return new CapRaiseView(raise.id(), raise.version(), association.id(), association.name(),
                association.organisationNumber().formatted(), association.cap(), raise.level(), raise.reason(), raise.askedAt());
    }

    private static List<String> codes(Set<MembershipRole> roles) {
        return roles.stream().sorted().map(MembershipRole::code).toList();
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
