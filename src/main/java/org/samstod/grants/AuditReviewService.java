package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseContactService;
import org.samstod.cases.CaseForDecision;
import org.samstod.cases.CaseReviewerService;
import org.samstod.cases.CaseService;
import org.samstod.cases.Hand;
import org.samstod.grants.domain.AuditAsk;
import org.samstod.grants.domain.AuditDraw;
import org.samstod.grants.domain.AuditFinding;
import org.samstod.grants.domain.AuditReview;
import org.samstod.grants.domain.AuditState;
import org.samstod.grants.domain.Audits;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/**
 * Looking into grants that were drawn. To staff a review is its case: board, level, conflict of interest; the reading rule holds before
 * anything is counted. Who handled or decided the case, or is tied to the association, does not look into it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AuditReviewService {

    private static final String KIND = "audit-review";
    private static final int MOST_LISTED = 5_000;

    @Inject
    Audits audits;

    @Inject
    Grants grants;

    @Inject
    GrantMail mail;

    @Inject
    RiskSignals signals;

    @Inject
    CaseBoardService cases;

    @Inject
    CaseService caseService;

    @Inject
    CaseReviewerService reviewers;

    @Inject
    CaseContactService contacts;

    @Inject
    AuditHands hands;

    @Inject
    RegisterService register;

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

    /** Which reviews a list shows. */
    public enum Show {
        OPEN, WAITING, MINE, CLOSED
    }

    /**
     * Reviews of the acting person's board, or of all for a role of the city: open ones first, the oldest first. The reading rule of the cases
     * holds before the counts.
     */
    @UseCase(permission = Permission.GRANT_READ)
    public AuditList list(Show show, PageRequest page) {
        Map<String, String> keys = audits.keys(user.requireActor().boardId(), MOST_LISTED);
        List<String> allowed = cases.readableKeys(keys);
        Map<String, AuditReview> found = new HashMap<>();
        Keys.parts(allowed).forEach(some -> audits.reviews(some).forEach(one -> found.put(one.id(), one)));
        String me = gate.actorId();
        List<AuditReview> all = allowed.stream().map(found::get).toList();
        List<AuditReview> shown = all.stream().filter(one -> shows(show, one, me)).toList();
        return new AuditList(lines(page.slice(shown)), shown.size(),
                (int) all.stream().filter(one -> shows(Show.WAITING, one, me)).count(), (int) all.stream().filter(one -> shows(Show.MINE, one, me)).count(),
                cases.toldAmong(keys.values()));
    }

    private static boolean shows(Show show, AuditReview one, String me) {
        return switch (show) {
            case OPEN -> one.state() != AuditState.CLOSED;
            case WAITING -> one.state() == AuditState.WAITING;
            case MINE -> one.state() != AuditState.CLOSED && me.equals(one.officer());
            case CLOSED -> one.state() == AuditState.CLOSED;
        };
    }

    private List<AuditLineView> lines(List<AuditReview> shown) {
        Map<String, Grant> about = grants.byId(shown.stream().map(AuditReview::grantId).toList());
        Map<String, AccountView> people = accounts.accounts(shown.stream().map(AuditReview::officer).filter(Objects::nonNull).distinct().toList());
        Map<String, Integer> open = signals.open(about.values());
        LocalDate today = clock.today();
        String me = gate.actorId();
        return shown.stream().map(one -> {
            Grant grant = about.get(one.grantId());
            return new AuditLineView(one.id(), grant.id(), grant.number(), grant.applicant(), grant.title(), one.state().name(), name(people, one.officer()),
                    me.equals(one.officer()), one.due(), one.overdue(today), one.year(), one.finding() == null ? null : one.finding().name(),
                    open.getOrDefault(grant.id(), 0));
        }).toList();
    }

    private static String name(Map<String, AccountView> people, String id) {
        return id == null || !people.containsKey(id) ? "" : people.get(id).displayName();
    }

    /** One review. */
    @UseCase(permission = Permission.GRANT_READ)
    public AuditReviewView review(String reviewId) {
        AuditReview review = audits.review(reviewId).orElseThrow(() -> new NotFound(KIND));
        Grant grant = grant(review);
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant));
        boolean mine = gate.actorId().equals(review.officer());
        boolean takes = review.state() != AuditState.CLOSED && !mine && gate.allows(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant));
        boolean narrow = review.state() != AuditState.CLOSED && grant.level().isLowerThan(PublicationLevel.LIMITED);
        List<Hand> named = narrow ? reviewers.named(grant.caseId()) : List.of();
        int days = audits.rule(review.boardId(), clock.today()).map(rule -> rule.figures().replyDays()).orElse(0);
        return new AuditReviewView(review.id(), review.version(), grant.id(), grant.caseId(), grant.number(), grant.applicant(), grant.title(), review.year(),
                audits.draw(review.drawId()).filter(one -> one.kind() == AuditDraw.Kind.INTERNAL).isPresent(), review.state().name(), review.openedAt(),
                review.officer() == null ? "" : name(accounts.accounts(List.of(review.officer())), review.officer()), review.takenAt(), mine,
                review.asked().stream().map(Enum::name).toList(), review.askedText(), review.due(), review.overdue(clock.today()), review.askedAt(),
                clock.today().plusDays(days), review.finding() == null ? null : review.finding().name(), review.conclusion(), review.closedAt(), takes,
                takes ? whyNot(grant) : null, narrow, named.isEmpty() ? "" : named.get(0).name(),
                named.stream().map(Hand::accountId).anyMatch(gate.actorId()::equals));
    }

    private String whyNot(Grant grant) {
        CaseForDecision about = caseService.caseForDecision(grant.caseId());
        return hands.of(grant, about).contains(gate.actorId()) ? "handled" : about.jav() != null ? "tied" : null;
    }

    /** The reviews of one grant, for its page; empty for those that may not read it. */
    @UseCase(permission = Permission.GRANT_READ)
    public List<AuditLineView> ofGrant(String grantId) {
        return grants.find(grantId).filter(one -> gate.allows(Permission.GRANT_READ, GrantDesk.ofCase(one))).map(one -> lines(audits.ofGrants(List.of(grantId))))
                .orElse(List.of());
    }

    /**
     * Takes a review, or takes it over from a colleague.
     *
     * @throws org.samstod.shared.BusinessException {@code audit.take.…}; a {@code Conflict} when somebody was first
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "audit.take")
    public void take(String reviewId, long seenVersion) {
        AuditReview review = managed(reviewId, seenVersion);
        Grant grant = grant(review);
        CaseForDecision about = caseService.caseForDecision(grant.caseId());
        String before = review.officer();
        review.take(gate.actorId(), hands.of(grant, about), about.jav() != null, clock.now());
        Map<String, Object> told = new HashMap<>();
        told.put("grant", grant.id());
        told.put("before", before);
        journal.act(review, told);
    }

    /**
     * Asks the association for papers or a visit; it is told in its messages, by the rules of the grant's level.
     *
     * @param kinds codes of {@code AuditAsk}
     * @throws org.samstod.shared.BusinessException {@code audit.…}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "audit.ask")
    public void ask(String reviewId, long seenVersion, List<String> kinds, String text, LocalDate due) {
        AuditReview review = managed(reviewId, seenVersion);
        Grant grant = grant(review);
        Instant now = clock.now();
        Set<AuditAsk> asked = kinds.stream().map(AuditAsk::valueOf).collect(Collectors.toCollection(TreeSet::new));
        review.ask(asked, text, due, gate.actorId(), clock.today(), now);
        register.record(new NewEntry(grant.boardId(), EntryKind.COMPLETION_REQUEST, Direction.SENT, grant.applicationId(), grant.associationId(), grant.level(),
                now, contacts.contact(grant.caseId()).matterId()));
        mail.association(grant, "audit.asked", GrantMail.AUDIT, Map.of("due", due), review.id() + ":" + now.toEpochMilli());
        journal.act(review, Map.of("grant", grant.id(), "kinds", new ArrayList<>(asked.stream().map(Enum::name).toList()), "text", review.askedText(), "due", due));
    }

    /**
     * Concludes. An association that was asked is told; of one that was not, nothing needs to be said.
     *
     * @param finding code of {@code AuditFinding}, or null when nothing was chosen
     * @throws org.samstod.shared.BusinessException {@code audit.…}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "audit.close")
    public void close(String reviewId, long seenVersion, String finding, String conclusion) {
        AuditReview review = managed(reviewId, seenVersion);
        Grant grant = grant(review);
        review.close(finding == null || finding.isBlank() ? null : AuditFinding.valueOf(finding), conclusion, gate.actorId(), clock.now());
        if (review.askedAt() != null) {
            mail.association(grant, "audit.closed", GrantMail.AUDIT, Map.of(), review.id());
        }
        journal.act(review, Map.of("grant", grant.id(), "finding", review.finding(), "conclusion", review.conclusion()));
    }

    private AuditReview managed(String reviewId, long seenVersion) {
        AuditReview review = audits.reviewLocked(reviewId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant(review)));
        review.requireVersion(seenVersion);
        return review;
    }

    private Grant grant(AuditReview review) {
        return grants.find(review.grantId()).orElseThrow(() -> new NotFound(KIND));
    }
}
