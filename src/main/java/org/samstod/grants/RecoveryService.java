package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.cases.CaseBoardService;
import org.samstod.cases.CaseContact;
import org.samstod.decisions.LetterFile;
import org.samstod.districts.LegalGroundView;
import org.samstod.grants.RecoveryDesk.Both;
import org.samstod.grants.domain.ConditionState;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryEntry.Recorder;
import org.samstod.grants.domain.RecoveryProposal;
import org.samstod.grants.domain.RecoveryState;
import org.samstod.grants.domain.RecoveryWhy;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;

/** The office's side of recovery: proposing it, hearing the association, and reading how it stands. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RecoveryService {

    private static final int MOST_LISTED = 5_000;
    /** What the law of the day says about hearing whom a decision is about. */
    private static final String HEARING = "recovery-hearing";

    @Inject
    RecoveryDesk desk;

    @Inject
    AnnulledMoney annulled;

    @Inject
    GrantMail mail;

    @Inject
    CaseBoardService cases;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    /** What a list of them shows. */
    public enum Show {
        OPEN, UNDECIDED, OWED, ENDED;

        private Set<RecoveryState> states() {
            Set<RecoveryState> states = EnumSet.allOf(RecoveryState.class);
            states.removeIf(one -> switch (this) {
                case OPEN -> one.ended();
                case UNDECIDED -> !one.undecided();
                case OWED -> !one.owed();
                case ENDED -> !one.ended();
            });
            return states;
        }
    }

    /** Recoveries of the acting person's board, or of all for a role of the city, the oldest first. The reading rule of the cases holds before the count. */
    @UseCase(permission = Permission.DECISION_READ)
    public RecoveryList list(Show show, PageRequest page) {
        Map<String, String> keys = desk.recoveries.keys(user.requireActor().boardId(), show.states(), MOST_LISTED);
        List<String> shown = cases.readableKeys(keys);
        List<Recovery> here = desk.recoveries.findAll(page.slice(shown));
        Map<String, Grant> about = desk.grants.byId(here.stream().map(Recovery::grantId).toList());
        return new RecoveryList(here.stream().map(one -> row(one, about.get(one.grantId()))).toList(), shown.size(), cases.toldAmong(keys.values()));
    }

    private static RecoveryList.Row row(Recovery one, Grant grant) {
        return new RecoveryList.Row(one.id(), one.number(), grant.applicant(), grant.title(), one.state().name(),
                one.ruling().outcome() == null ? one.proposal().sum() : one.claimed(), one.owed(),
                one.state().undecided() ? one.proposal().answerBy() : one.state().owed() && !one.stayed() ? one.claim().payBy() : null,
                one.court().appeal() == null ? null : one.court().appeal().name());
    }

    /** One recovery. */
    @UseCase(permission = Permission.DECISION_READ)
    public RecoveryView recovery(String id) {
        Both both = desk.find(id);
        gate.require(Permission.DECISION_READ, GrantDesk.ofCase(both.grant()));
        return desk.view(both.grant(), both.recovery());
    }

    /** Those of a grant, the newest first. */
    @UseCase(permission = Permission.GRANT_READ)
    public List<RecoveryList.Row> ofGrant(String grantId) {
        Grant grant = desk.grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant));
        return desk.recoveries.ofGrant(grantId).stream().map(one -> row(one, grant)).toList();
    }

    /** The letter as a PDF, for staff. */
    @UseCase(permission = Permission.DECISION_READ)
    public LetterFile letter(String id, String language) {
        Both both = desk.find(id);
        gate.require(Permission.DECISION_READ, GrantDesk.ofCase(both.grant()));
        return desk.pdf(both.recovery(), language);
    }

    /** What a proposal about a grant is made from. */
    @UseCase(permission = Permission.GRANT_MANAGE)
    public RecoveryDraft draft(String grantId) {
        Grant grant = desk.grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant));
        LocalDate today = desk.clock.today();
        Money paid = paid(grant);
        Money most = most(grant, paid);
        Money toPutRight = annulled.toPutRight(grant);
        return new RecoveryDraft(grant.id(), grant.number(), grant.applicant(), grant.title(), paid, most, desk.rest(grant), toPutRight,
                RecoveryWhy.of(toPutRight.isPositive()).stream().map(Enum::name).toList(), desk.districts.board(grant.boardId()).externalRegister(),
                obstacle(grant, most), breached(grant).stream().map(one -> new RecoveryDraft.Choice(one.id(), one.what())).toList(),
                desk.grounds(today, toPutRight.isPositive()).stream()
                        .map(one -> new RecoveryDraft.Choice(one.code(), one.citation() + ": " + one.textSv())).toList(),
                desk.grounds.find(HEARING, today).map(one -> one.citation() + ": " + one.textSv()).orElse(null));
    }

    private String obstacle(Grant grant, Money most) {
        return desk.recoveries.ofGrant(grant.id()).stream().anyMatch(one -> one.state().undecided()) ? "waits" : most.isPositive() ? null : "nothing";
    }

    private List<GrantCondition> breached(Grant grant) {
        return desk.conditions.ofGrant(grant.id()).stream().filter(one -> one.state() == ConditionState.BREACHED).toList();
    }

    private Money paid(Grant grant) {
        return desk.grants.paid(List.of(grant.id())).getOrDefault(grant.id(), Money.ZERO);
    }

    /** Paid, less what is asked back already. */
    private Money most(Grant grant, Money paid) {
        return paid.minus(Money.sum(desk.recoveries.ofGrant(grant.id()).stream().map(Recovery::taken).toList()));
    }

    /**
     * Proposes recovery: it gets its own number, and the association is asked what it says.
     *
     * @return the id of the recovery
     * @throws BusinessException {@code recovery.waits} while another proposal about the grant waits, {@code recovery.number.taken}, and what
     *         {@link Recovery#propose} says
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "recovery.propose")
    public String propose(ProposeRecovery command) {
        Grant grant = desk.grants.findLocked(command.grantId()).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant));
        Money most = most(grant, paid(grant));
        if ("waits".equals(obstacle(grant, most))) {
            throw new BusinessException("recovery.waits");
        }
        Recorder officer = recorder();
        LocalDate today = desk.clock.today();
        Optional<LegalGroundView> ground = desk.ground(command.ground(), today);
        String number = desk.register.nextRegisterNumber(grant.boardId(), today, null).orElse(command.number());
        if (number != null && desk.recoveries.taken(grant.boardId(), number.strip())) {
            throw new BusinessException("recovery.number.taken").at("number");
        }
        RecoveryWhy why = command.why() == null ? null : RecoveryWhy.valueOf(command.why());
        Recovery recovery = Recovery.propose(grant, new RecoveryProposal.Wish(why,
                breached(grant).stream().filter(one -> one.id().equals(command.conditionId())).findFirst().orElse(null), command.sum(),
                why == RecoveryWhy.ANNULLED ? annulled.toPutRight(grant) : most,
                command.keepsRest(), desk.rest(grant), command.text(), number, ground.map(LegalGroundView::code).orElse(null), ground.map(LegalGroundView::citation).orElse(null), command.answerBy()), officer);
        desk.recoveries.add(recovery);
        desk.sent(grant, recovery);
        mail.association(grant, "recovery.hearing", GrantMail.RECOVERY, Map.of("due", recovery.proposal().answerBy()), recovery.id());
        journal.act(recovery, RecoveryDesk.facts(recovery));
        return recovery.id();
    }

    /**
     * The association has answered on paper or by telephone; the officer writes it down.
     *
     * @return the number its answer has been given
     * @throws BusinessException what {@link Recovery#answer} says
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "recovery.answer-recorded")
    public String answered(String id, long seenVersion, String text) {
        Both both = managed(id, seenVersion);
        both.recovery().requireAnswerable(text);
        Instant now = desk.clock.now();
        CaseContact contact = desk.contacts.contact(both.grant().caseId());
        String number = desk.register.receive(new Receive(both.grant().boardId(), EntryKind.OTHER, both.grant().applicationId(), both.grant().associationId(),
                both.grant().level(), now, contact.matterId())).number();
        both.recovery().answer(text, number, gate.actorId(), now);
        journal.act(both.recovery(), RecoveryDesk.facts(both.recovery()));
        return number;
    }

    /** Takes a proposal back that nobody has decided; the association is told. */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "recovery.withdraw")
    public void withdraw(String id, long seenVersion) {
        Both both = managed(id, seenVersion);
        both.recovery().withdraw(desk.clock.now());
        mail.association(both.grant(), "recovery.withdrawn", GrantMail.RECOVERY, Map.of(), both.recovery().id());
        journal.act(both.recovery(), RecoveryDesk.facts(both.recovery()));
    }

    private Both managed(String id, long seenVersion) {
        Both both = desk.findLocked(id);
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(both.grant()));
        both.recovery().requireVersion(seenVersion);
        return both;
    }

    private Recorder recorder() {
        Actor actor = user.requireActor();
        return new Recorder(actor.accountId(), actor.name(), desk.clock.now());
    }
}
