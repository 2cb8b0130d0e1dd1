package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseContactService;
import org.samstod.cases.CaseService;
import org.samstod.cases.Outcome;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DelegatedElsewhereService;
import org.samstod.decisions.MandateView;
import org.samstod.decisions.MinutesPlace;
import org.samstod.grants.domain.ChangeKind;
import org.samstod.grants.domain.FinalReport;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantChange;
import org.samstod.grants.domain.GrantChange.Decider;
import org.samstod.grants.domain.GrantChanges;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.ReportState;
import org.samstod.grants.domain.Reports;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * The board's side of a change of what was granted. Whoever decides needs the mandate that a decision on the granted sum would need, by the
 * delegation table of that day, and no conflict of interest. A granted change reaches the period, the plan of payment and the report in the same
 * transaction. The decision stands in the separate minutes of its day, and is reported to the board ({@link GrantChangeMinutes}).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class GrantChangeDecisionService {

    private static final int MOST_LISTED = 400;

    @Inject
    GrantMail mail;

    @Inject
    GrantChanges changes;

    @Inject
    Grants grants;

    @Inject
    Reports reports;

    @Inject
    FinalReportOpening opening;

    @Inject
    ConditionOpening conditions;

    @Inject
    DecisionService decisions;

    @Inject
    DelegatedElsewhereService minuted;

    @Inject
    CaseService caseService;

    @Inject
    CaseBoardService cases;

    @Inject
    CaseContactService contacts;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Requests that wait at the acting person's board, oldest first, as the reading rule of their cases allows. */
    @UseCase(permission = Permission.DECISION_READ)
    public List<GrantChangeView> waiting() {
        Map<String, String> keys = changes.waiting(user.requireActor().boardId(), MOST_LISTED);
        Set<String> readable = new HashSet<>(cases.among(List.copyOf(keys.values())).keySet());
        List<GrantChange> found = changes.findAll(keys.entrySet().stream().filter(one -> readable.contains(one.getValue())).map(Map.Entry::getKey).toList());
        Map<String, Grant> about = grants.byId(found.stream().map(GrantChange::grantId).toList());
        return found.stream().map(one -> GrantChangeService.view(about.get(one.grantId()), one, Map.of(), null, null)).toList();
    }

    /** One request, and whether the acting person may decide it. */
    @UseCase(permission = Permission.DECISION_READ)
    public GrantChangeView change(String changeId) {
        GrantChange change = changes.find(changeId).orElseThrow(() -> new NotFound(GrantChangeService.KIND));
        Grant grant = grants.find(change.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.DECISION_READ, GrantDesk.ofCase(grant));
        Map<String, MinutesPlace> places = minuted.places(Stream.ofNullable(change.minuted().minutesId()).toList());
        if (!gate.allows(Permission.DECISION_DECIDE, GrantDesk.ofCase(grant))) {
            return GrantChangeService.view(grant, change, places, "ROLE", null);
        }
        MandateView mandate = decisions.mandate(grant.caseId(), Outcome.GRANTED, grant.granted());
        boolean jav = caseService.caseForDecision(grant.caseId()).jav() != null;
        return GrantChangeService.view(grant, change, places, jav ? "JAV" : mandate.given() ? null : mandate.lack(), mandate.paragraph());
    }

    /**
     * Grants a request, as asked or to other days.
     *
     * @param to until when the money may be used from now on, when the time is to be changed
     * @param due when the report is due from now on, or null
     * @param from before which day nothing more is paid, or null
     * @throws BusinessException {@code grant-change.mandate}, {@code decision.jav-…}, {@code grant-change.reported} when the budget is to be changed and the
     *         report has come, and what {@link GrantChange#grant} says
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "grant.change.grant")
    public void grant(String changeId, long seenVersion, LocalDate to, LocalDate due, LocalDate from, String reasons) {
        GrantChange change = changes.findLocked(changeId).orElseThrow(() -> new NotFound(GrantChangeService.KIND));
        Grant grant = grants.findLocked(change.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.DECISION_DECIDE, GrantDesk.ofCase(grant));
        change.requireVersion(seenVersion);
        Instant now = clock.now();
        change.grant(grant, to, due, from, reasons, decider(grant), now);
        if (change.grantedTo() != null) {
            grant.useUntil(change.grantedTo());
        }
        if (due != null) {
            LocalDate before = grant.reportDue();
            grant.reportBy(due);
            conditions.reportMoved(grant, before);
        }
        if (from != null) {
            grants.instalmentsLocked(grant.id()).forEach(one -> one.notBefore(from));
        }
        if (change.kinds().contains(ChangeKind.BUDGET)) {
            FinalReport report = reports.ofGrantLocked(grant.id()).filter(one -> one.state() == ReportState.EXPECTED)
                    .orElseThrow(() -> new BusinessException("grant-change.reported"));
            opening.rebudget(report, change.wantedBudget());
        }
        tell(grant, change, now);
        journal.act(change, facts(grant, change));
    }

    /**
     * Refuses a request.
     *
     * @throws BusinessException {@code grant-change.mandate}, {@code decision.jav-…}, and what {@link GrantChange#refuse} says
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "grant.change.refuse")
    public void refuse(String changeId, long seenVersion, String reasons) {
        GrantChange change = changes.findLocked(changeId).orElseThrow(() -> new NotFound(GrantChangeService.KIND));
        Grant grant = grants.findLocked(change.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.DECISION_DECIDE, GrantDesk.ofCase(grant));
        change.requireVersion(seenVersion);
        Instant now = clock.now();
        change.refuse(reasons, decider(grant), now);
        tell(grant, change, now);
        journal.act(change, facts(grant, change));
    }

    private Decider decider(Grant grant) {
        String jav = caseService.caseForDecision(grant.caseId()).jav();
        if (jav != null) {
            throw new BusinessException("decision.jav-" + jav);
        }
        MandateView mandate = decisions.mandate(grant.caseId(), Outcome.GRANTED, grant.granted());
        if (!mandate.given()) {
            throw new BusinessException("grant-change.mandate");
        }
        Actor actor = user.requireActor();
        return new Decider(actor.accountId(), actor.name(), actor.role().name(), mandate.paragraph());
    }

    private void tell(Grant grant, GrantChange change, Instant now) {
        register.record(new NewEntry(grant.boardId(), EntryKind.LETTER, Direction.SENT, grant.applicationId(), grant.associationId(), grant.level(), now,
                contacts.contact(grant.caseId()).matterId()));
        mail.association(grant, "grant-change.decided", GrantMail.CHANGE, Map.of(), change.id());
    }

    private static Map<String, Object> facts(Grant grant, GrantChange change) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("grant", grant.id());
        told.put("state", change.state());
        told.put("until", change.grantedTo());
        told.put("reportDue", change.reportDue());
        told.put("payFrom", change.payFrom());
        told.put("reasons", change.reasons());
        told.put("mandate", change.paragraph());
        told.put("role", change.decidedRole());
        return told;
    }
}
