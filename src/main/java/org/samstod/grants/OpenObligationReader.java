package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.samstod.applications.OpenObligation;
import org.samstod.applications.OpenObligation.Kind;
import org.samstod.applications.OpenObligations;
import org.samstod.cases.CaseBoardService;
import org.samstod.grants.domain.ConditionState;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Recoveries;
import org.samstod.grants.domain.Recovery;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/**
 * Late reports, conditions whose day has passed or that are breached, and money that is not paid back. Staff of every board reads them of open and limited
 * cases, as on the radar; of protected ones only who may read the case.
 */
@ApplicationScoped
class OpenObligationReader implements OpenObligations {

    @Inject
    Grants grants;

    @Inject
    Conditions conditions;

    @Inject
    Recoveries recoveries;

    @Inject
    CaseBoardService cases;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    private record Found(Grant grant, OpenObligation told) {
    }

    @Override
    public List<OpenObligation> own(String associationId) {
        return of(associationId).stream().filter(one -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(one.grant()))).map(Found::told).toList();
    }

    @Override
    public Told forStaff(String associationId) {
        if (!user.getRole().holds(Permission.DECISION_READ)) {
            return new Told(List.of(), false);
        }
        List<Found> found = of(associationId);
        Predicate<Found> limited = one -> one.grant().level().isAtLeast(PublicationLevel.LIMITED);
        List<String> guarded = found.stream().filter(limited.negate()).map(one -> one.grant().caseId()).distinct().toList();
        Set<String> readable = guarded.isEmpty() ? Set.of() : new HashSet<>(cases.readableAmong(guarded));
        boolean opensGrants = user.getRole().holds(Permission.GRANT_READ);
        return new Told(found.stream().filter(one -> limited.test(one) || readable.contains(one.grant().caseId())).map(Found::told)
                .map(one -> opensGrants || one.kind() == Kind.RECOVERY ? one : one.withoutOfficePage()).toList(), cases.toldAmong(guarded));
    }

    private List<Found> of(String associationId) {
        LocalDate today = clock.today();
        List<Grant> late = grants.late(List.of(associationId), today);
        List<GrantCondition> lines = conditions.outstanding(associationId, today);
        List<Recovery> owed = recoveries.owed(associationId);
        Map<String, Grant> about = new LinkedHashMap<>();
        late.forEach(one -> about.put(one.id(), one));
        Set<String> missing = new HashSet<>();
        lines.forEach(one -> missing.add(one.grantId()));
        owed.forEach(one -> missing.add(one.grantId()));
        missing.removeAll(about.keySet());
        grants.findAll(missing).forEach(one -> about.put(one.id(), one));
        List<Found> found = new ArrayList<>();
        owed.forEach(one -> found.add(recovery(about.get(one.grantId()), one)));
        late.forEach(one -> found.add(new Found(one, new OpenObligation(Kind.REPORT, one.number(), one.title(), one.reportDue(), null,
                "/association/grants/" + one.id() + "/report", "/office/grants/" + one.id() + "/report"))));
        // One line a grant and kind: an association with five breached conditions has one thing to look at.
        Set<String> said = new HashSet<>();
        lines.stream().filter(one -> said.add(one.grantId() + one.state())).forEach(one -> found.add(condition(about.get(one.grantId()), one)));
        return found;
    }

    private static Found recovery(Grant grant, Recovery one) {
        return new Found(grant, new OpenObligation(Kind.RECOVERY, one.number(), grant.title(), one.claim().payBy(), one.owed(),
                "/association/grants/" + grant.id() + "/recovery", "/office/recoveries/" + one.id()));
    }

    private static Found condition(Grant grant, GrantCondition one) {
        return new Found(grant, new OpenObligation(one.state() == ConditionState.BREACHED ? Kind.BREACHED : Kind.CONDITION, grant.number(), grant.title(),
                one.dueOn(), null, "/association/grants/" + grant.id() + "#conditions", "/office/grants/" + grant.id() + "#conditions"));
    }
}
