package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.associations.MandateFacts;
import org.samstod.associations.MandateService;
import org.samstod.associations.PayableAccount;
import org.samstod.associations.PayoutAccountService;
import org.samstod.associations.PayoutAccountView;
import org.samstod.associations.Signatory;
import org.samstod.associations.SignedUnder;
import org.samstod.calls.FrameService;
import org.samstod.decisions.YearSum;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantSignature;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.GrantYear;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/**
 * The association's side of a grant: what it gets and when, and its answer. Those who sign for it accept the conditions and the terms of
 * repayment, or decline, alone or two together as their confirmed right says; what is declined is back in its frame in the same transaction.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class GrantAcceptanceService {

    @Inject
    Grants grants;

    @Inject
    Reports reports;

    @Inject
    GrantDesk desk;

    @Inject
    MandateService mandates;

    @Inject
    PayoutAccountService payouts;

    @Inject
    FrameService frames;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The grants of an association that the person may read, the newest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<GrantLine> own(String associationId) {
        List<Grant> found = grants.ofAssociation(associationId).stream().filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(one)))
                .toList();
        Map<String, List<Instalment>> plans = grants.instalmentsOf(found.stream().map(Grant::id).toList()).stream()
                .collect(Collectors.groupingBy(Instalment::grantId));
        return found.stream().map(one -> GrantDesk.line(one, plans.getOrDefault(one.id(), List.of()))).toList();
    }

    /** Grants that wait for the association's answer, oldest first. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<GrantLine> waiting(String associationId) {
        return grants.offered(associationId).stream().filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(one)))
                .map(one -> GrantDesk.line(one, List.of())).toList();
    }

    /** The grant of an application, for the link on its page; empty while there is none. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public Optional<String> ofApplication(String applicationId) {
        return grants.ofApplication(applicationId).filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(one))).map(Grant::id);
    }

    /** A grant as its association reads it. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public OwnGrant grant(String grantId, Locale locale) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant));
        List<Signatory> signatories = mandates.signatories(grant.associationId());
        List<GrantSignature> given = grants.signatures(grant.id());
        String hash = desk.hash(grant, grants.instalments(grant.id()));
        Optional<Signatory> me = signatories.stream().filter(one -> one.confirmed() && one.accountId().equals(gate.actorId())).findFirst();
        boolean signed = given.stream().anyMatch(one -> one.accepts() && one.accountId().equals(gate.actorId()) && one.hash().equals(hash));
        return new OwnGrant(desk.view(grant, locale, account(grant.associationId()), null, Money.ZERO),
                me.isPresent() && grant.state() == GrantState.OFFERED && grant.annulledOn() == null, signed, missing(given, true, hash),
                signatories.stream().noneMatch(Signatory::confirmed), hash);
    }

    /** Kind and last digits only: whole numbers are for those who pay. */
    private PayableAccount account(String associationId) {
        if (!gate.allows(Permission.ASSOCIATION_READ, new Subject("association", associationId, null, associationId))) {
            return null;
        }
        List<PayoutAccountView> accounts = payouts.accounts(associationId);
        boolean pending = accounts.stream().anyMatch(PayoutAccountView::waiting);
        return accounts.stream().filter(PayoutAccountView::inUse).findFirst()
                .map(one -> new PayableAccount(one.kind(), null, one.ending(), one.holder(), pending))
                .orElse(new PayableAccount(null, null, null, null, pending));
    }

    /**
     * One who signs accepts the conditions and the terms as they were shown.
     *
     * @param seen hash of what was shown
     * @return whether the association has accepted with this
     * @throws BusinessException {@code grant.answered}, {@code grant.annulled}, {@code grant.no-mandate}, {@code grant.changed}
     */
    @UseCase(permission = Permission.APPLICATION_READ, action = "grant.accept")
    public boolean accept(String grantId, String seen) {
        Grant grant = answerable(grantId);
        Instant now = clock.now();
        boolean complete = sign(grant, true, seen, now);
        if (complete) {
            grant.accept(now);
            if (grants.years(grant.id()).stream().anyMatch(year -> year.counted().isPositive())) {
                // The association has money of it already, from before a court annulled the first decision.
                grant.paid(now);
            }
        }
        journal.act(grant, payload(seen, complete, "accept", null));
        return complete;
    }

    /**
     * One who signs declines; the money goes back when the answer is complete.
     *
     * @return whether the association has declined with this
     * @throws BusinessException as {@link #accept}, and {@code grant.reason}
     */
    @UseCase(permission = Permission.APPLICATION_READ, action = "grant.decline")
    public boolean decline(String grantId, String seen, String reason) {
        Grant grant = answerable(grantId);
        // Also the first of two says why.
        Grant.reason(reason);
        Instant now = clock.now();
        boolean complete = sign(grant, false, seen, now);
        if (complete) {
            List<YearSum> years = grants.years(grant.id()).stream().map(GrantYear::toPay).filter(year -> year.amount().isPositive()).toList();
            grant.decline(reason, now);
            grants.instalmentsLocked(grant.id()).forEach(Instalment::cancel);
            reports.ofGrantLocked(grant.id()).ifPresent(FinalReport::notWanted);
            years.forEach(year -> frames.giveBack(grant.callId(), grant.decisionId(), year.year(), year.amount(), grant.number()));
        }
        journal.act(grant, payload(seen, complete, "decline", reason));
        return complete;
    }

    private Grant answerable(String grantId) {
        Grant grant = grants.findLocked(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant));
        grant.requireOffered();
        return grant;
    }

    private boolean sign(Grant grant, boolean yes, String seen, Instant now) {
        Signatory signatory = mandates.signatories(grant.associationId()).stream()
                .filter(one -> one.confirmed() && one.accountId().equals(gate.actorId())).findFirst()
                .orElseThrow(() -> new BusinessException("grant.no-mandate"));
        String hash = desk.hash(grant, grants.instalments(grant.id()));
        if (!hash.equals(seen)) {
            throw new BusinessException("grant.changed");
        }
        List<GrantSignature> given = new ArrayList<>(grants.signatures(grant.id()));
        GrantSignature mine = given.stream().filter(one -> one.accountId().equals(gate.actorId())).findFirst().orElse(null);
        boolean first = mine == null;
        if (first) {
            mine = new GrantSignature(grant.id(), gate.actorId());
            given.add(mine);
        }
        mine.sign(yes, signatory.mandateId(), hash, now);
        if (first) {
            grants.add(mine);
        }
        return missing(given, yes, hash) == 0;
    }

    /** How many more of the same answer are needed: none after one who signs alone, else two together. */
    private int missing(List<GrantSignature> given, boolean yes, String hash) {
        Map<SignedUnder, GrantSignature> same = given.stream().filter(one -> one.accepts() == yes && one.hash().equals(hash))
                .collect(Collectors.toMap(one -> new SignedUnder(one.mandateId(), Clock.dayOf(one.signedAt())), one -> one, (one, other) -> one));
        Map<SignedUnder, MandateFacts> facts = same.isEmpty() ? Map.of() : mandates.facts(same.keySet());
        long counting = facts.values().stream().filter(MandateFacts::counts).count();
        boolean alone = facts.values().stream().anyMatch(one -> one.counts() && one.alone());
        return alone ? 0 : (int) Math.max(0, 2 - counting);
    }

    private static Map<String, Object> payload(String hash, boolean complete, String answer, String reason) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("sha256", hash);
        payload.put("answer", answer);
        payload.put("complete", complete);
        payload.put("reason", reason);
        return payload;
    }
}
