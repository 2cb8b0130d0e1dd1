package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Proposal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;

/**
 * Cases on their way to and from a board's meeting. What a board did is recorded whatever the state of preparation (domain facts §2.5):
 * the secretary who records it needs not be able to read the case.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseBoardService {

    /** The kind of {@link Subject} that recording asks about: the board of the case, not who may read it. */
    static final String KIND = "board-record";

    @Inject
    CaseDesk desk;

    @Inject
    CaseAnswers answers;

    /** The proposed cases that the acting person may read, by their numbers; two statements for each hundred. */
    @UseCase(permission = Permission.DECISION_READ)
    public List<BoardCase> waiting(int most) {
        List<BoardCase> waiting = new ArrayList<>();
        List<CaseListRow> rows;
        do {
            rows = desk.list.rows(desk.reader(), CaseQuery.of(Queue.PROPOSED), new PageRequest(waiting.size(), PageRequest.LARGEST_SIZE, "number", true));
            waiting.addAll(views(rows));
        } while (rows.size() == PageRequest.LARGEST_SIZE && waiting.size() < most);
        return waiting;
    }

    /** Those of these cases that the acting person may read, by their keys; two statements for each {@value Keys#AT_A_TIME}. */
    @UseCase(permission = Permission.DECISION_READ)
    public Map<String, BoardCase> among(Collection<String> caseIds) {
        return Keys.parts(caseIds).stream().flatMap(some -> views(desk.list.among(desk.reader(), some)).stream())
                .collect(Collectors.toMap(BoardCase::caseId, Function.identity()));
    }

    /** The keys of those of these cases that the acting person may read; one statement for each {@value Keys#AT_A_TIME}. */
    @UseCase(permission = Permission.DECISION_READ)
    public Set<String> readableAmong(Collection<String> caseIds) {
        return readable(caseIds);
    }

    /**
     * The keys of those things whose cases the acting person may read, in their order: the reading rule of a list, before it is counted and cut into
     * pages. As many statements as {@link #readableAmong}.
     *
     * @param cases the case of each thing by the thing's key
     */
    @UseCase(permission = Permission.DECISION_READ)
    public List<String> readableKeys(Map<String, String> cases) {
        Set<String> readable = readable(cases.values());
        return cases.entrySet().stream().filter(one -> readable.contains(one.getValue())).map(Map.Entry::getKey).toList();
    }

    private Set<String> readable(Collection<String> caseIds) {
        return Keys.parts(caseIds).stream().flatMap(some -> desk.list.readableAmong(desk.reader(), some, null).stream()).collect(Collectors.toSet());
    }

    /**
     * Whether the acting person is told, in one uncounted line, that one of these cases is there (the reading rule's level 1); one statement for
     * each {@value Keys#AT_A_TIME} until one is.
     */
    @UseCase(permission = Permission.DECISION_READ)
    public boolean toldAmong(Collection<String> caseIds) {
        return Keys.parts(caseIds).stream().anyMatch(some -> desk.list.isToldAmong(desk.reader(), some, null));
    }

    private List<BoardCase> views(List<CaseListRow> rows) {
        Map<String, Proposal> proposals = desk.file.standingProposals(rows.stream().map(CaseListRow::caseId).toList()).stream()
                .collect(Collectors.toMap(Proposal::caseId, Function.identity(), (first, second) -> second));
        return rows.stream().map(row -> view(row, Optional.ofNullable(proposals.get(row.caseId())))).toList();
    }

    private static BoardCase view(CaseListRow row, Optional<Proposal> proposal) {
        return new BoardCase(row.caseId(), row.registerNumber() == null ? row.receptionNumber() : row.registerNumber(), row.receptionNumber(),
                row.applicantName(), row.title(), row.callId(), row.callName(), row.asked(), row.state(), proposal.map(Proposal::outcome).orElse(null),
                proposal.map(Proposal::amount).orElse(Money.ZERO), proposal.map(Proposal::reasons).orElse(null),
                proposal.flatMap(Proposal::legalGround).orElse(null), row.isStale(), row.level(), row.receivedAt());
    }

    /** A case of the acting person's board, locked for recording what the board did with it. */
    @UseCase(permission = Permission.MINUTES_MANAGE)
    public CaseForDecision locked(String caseId) {
        return desk.forDecision(taken(caseId));
    }

    /**
     * The board has decided in the case; whatever its state, as long as nobody else has decided in it.
     *
     * @throws BusinessException {@code case.board.hidden} for whoever may not see the case even now: protected and not named on it, or
     *                           with a conflict of interest. Another secretary, or a word from the unit head, solves that
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "case.decided-by-board")
    public void decided(String caseId, Outcome outcome) {
        Case about = taken(caseId);
        Instant now = desk.clock.now();
        desk.file.currentProposal(caseId).ifPresent(one -> one.decided(now));
        about.decide(outcome, desk.hand(), now);
        if (!desk.gate.allows(Permission.DECISION_READ, CaseDesk.subject(about))) {
            throw new BusinessException("case.board.hidden", about.receptionNumber());
        }
        answers.closeForGood(about);
        desk.done(about, outcome.name(), Map.of("outcome", outcome));
    }

    /** The recorded outcome of a case that the board has decided was wrong. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "case.outcome-corrected")
    public void outcomeCorrected(String caseId, Outcome outcome) {
        Case about = taken(caseId);
        about.correctOutcome(outcome, desk.hand(), desk.clock.now());
        desk.done(about, outcome.name(), Map.of("outcome", outcome));
    }

    /** The board put the case off; the proposal stands. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "case.postponed")
    public void postponed(String caseId, String reason) {
        Case about = taken(caseId);
        about.touch("postponed", desk.hand(), desk.clock.now());
        desk.done(about, reason, Map.of("reason", reason));
    }

    /** The board sent the case back for more preparation; a proposal that stands is taken back with the board's reason. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "case.sent-back-by-board")
    public void sentBack(String caseId, String reason) {
        Case about = taken(caseId);
        Instant now = desk.clock.now();
        if (about.state() == CaseState.PROPOSED && !about.isWithdrawn()) {
            desk.file.currentProposal(caseId).ifPresent(one -> one.takeBack(reason, now));
            about.takeBack("sent-back", desk.hand(), now);
        } else {
            about.touch("sent-back", desk.hand(), now);
        }
        desk.done(about, reason, Map.of("reason", reason));
    }

    /**
     * A court has annulled the decision: the case is open again at the board, whoever decided in it. What was proposed is spent; of a withdrawn
     * application a new proposal to discontinue follows at once, as it did from the withdrawal.
     *
     * @param why what the court has done, kept with the spent proposals
     * @throws BusinessException {@code case.board.hidden} as {@link #decided}, {@code case.step} when there is no decision
     */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "case.reopened")
    public void reopened(String caseId, String why) {
        Case about = taken(caseId);
        if (!desk.gate.allows(Permission.DECISION_READ, CaseDesk.subject(about))) {
            throw new BusinessException("case.board.hidden", about.receptionNumber());
        }
        Instant now = desk.clock.now();
        // Before the case is open again, since a secretary reads what is decided and not what is prepared.
        answers.openAgain(about);
        desk.file.proposals(caseId).stream().filter(one -> one.state() == ProposalState.DECIDED).forEach(one -> one.spent(why, now));
        about.reopen(desk.hand(), now);
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("why", why));
        if (about.isWithdrawn()) {
            Proposal proposal = Proposal.discontinue(caseId, about.revision(), Texts.get(Texts.SWEDISH, "case.withdrawn.reasons"), desk.hand(), now);
            desk.file.add(proposal);
            facts.putAll(Map.of("proposal", proposal.id(), "outcome", proposal.outcome()));
        }
        desk.done(about, why, facts);
    }

    /** The applicant is being told of what the board decided; called inside the telling transaction, before it locks anything of its own. */
    @UseCase(permission = Permission.MINUTES_MANAGE, action = "case.told")
    public void told(String caseId) {
        Case about = desk.takeAnyVersion(caseId, Permission.MINUTES_MANAGE);
        Instant now = desk.clock.now();
        about.tell(desk.hand(), now);
        desk.done(about, "", Map.of("told", now));
    }

    private Case taken(String caseId) {
        Case found = desk.cases.findForUpdate(caseId).orElseThrow(() -> new NotFound(CaseDesk.KIND));
        desk.gate.require(Permission.MINUTES_MANAGE, new Subject(KIND, found.id(), found.boardId(), found.associationId()));
        return found;
    }
}
