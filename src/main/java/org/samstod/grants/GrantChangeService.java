package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.samstod.cases.CaseContact;
import org.samstod.cases.CaseContactService;
import org.samstod.decisions.DelegatedElsewhereService;
import org.samstod.decisions.MinutesPlace;
import org.samstod.forms.Answers;
import org.samstod.forms.BudgetLine;
import org.samstod.grants.domain.ChangeKind;
import org.samstod.grants.domain.ChangeState;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantChange;
import org.samstod.grants.domain.GrantChange.Wish;
import org.samstod.grants.domain.GrantChanges;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Reports;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.register.Reception;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** The association's side of a change of what was granted: asking, taking back, and what was decided. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class GrantChangeService {

    /** Kind of a request to those who name it. */
    static final String KIND = "grant-change";
    private static final Set<GrantState> CHANGEABLE = Set.of(GrantState.ACCEPTED, GrantState.RUNNING);

    @Inject
    GrantMail mail;

    @Inject
    GrantChanges changes;

    @Inject
    Grants grants;

    @Inject
    Reports reports;

    @Inject
    DelegatedElsewhereService minuted;

    @Inject
    RegisterService register;

    @Inject
    CaseContactService contacts;

    @Inject
    NotificationService notifications;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * A grant with its requests.
     *
     * @param mayAsk whether one may be asked now
     * @param budget the budget as it stands
     * @param changes newest first
     */
    public record OwnChanges(String grantId, String number, String title, LocalDate useTo, boolean mayAsk, List<BudgetLine> budget,
            List<GrantChangeView> changes) {
    }

    /** The requests of an association about one of its grants. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public OwnChanges own(String grantId) {
        Grant grant = grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant));
        List<GrantChange> found = changes.ofGrant(grantId);
        boolean mayAsk = CHANGEABLE.contains(grant.state()) && found.stream().noneMatch(one -> one.state() == ChangeState.ASKED)
                && gate.allows(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant));
        List<BudgetLine> budget = reports.ofGrant(grantId).map(report -> reports.lines(report.id()).stream()
                .map(one -> new BudgetLine(one.what(), one.budget().typed())).toList()).orElse(List.of());
        Map<String, MinutesPlace> places = minuted.places(found.stream().map(one -> one.minuted().minutesId()).filter(Objects::nonNull).distinct().toList());
        return new OwnChanges(grant.id(), grant.number(), grant.title(), grant.useTo(), mayAsk, budget, found.stream()
                .map(one -> view(grant, one, places, null, null)).toList());
    }

    /** @param places where minutes are, by their ids */
    static GrantChangeView view(Grant grant, GrantChange one, Map<String, MinutesPlace> places, String mandate, String paragraph) {
        String minutes = one.minuted().minutesId();
        return new GrantChangeView(one.id(), one.version(), grant.id(), grant.caseId(), grant.number(), grant.applicant(), grant.title(), grant.granted(),
                one.state().name(), one.kinds().stream().map(Enum::name).toList(), one.what(), one.why(), one.wantedTo(),
                one.wantedBudget().stream().map(line -> new GrantChangeView.Line(line.what(), Answers.amount(line.amount()).orElseThrow())).toList(),
                one.receptionNumber(), one.askedAt(), grant.useTo(), grant.reportDue(), one.grantedTo(), one.reportDue(), one.payFrom(), one.reasons(),
                one.paragraph() == null ? paragraph : one.paragraph(), one.decidedName(), one.decidedRole(), one.decidedAt(),
                minutes == null ? null : places.get(minutes), one.minuted().paragraph(), mandate);
    }

    /**
     * Asks for a change; it is received and numbered at once.
     *
     * @param kinds codes of {@link ChangeKind}
     * @return the reception number
     * @throws BusinessException {@code grant-change.state} when the grant is not one that can be changed, {@code grant-change.waits} while another waits,
     *         {@code grant-change.reported} for the budget of a report that has been sent in, and what {@link GrantChange#ask} says
     */
    @UseCase(permission = Permission.APPLICATION_SUBMIT, action = "grant.change.ask")
    public String ask(String grantId, Set<String> kinds, String what, String why, LocalDate wantedTo, List<BudgetLine> budget) {
        Grant grant = grants.findLocked(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant));
        if (!CHANGEABLE.contains(grant.state())) {
            throw new BusinessException("grant-change.state");
        }
        if (changes.ofGrant(grantId).stream().anyMatch(one -> one.state() == ChangeState.ASKED)) {
            throw new BusinessException("grant-change.waits");
        }
        Instant now = clock.now();
        GrantChange change = GrantChange.ask(grant, new Wish(kinds(kinds), what, why, wantedTo, budget), gate.actorId(), now);
        CaseContact contact = contacts.contact(grant.caseId());
        Reception reception = register.receive(new Receive(grant.boardId(), EntryKind.OTHER, grant.applicationId(), grant.associationId(), grant.level(), now,
                contact.matterId()));
        change.received(reception.number());
        changes.add(change);
        tell(grant, change, contact);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("grant", grant.id());
        told.put("kinds", change.kinds());
        told.put("what", change.what());
        told.put("why", change.why());
        told.put("until", change.wantedTo());
        told.put("budget", change.wantedBudget().stream().map(one -> one.what() + ": " + one.amount()).toList());
        told.put("number", reception.number());
        journal.act(change, told);
        return reception.number();
    }

    private static Set<ChangeKind> kinds(Set<String> codes) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        codes.stream().map(ChangeKind::valueOf).forEach(kinds::add);
        return kinds;
    }

    private void tell(Grant grant, GrantChange change, CaseContact contact) {
        mail.received(grant, change.askedBy(), "grant-change.received", GrantMail.CHANGE,
                Map.of("number", change.receptionNumber(), "receivedAt", change.askedAt()), change.id());
        mail.officer(grant, contact.officer(), "grant-change.in", "/office/grant-changes/" + change.id(), change.id());
    }

    /** Takes a request back that nobody has decided. */
    @UseCase(permission = Permission.APPLICATION_SUBMIT, action = "grant.change.withdraw")
    public void withdraw(String changeId, long seenVersion) {
        GrantChange change = changes.findLocked(changeId).orElseThrow(() -> new NotFound(KIND));
        Grant grant = grants.find(change.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant));
        change.requireVersion(seenVersion);
        change.withdraw();
        journal.act(change, Map.of("grant", grant.id(), "state", change.state()));
    }
}
