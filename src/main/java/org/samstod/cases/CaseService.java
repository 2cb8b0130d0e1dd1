package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.Proposal;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PublicationLevel;

/** Who has a case, who may see it, and its way in and out of the decision. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseService {

    @Inject
    CaseDesk desk;

    @Inject
    CaseLevels levels;

    @Inject
    CaseAnswers answers;

    @Inject
    JavPeople staff;

    @Inject
    AccountService accounts;

    /**
     * The acting officer takes an unassigned case.
     *
     * @throws org.samstod.shared.Conflict when something was done on the case since the page was read, with who and when
     */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.claim")
    public void claim(String caseId, long seenVersion) {
        Case taken = desk.take(caseId, seenVersion, Permission.CASE_CLAIM);
        requireNoJav(taken);
        taken.claim(desk.hand(), desk.clock.now());
        answers.closeForRevision(taken);
        desk.done(taken, "", Map.of("officer", desk.hand().accountId(), "state", taken.state()));
    }

    /**
     * The unit head gives the case to an officer of the board.
     *
     * @throws BusinessException {@code case.assign.officer} when the account is no officer of the board, {@code case.assign.jav} when the officer
     *                           has, or may have, a conflict of interest
     */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.assign")
    public void assign(String caseId, long seenVersion, String officerAccountId) {
        Case given = desk.take(caseId, seenVersion, Permission.CASE_CLAIM);
        requireUnitHead();
        requireNoJav(given);
        AccountView officer = accounts.holders(Role.CASE_OFFICER, given.boardId()).stream()
                .filter(one -> one.id().equals(officerAccountId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.assign.officer").at("officer"));
        if (!staff.mayTakeOver(given, officer.id())) {
            throw new BusinessException("case.assign.jav", officer.displayName()).at("officer");
        }
        given.assign(new Hand(officer.id(), officer.displayName()), desk.hand(), desk.clock.now());
        answers.closeForRevision(given);
        desk.done(given, officer.displayName(), Map.of("officer", officer.id(), "state", given.state()));
    }

    /** The officers of the acting person's board, for the unit head's choice. */
    @UseCase(permission = Permission.CASE_CLAIM)
    public List<Hand> officersOf(String boardId) {
        return accounts.holders(Role.CASE_OFFICER, boardId).stream().map(one -> new Hand(one.id(), one.displayName())).toList();
    }

    /** The people of the board who decide, record decisions or register, for naming one of them on a protected case. */
    @UseCase(permission = Permission.CASE_CLAIM)
    public List<Hand> nameable(String boardId) {
        return java.util.stream.Stream.of(Role.DELEGATE, Role.BOARD_SECRETARY, Role.REGISTRAR).flatMap(role -> accounts.holders(role, boardId).stream())
                .map(one -> new Hand(one.id(), one.displayName())).distinct().toList();
    }

    /** The officer, or the unit head, gives the case back to the unassigned. */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.release")
    public void release(String caseId, long seenVersion) {
        Case given = desk.take(caseId, seenVersion, Permission.CASE_CLAIM);
        if (!mine(given)) {
            requireUnitHead();
        }
        given.release(desk.hand(), desk.clock.now());
        desk.done(given, "", Map.of("state", given.state()));
    }

    /**
     * Names a colleague on the case: whoever is to decide or register a protected case must be named to find it at all.
     *
     * @throws BusinessException {@code case.named.account} when the account can neither prepare, decide nor register for the board
     */
    @UseCase(permission = Permission.CASE_CLAIM, action = "case.name-person")
    public void namePerson(String caseId, long seenVersion, String accountId) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_CLAIM);
        requireNoJav(about);
        if (!mine(about)) {
            requireUnitHead();
        }
        AccountView person = java.util.stream.Stream.of(Role.DELEGATE, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BOARD_SECRETARY,
                        Role.REGISTRAR)
                .flatMap(role -> accounts.holders(role, about.boardId()).stream()).filter(one -> one.id().equals(accountId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.named.account").at("person"));
        Instant now = desk.clock.now();
        if (desk.file.people(caseId).stream().anyMatch(one -> one.person().accountId().equals(accountId))) {
            throw new BusinessException("case.named.already", person.displayName()).at("person");
        }
        desk.file.add(new CasePerson(caseId, new Hand(person.id(), person.displayName()), "named", desk.hand(), now));
        about.touch("named", desk.hand(), now);
        desk.done(about, person.displayName(), Map.of("named", person.id()));
    }

    /**
     * Types in the matter's register number, for a board whose register is another system.
     *
     * @throws BusinessException {@code case.register-number.given} when there is one already
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.register-number")
    public void giveRegisterNumber(String caseId, long seenVersion, String number) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        if (number != null && number.strip().length() > 60) {
            throw new BusinessException("case.register-number.length", 60).at("registerNumber");
        }
        Matter matter = desk.matters.getForUpdate(about.matterId());
        matter.giveRegisterNumber(number);
        about.touch("register-number", desk.hand(), desk.clock.now());
        desk.cases.ofMatter(matter.id()).stream().filter(other -> !other.id().equals(about.id()))
                .forEach(other -> desk.list(other, matter));
        desk.done(about, matter.registerNumber().orElse(""), Map.of("registerNumber", matter.registerNumber()));
    }

    /** Lowers the level of publication of the case; nothing is asked, and it holds at once. */
    @UseCase(permission = Permission.LEVEL_LOWER, action = "case.lower-level")
    public void lowerLevel(String caseId, long seenVersion, PublicationLevel level) {
        Case about = desk.take(caseId, seenVersion, Permission.LEVEL_LOWER);
        PublicationLevel before = about.effectiveLevel();
        if (level == null || !about.lowerLevel(level, desk.hand(), desk.clock.now())) {
            throw new BusinessException("case.level.not-lower").at("level");
        }
        levels.follow(about, before);
        desk.done(about, level.name(), Map.of("level", level, "effective", about.effectiveLevel()));
    }

    /** The case as whoever decides sees it. */
    @UseCase(permission = Permission.DECISION_READ)
    public CaseForDecision caseForDecision(String caseId) {
        Case about = desk.read(caseId, Permission.DECISION_READ);
        return desk.forDecision(about);
    }

    /** The case of an application, if it has been received. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Optional<String> caseOfApplication(String applicationId) {
        return desk.cases.findByApplication(applicationId).map(Case::id);
    }

    /**
     * A decision has been adopted; called inside the deciding transaction.
     *
     * @throws org.samstod.shared.Conflict when something was done on the case since it was read, with who and when
     * @throws BusinessException           {@code case.not-allowed.jav} under a declared or unanswered conflict of interest,
     *                                     {@code case.proposal.stale} when the proposal is about an earlier revision
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "case.decided")
    public void markDecided(String caseId, long expectedVersion, Outcome outcome) {
        Case about = desk.take(caseId, expectedVersion, Permission.DECISION_DECIDE);
        requireNoJav(about);
        if (about.state() != CaseState.PROPOSED) {
            throw new BusinessException("case.not-proposed");
        }
        Instant now = desk.clock.now();
        Optional<Proposal> proposal = desk.file.currentProposal(caseId);
        if (proposal.filter(one -> one.isStale(about.revision())).isPresent()) {
            throw new BusinessException("case.proposal.stale");
        }
        proposal.ifPresent(one -> one.decided(now));
        about.decide(outcome, desk.hand(), now);
        answers.closeForGood(about);
        desk.done(about, outcome.name(), Map.of("outcome", outcome));
    }

    /** The applicant is being told of the decision; called inside the telling transaction, before it locks anything of its own. */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "case.told")
    public void markTold(String caseId) {
        Case about = desk.takeAnyVersion(caseId, Permission.DECISION_DECIDE);
        requireNoJav(about);
        Instant now = desk.clock.now();
        about.tell(desk.hand(), now);
        desk.done(about, "", Map.of("told", now));
    }

    /**
     * Whoever was to decide sends the case back to preparation.
     *
     * @throws BusinessException {@code case.send-back.reason} without a reason
     */
    @UseCase(permission = Permission.DECISION_DECIDE, action = "case.send-back")
    public void sendBack(String caseId, long expectedVersion, String reason) {
        Case about = desk.take(caseId, expectedVersion, Permission.DECISION_DECIDE);
        requireNoJav(about);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > 1000) {
            throw new BusinessException("case.send-back.reason").at("reason");
        }
        if (about.isWithdrawn()) {
            throw new BusinessException("case.not-allowed.withdrawn");
        }
        Instant now = desk.clock.now();
        desk.file.currentProposal(caseId).ifPresent(one -> one.takeBack(why, now));
        about.takeBack("sent-back", desk.hand(), now);
        desk.done(about, why, Map.of("reason", why));
    }

    /** Closes a decided case; the officers' own working notes are deleted. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.close")
    public void close(String caseId, long seenVersion) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.CLOSE, about);
        about.close(desk.hand(), desk.clock.now());
        int purged = desk.file.purgeWorkingNotes(caseId);
        desk.done(about, "", Map.of("workingNotesDeleted", purged));
    }

    /** Who has declared, or is held to have, a conflict of interest does nothing in the case: Kommunallagen 6 kap. 30 §, 7 kap. 4 §. */
    private void requireNoJav(Case about) {
        desk.jav(about).ifPresent(why -> {
            throw new BusinessException("case.not-allowed.jav");
        });
    }

    private boolean mine(Case about) {
        return about.officer().filter(officer -> officer.accountId().equals(desk.actor().accountId())).isPresent();
    }

    private void requireUnitHead() {
        if (desk.actor().role() != Role.UNIT_HEAD && desk.actor().role() != Role.SYSTEM) {
            throw new BusinessException("case.not-allowed.unit-head");
        }
    }
}
