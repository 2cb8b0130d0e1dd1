package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.associations.PayableAccount;
import org.samstod.cases.CaseBoardService;
import org.samstod.grants.domain.DueKind;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.GrantYear;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.InstalmentPlan;
import org.samstod.grants.domain.PlannedPart;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;

/** The office's side of a grant: the plan of payment until it is accepted, milestones, the stop of payments, and the steps of its report. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class GrantService {

    private static final int MOST_LISTED = 5_000;

    @Inject
    Grants grants;

    @Inject
    Reports reports;

    @Inject
    GrantDesk desk;

    @Inject
    AnnulledMoney annulled;

    @Inject
    PaymentCheck check;

    @Inject
    CaseBoardService cases;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Grants of the acting person's board, or of all for a role of the city, the newest first. The reading rule of the cases holds before the count.
     *
     * @param state a code of {@code GrantState}, or null for all
     */
    @UseCase(permission = Permission.GRANT_READ)
    public GrantList list(String state, PageRequest page) {
        Map<String, String> keys = grants.keys(user.requireActor().boardId(), state == null ? null : GrantState.valueOf(state), MOST_LISTED);
        List<String> shown = cases.readableKeys(keys);
        List<String> here = page.slice(shown);
        Map<String, List<Instalment>> plans = grants.instalmentsOf(here).stream().collect(Collectors.groupingBy(Instalment::grantId));
        return new GrantList(grants.findAll(here).stream().map(one -> GrantDesk.line(one, plans.getOrDefault(one.id(), List.of()))).toList(),
                shown.size(), cases.toldAmong(keys.values()));
    }

    /** The grant of a case, for the link on its page; empty while there is none, or the person may not read it. */
    @UseCase(permission = Permission.GRANT_READ)
    public Optional<String> ofCase(String caseId) {
        return grants.ofCase(caseId).filter(one -> gate.allows(Permission.GRANT_READ, GrantDesk.ofCase(one))).map(Grant::id);
    }

    /** One grant. */
    @UseCase(permission = Permission.GRANT_READ)
    public GrantView grant(String grantId, Locale locale) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant));
        PaymentCheck.Found found = check.of(List.of(grant), false);
        PayableAccount account = found.accounts().get(grant.associationId());
        return desk.view(grant, locale, account, GrantState.PAYABLE.contains(grant.state()) ? found.why().get(grant.id()) : null,
                annulled.toPutRight(grant));
    }

    /**
     * Another plan takes the place of the proposed one, until the association has answered. What has been signed about the old one is stale.
     *
     * @throws BusinessException {@code grant.plan.…} with everything that is wrong; a {@code Conflict} when it has changed
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.plan")
    public void plan(String grantId, long seenVersion, List<PlanLine> lines) {
        Grant grant = desk.managed(grantId, seenVersion);
        grant.requirePlannable();
        List<PlannedPart> plan = lines.stream().map(line -> new PlannedPart(line.year(), line.amount(),
                line.milestone() == null || line.milestone().isBlank() ? DueKind.DATE : DueKind.MILESTONE, line.dueOn(), line.milestone())).toList();
        InstalmentPlan.require(plan, grants.years(grant.id()).stream().map(GrantYear::toPay).toList());
        grants.removePlan(grant.id());
        List<String> told = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            grants.add(new Instalment(grant, i + 1, plan.get(i)));
            told.add(plan.get(i).year() + ":" + plan.get(i).amount().ore() + ":" + plan.get(i).dueOn());
        }
        journal.act(grant, Map.of("plan", told));
    }

    /** An officer has found that a milestone is reached; its money is due from today. */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.milestone")
    public void reached(String grantId, long seenVersion, String instalmentId) {
        Grant grant = desk.managed(grantId, seenVersion);
        Instalment instalment = grants.instalmentsLocked(grantId).stream().filter(one -> one.id().equals(instalmentId)).findFirst()
                .orElseThrow(() -> new NotFound(GrantDesk.KIND));
        LocalDate today = clock.today();
        instalment.reached(gate.actorId(), today);
        journal.act(grant, Map.of("instalment", instalment.number(), "reached", today));
    }

    /**
     * No money of it leaves until somebody lets it go again; what is in a run that has not been sent stays there, and the run tells it.
     *
     * @throws BusinessException {@code grant.reason}, {@code grant.stopped}, {@code grant.nothing-to-stop}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.stop")
    public void stop(String grantId, long seenVersion, String reason) {
        Grant grant = desk.managed(grantId, seenVersion);
        grant.stop(reason, gate.actorId(), clock.now(), open(grantId));
        journal.act(grant, Map.of("stopped", true, "reason", grant.stopReason()));
    }

    /** Its payments go on. */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.release")
    public void release(String grantId, long seenVersion) {
        Grant grant = desk.managed(grantId, seenVersion);
        grant.release();
        journal.act(grant, Map.of("stopped", false));
    }

    /**
     * The report has come on paper, has been gone through, or everything is done: recorded by an officer.
     *
     * @param next {@code REPORTED}, {@code REVIEWED} or {@code CLOSED}
     * @throws BusinessException {@code grant.step}, {@code grant.open-payments}, {@code grant.step.report} when it has come in the portal
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.step")
    public void step(String grantId, long seenVersion, String next) {
        Grant grant = desk.managed(grantId, seenVersion);
        boolean open = open(grantId);
        Optional<FinalReport> report = reports.ofGrantLocked(grantId);
        if (report.filter(one -> one.state().reviewable()).isPresent()) {
            // What came in the portal is gone through there, line by line.
            throw new BusinessException("grant.step.report");
        }
        grant.step(GrantState.valueOf(next), open, clock.now());
        report.ifPresent(one -> {
            if (grant.state() == GrantState.REPORTED) {
                one.onPaper();
            } else if (grant.state() == GrantState.REVIEWED) {
                one.reviewedOnPaper(gate.actorId(), clock.now());
            }
        });
        journal.act(grant, Map.of("state", grant.state()));
    }

    private boolean open(String grantId) {
        return grants.instalmentsLocked(grantId).stream().anyMatch(one -> !one.state().ended());
    }
}
