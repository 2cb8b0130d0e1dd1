package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.associations.domain.Association;
import org.samstod.associations.domain.Associations;
import org.samstod.associations.domain.CapRaise;
import org.samstod.associations.domain.CapRecords;
import org.samstod.associations.domain.Membership;
import org.samstod.associations.domain.Memberships;
import org.samstod.associations.domain.ThreatReview;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.publications.PublicationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;

/**
 * An association's profile and how much of it may ever be shown.
 *
 * <p>Lowering the cap and reporting a threat work at once, in one transaction with everything that is public and, through
 * {@link PublicationCapChanged}, with every case. Raising it takes a reason and the association's yes, then an officer's.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssociationService {

    @Inject
    Associations associations;

    @Inject
    Memberships memberships;

    @Inject
    CapRecords records;

    @Inject
    AssociationMapper mapper;

    @Inject
    DistrictService districts;

    @Inject
    PublicationService publications;

    @Inject
    NotificationService notifications;

    @Inject
    AccountService accounts;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Event<PublicationCapChanged> capChanged;

    /**
     * One association, as the asker may see it: members all of it, a claimant only what the own claim says, staff with cases or
     * claims all of it.
     *
     * @param associationId key
     * @return the view
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public AssociationView association(String associationId) {
        Actor actor = user.requireActor();
        Association association = find(associationId);
        if (actor.role() == Role.ASSOCIATION) {
            Optional<Membership> own = memberships.findOpen(actor.accountId(), associationId);
            if (own.isPresent() && !own.get().active()) {
                return mapper.claimed(association, own.get());
            }
            gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        } else {
            requireReader(actor, associationId);
        }
        return mapper.full(association);
    }

    /**
     * Names of several associations, for lists of later rooms.
     *
     * @param associationIds keys
     * @return names by key; unknown keys are left out
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, String> names(Collection<String> associationIds) {
        Actor actor = user.requireActor();
        if (actor.role() == Role.ASSOCIATION) {
            throw new Denied(Permission.CASE_LIST.name(), "role", null);
        }
        requireReader(actor, null);
        return associations.findAll(associationIds).stream().collect(Collectors.toMap(Association::id, Association::name));
    }

    /**
     * Several associations at once, for lists of later rooms.
     *
     * @param associationIds keys
     * @return views by key; unknown keys are left out
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, AssociationView> associations(Collection<String> associationIds) {
        Actor actor = user.requireActor();
        if (actor.role() == Role.ASSOCIATION) {
            throw new Denied(Permission.CASE_LIST.name(), "role", null);
        }
        requireReader(actor, null);
        return associations.findAll(associationIds).stream().collect(Collectors.toMap(Association::id, mapper::full));
    }

    private static void requireReader(Actor actor, String associationId) {
        Role role = actor.role();
        if (!role.holds(Permission.CASE_READ) && !role.holds(Permission.CLAIM_VERIFY) && !role.holds(Permission.DECISION_READ)) {
            throw new Denied(Permission.CASE_READ.name(), "role", associationId);
        }
    }

    /**
     * The level that holds for something of an association: the lower of the chosen level and the cap. For services of later
     * rooms; the result must not be shown to a claimant, who would learn the cap from it.
     *
     * @param associationId key
     * @param chosen the level chosen for the thing
     * @return the lower of the two
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public PublicationLevel effectiveLevel(String associationId, PublicationLevel chosen) {
        return chosen.min(find(associationId).cap());
    }

    /**
     * The association of a number, for an application that a registrar enters. One that is known is used as it is and nothing of it is
     * told; one that is not is met for the first time, unverified, as by a claim. Part of the registrar's act.
     *
     * @param name as the applicant wrote it
     * @param boardId the board that received the application
     * @return its key
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public String met(OrganisationNumber number, String name, String boardId) {
        gate.require(Permission.APPLICATION_ASSIST, new Subject("board", boardId, boardId, null));
        return associations.findByNumber(number.digits()).map(Association::id).orElseGet(() -> {
            Association met = new Association(number, name, boardId, clock.now());
            associations.add(met);
            return met.id();
        });
    }

    /**
     * Saves the profile.
     *
     * @param command the form
     * @throws BusinessException {@code association.name.…}, {@code association.purpose.long}, {@code association.board.missing},
     *         {@code association.neighbourhood.unknown}, {@code association.email.format}, {@code association.phone.format},
     *         {@code association.web.format}, each at its field; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.ASSOCIATION_EDIT, action = "association.profile")
    public void saveProfile(SaveProfile command) {
        Association association = find(command.associationId());
        gate.require(Permission.ASSOCIATION_EDIT, mapper.subject(association.id()));
        association.requireVersion(command.version());
        if (districts.districts(clock.today()).stream().noneMatch(district -> district.boardId().equals(command.boardId()))) {
            throw new BusinessException("association.board.missing").at("board");
        }
        String slug = command.neighbourhoodSlug();
        if (slug != null && !slug.isBlank()
                && districts.neighbourhoods(clock.today()).stream().noneMatch(place -> place.slug().equals(slug))) {
            throw new BusinessException("association.neighbourhood.unknown").at("neighbourhood");
        }
        association.changeProfile(command.name(), command.purpose(), command.boardId(), slug, command.email(), command.phone(),
                command.web());
        journal.act(association, Map.of("name", association.name(), "board", association.homeBoardId()));
    }

    /**
     * Lowers the cap: at once, for everything, without a reason.
     *
     * @param associationId own association
     * @param version version that was shown
     * @param level the cap from now on
     * @return how many public pages were lowered or taken away
     * @throws BusinessException {@code association.cap.not-lower}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.LEVEL_LOWER, action = "association.cap-lower")
    public int lowerCap(String associationId, long version, PublicationLevel level) {
        gate.require(Permission.LEVEL_LOWER, mapper.subject(associationId));
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        association.requireVersion(version);
        PublicationLevel before = association.cap();
        Instant now = clock.now();
        association.lowerCap(level, now);
        journal.act(association, Map.of("from", before.number(), "to", level.number()));
        return lowerEverything(association, false, now);
    }

    /**
     * Reports a threat: sets the cap to protected for all cases in all districts, takes away what is public and opens a review that
     * is due in 24 hours, all in one transaction. Works again while a review is open, and then changes nothing more.
     *
     * @param associationId own association
     * @return what was done
     */
    @UseCase(permission = Permission.THREAT_REPORT, action = "association.threat")
    public ThreatReceipt reportThreat(String associationId) {
        gate.require(Permission.THREAT_REPORT, mapper.subject(associationId));
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        Instant now = clock.now();
        ThreatReview review = new ThreatReview(association, gate.actorId(), now);
        association.protect(now);
        records.add(review);
        // Told before what follows from it, so that the entry is about the association.
        journal.act(association, Map.of("from", review.capBefore().number(), "to", 0, "review", review.id()));
        int removed = lowerEverything(association, true, now);
        tellThreat(association, review);
        return new ThreatReceipt(now, review.dueAt(), removed);
    }

    private int lowerEverything(Association association, boolean threat, Instant now) {
        records.openRaiseOf(association.id()).ifPresent(raise -> raise.withdraw(gate.actorId(), now));
        int lowered = publications.lowerAssociation(association.id(), association.cap());
        capChanged.fire(new PublicationCapChanged(association.id(), association.cap(), threat));
        return lowered;
    }

    private void tellThreat(Association association, ThreatReview review) {
        Set<String> staff = new LinkedHashSet<>();
        for (Role role : List.of(Role.CASE_OFFICER, Role.UNIT_HEAD)) {
            accounts.holders(role, association.homeBoardId()).stream().map(AccountView::id).forEach(staff::add);
        }
        for (String officer : staff) {
            notifications.send(new Message(officer, null, "association-threat-review", null, Map.of("due", review.dueAt(),
                    "link", "/office/claims"), PublicationLevel.PROTECTED, null, "threat:" + review.id() + ":" + officer));
        }
        for (Membership member : memberships.verifiedIn(List.of(association.id()))) {
            notifications.send(new Message(member.accountId(), null, "association-threat-done", null, Map.of("due", review.dueAt(),
                    "link", "/association/safety"), PublicationLevel.PROTECTED, null, "threat:" + review.id() + ":" + member.accountId()));
        }
    }

    /**
     * Reviews of an own association, latest first.
     *
     * @param associationId own association
     */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public List<ThreatReviewView> reviews(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        Association association = find(associationId);
        return records.reviewsOf(associationId).stream().map(review -> mapper.review(review, association, clock.now())).toList();
    }

    /** Open reviews of the officer's board, the one due first on top. */
    @UseCase(permission = Permission.CLAIM_VERIFY)
    public List<ThreatReviewView> threatReviews() {
        List<ThreatReview> open = records.openReviews(user.requireActor().boardId());
        Map<String, Association> known = byId(open.stream().map(ThreatReview::associationId).toList());
        return open.stream().map(review -> mapper.review(review, known.get(review.associationId()), clock.now())).toList();
    }

    /**
     * An officer closes a review. The cap stays as it is.
     *
     * @param reviewId review at the officer's board
     * @param version version that was shown
     * @param outcome what was agreed with the association
     * @throws BusinessException {@code association.review.closed}, {@code association.outcome.…}; a {@code Conflict} when it has
     *         changed
     */
    @UseCase(permission = Permission.CLAIM_VERIFY, action = "association.threat-review")
    public void reviewThreat(String reviewId, long version, String outcome) {
        ThreatReview review = records.findReview(reviewId).orElseThrow(() -> new NotFound("threat-review"));
        gate.require(Permission.CLAIM_VERIFY, new Subject("threat-review", review.id(), review.boardId(), review.associationId()));
        review.requireVersion(version);
        review.review(gate.actorId(), outcome, clock.now());
        journal.act(review, Map.of("outcome", review.outcome()));
    }

    /**
     * Reminds the heads of units of reviews whose time has passed, once each. Called by {@link ThreatReminders}.
     *
     * @return how many reviews are overdue
     */
    @UseCase(permission = Permission.SYSTEM)
    public int remindOfReviews() {
        List<ThreatReview> overdue = records.overdue(clock.now());
        for (ThreatReview review : overdue) {
            for (AccountView head : accounts.holders(Role.UNIT_HEAD, review.boardId())) {
                notifications.send(new Message(head.id(), null, "association-threat-overdue", null, Map.of("due", review.dueAt(),
                        "link", "/office/claims"), PublicationLevel.PROTECTED, null, "threat-overdue:" + review.id() + ":" + head.id()));
            }
        }
        return overdue.size();
    }

    /**
     * An administrator asks to be shown more again; this is the association's yes.
     *
     * @param associationId own association
     * @param level level wished for
     * @param reason why
     * @throws BusinessException {@code association.raise.not-higher}, {@code association.raise.open}, {@code association.reason.…}
     */
    @UseCase(permission = Permission.ASSOCIATION_EDIT, action = "association.cap-raise-ask")
    public void askToRaise(String associationId, PublicationLevel level, String reason) {
        gate.require(Permission.ASSOCIATION_EDIT, mapper.subject(associationId));
        Association association = associations.findLocked(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        if (records.openRaiseOf(associationId).isPresent()) {
            throw new BusinessException("association.raise.open");
        }
        CapRaise raise = new CapRaise(association, level, reason, gate.actorId(), clock.now());
        records.add(raise);
        journal.act(raise, Map.of("association", associationId, "from", association.cap().number(), "to", level.number()));
    }

    /** The open wish of an own association. */
    @UseCase(permission = Permission.ASSOCIATION_READ)
    public Optional<CapRaiseView> openRaise(String associationId) {
        gate.require(Permission.ASSOCIATION_READ, mapper.subject(associationId));
        Association association = find(associationId);
        return records.openRaiseOf(associationId).map(raise -> mapper.raise(raise, association));
    }

    /** Open wishes at the officer's board, oldest first. */
    @UseCase(permission = Permission.LEVEL_RAISE)
    public List<CapRaiseView> raises() {
        List<CapRaise> open = records.openRaises(user.requireActor().boardId());
        Map<String, Association> known = byId(open.stream().map(CapRaise::associationId).toList());
        return open.stream().map(raise -> mapper.raise(raise, known.get(raise.associationId()))).toList();
    }

    /**
     * A second person says yes: the cap is raised. Nothing that was taken away comes back by itself.
     *
     * @param raiseId wish at the officer's board
     * @param version version that was shown
     * @throws BusinessException {@code association.raise.closed}, {@code association.raise.own}; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.LEVEL_RAISE, action = "association.cap-raise")
    public void approveRaise(String raiseId, long version) {
        CapRaise raise = raiseForOfficer(raiseId, version);
        Association association = associations.findLocked(raise.associationId())
                .orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
        Instant now = clock.now();
        PublicationLevel before = association.cap();
        raise.approve(gate.actorId(), now);
        association.raiseCap(raise, now);
        journal.act(association, Map.of("from", before.number(), "to", association.cap().number(), "wish", raise.id(),
                "reason", raise.reason()));
        publications.liftAssociationCap(association.id(), association.cap());
        capChanged.fire(new PublicationCapChanged(association.id(), association.cap(), false));
        tellAsker(raise, "association-raise-approved");
    }

    /**
     * A second person says no.
     *
     * @param raiseId wish at the officer's board
     * @param version version that was shown
     * @param reason why; the association reads it
     * @throws BusinessException as {@link #approveRaise}, and {@code association.reason.…}
     */
    @UseCase(permission = Permission.LEVEL_RAISE, action = "association.cap-raise-refuse")
    public void refuseRaise(String raiseId, long version, String reason) {
        CapRaise raise = raiseForOfficer(raiseId, version);
        raise.refuse(gate.actorId(), reason, clock.now());
        tellAsker(raise, "association-raise-refused");
        journal.act(raise, Map.of("reason", raise.settledReason()));
    }

    private CapRaise raiseForOfficer(String raiseId, long version) {
        CapRaise raise = records.findRaise(raiseId).orElseThrow(() -> new NotFound("cap-raise"));
        gate.require(Permission.LEVEL_RAISE, new Subject("cap-raise", raise.id(), raise.boardId(), raise.associationId()));
        raise.requireVersion(version);
        return raise;
    }

    private void tellAsker(CapRaise raise, String template) {
        notifications.send(new Message(raise.askedBy(), null, template, null, Map.of("link", "/association/safety"),
                PublicationLevel.LIMITED, null, template + ":" + raise.id()));
    }

    private Association find(String associationId) {
        return associations.find(associationId).orElseThrow(() -> new NotFound(AssociationMapper.ASSOCIATION));
    }

    private Map<String, Association> byId(Collection<String> ids) {
        return associations.findAll(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Association::id, Function.identity()));
    }
}
