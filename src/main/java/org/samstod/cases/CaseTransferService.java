package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.BoardChangeService;
import org.samstod.applications.RevisionView;
import org.samstod.applications.SubmittedContent;
import org.samstod.calls.CallService;
import org.samstod.calls.CallSummary;
import org.samstod.calls.CallView;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseTransfer;
import org.samstod.cases.domain.CaseTransfers;
import org.samstod.cases.domain.DemocracyHearing;
import org.samstod.cases.domain.PreparationFile;
import org.samstod.cases.domain.Reception;
import org.samstod.cases.domain.StatementRequest;
import org.samstod.cases.domain.Statements;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.Receive;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Localised;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

/**
 * A case that is another board's to decide is handed over to it before any decision (service duty, Förvaltningslagen 6 §; each board is an
 * authority of its own). Both registers say so: sent on by the one under its number, received by the other in its own series. The
 * application, its revisions, files and messages go along as they are; check, assessment and notes stay in the file of the board that made
 * them, since the other tries the application itself.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseTransferService {

    private static final String OPEN = "OPEN";
    private static final String LATE = "LATE";

    @Inject
    CaseDesk desk;

    @Inject
    CaseHeads heads;

    @Inject
    CaseOpening opening;

    @Inject
    CaseTransfers transfers;

    @Inject
    Statements statements;

    @Inject
    PreparationFile preparation;

    @Inject
    CallService calls;

    @Inject
    DistrictService districts;

    @Inject
    ApplicationService applications;

    @Inject
    BoardChangeService boardChanges;

    @Inject
    RegisterService register;

    @Inject
    AccountService accounts;

    @Inject
    NotificationService notifications;

    /** Where the case can go, and what was handed over before. */
    @UseCase(permission = Permission.CASE_READ)
    public TransferPage page(String caseId, Locale locale) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        CaseWork work = desk.work(about);
        Optional<String> whyNot = refusal(about, work);
        boolean may = whyNot.isEmpty() && desk.gate.allows(Permission.CASE_PREPARE, CaseDesk.subject(about));
        return new TransferPage(heads.of(about, work), may ? targets(about, locale) : List.of(), whyNot.orElse(null), lines(about, locale));
    }

    /** What was handed over to the board of a case, or from it, the oldest first. */
    @UseCase(permission = Permission.CASE_READ)
    public List<TransferPage.Line> ofCase(String caseId, Locale locale) {
        return lines(desk.read(caseId, Permission.CASE_READ), locale);
    }

    /** The same for the association, of an application of its own. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<TransferPage.Line> ofApplication(String applicationId, Locale locale) {
        return lines(ApplicantCases.of(desk, applicationId, Permission.APPLICATION_READ), locale);
    }

    /**
     * What handing over would come to; nothing is done.
     *
     * @throws BusinessException as {@link #transfer}
     */
    @UseCase(permission = Permission.CASE_PREPARE)
    public TransferPage.Preview preview(TransferCase command, Locale locale) {
        Case about = desk.read(command.caseId(), Permission.CASE_PREPARE);
        mustAllow(about);
        CallSummary call = target(about, command.callId());
        String reasons = CaseTransfer.reasons(command.reasons());
        return new TransferPage.Preview(target(call, boards(), locale), notifications.words(message(about, call, reasons, desk.actor().accountId(),
                Texts.SWEDISH)), reasons);
    }

    /**
     * Hands the case over.
     *
     * @throws org.samstod.shared.Conflict when something was done on the case since the page was read, with who and when
     * @throws BusinessException {@code case.not-allowed.…}; {@code case.transfer.call} at {@code call} when no call of another board is chosen
     *                           that receives applications; {@code case.transfer.reasons} at {@code reasons}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.hand-over")
    public void transfer(TransferCase command) {
        Case from = desk.take(command.caseId(), command.seenVersion(), Permission.CASE_PREPARE);
        mustAllow(from);
        CallSummary call = target(from, command.callId());
        String reasons = CaseTransfer.reasons(command.reasons());
        Instant now = desk.clock.now();
        RevisionView newest = applications.revision(from.revision().id());
        boardChanges.handOver(from.applicationId(), call.boardId());
        from.handOver(desk.hand(), now);
        desk.cases.write();
        register.record(new NewEntry(from.boardId(), EntryKind.HANDED_OVER, Direction.SENT, from.applicationId(), from.associationId(),
                from.effectiveLevel(), now, from.matterId()));
        Case to = received(from, newest, call, now);
        CaseTransfer transfer = new CaseTransfer(from, to, reasons, desk.hand(), now);
        transfers.add(transfer);
        tell(from, to, call, newest, reasons);
        int purged = desk.file.purgeWorkingNotes(from.id());
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("to", to.id());
        payload.put("board", to.boardId());
        payload.put("number", to.receptionNumber());
        payload.put("reasons", transfer.reasons());
        payload.put("workingNotesDeleted", purged);
        desk.done(from, boards().get(to.boardId()).name(), payload);
    }

    /** The other board gets the application now, in its own series; whether that is late its own call says. */
    private Case received(Case from, RevisionView newest, CallSummary chosen, Instant now) {
        CallView call = calls.call(chosen.id());
        // A call that publishes less by itself does so for what comes from elsewhere too.
        PublicationLevel level = from.level().min(call.defaultLevel());
        var entry = register.receive(new Receive(call.boardId(), EntryKind.HANDED_OVER, from.applicationId(), from.associationId(),
                from.effectiveLevel().min(level), now, null));
        String track = call.track(newest.amount()).code();
        CallTerms terms = desk.calls.terms(call.id(), track);
        return opening.open(terms, new Reception(from.applicationId(), from.revision(), call.id(), call.boardId(), from.associationId(),
                entry.number(), now, LATE.equals(chosen.window()), level, from.cap(), newest.amount().ore(), track, newest.title(),
                newest.summary(), terms.perspective()), new SubmittedContent(newest.formId(), newest.answers(), newest.entered()), newest.by(),
                entry.entryId(), Map.of("from", from.id(), "revision", from.revision().ordinal(), "revisionId", from.revision().id()));
    }

    private void tell(Case from, Case to, CallSummary call, RevisionView newest, String reasons) {
        desk.memberships.membersToTell(from.associationId(), newest.entered() ? Set.of() : Set.of(newest.by()))
                .forEach(person -> notifications.send(message(from, call, reasons, person, null)));
        String board = boards().get(from.boardId()).name();
        accounts.holders(Role.UNIT_HEAD, to.boardId()).forEach(head -> notifications.send(new Message(head.id(), null, "case-handed-over-here", null,
                Map.of("number", to.receptionNumber(), "title", to.title(), "sender", board, "link", "/office/cases/" + to.id()),
                to.effectiveLevel(), to.id(), "case-handed-over-here:" + to.id() + ":" + head.id())));
    }

    /** What somebody who acts for the association is told; the new number is on the application's own page, so that nothing here changes. */
    private Message message(Case from, CallSummary call, String reasons, String account, Locale locale) {
        Map<String, BoardView> boards = boards();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", from.receptionNumber());
        data.put("title", from.title());
        data.put("sender", words(boards.get(from.boardId())));
        data.put("receiver", words(boards.get(call.boardId())));
        data.put("reasons", reasons);
        data.put("link", "/association/applications/" + from.applicationId() + "/status");
        return new Message(account, null, LATE.equals(call.window()) ? "case-handed-over-late" : "case-handed-over", locale, data, from.effectiveLevel(),
                from.id(), "case-handed-over:" + from.id() + ":" + account);
    }

    private static Localised words(BoardView board) {
        return locale -> "en".equals(locale.getLanguage()) ? board.nameEn() : board.name();
    }

    private void mustAllow(Case about) {
        refusal(about, desk.work(about)).ifPresent(why -> {
            throw new BusinessException("case.not-allowed." + why);
        });
    }

    /** What is asked of others about the case has to be answered or taken back first: nobody's answer may come to a case that has ended. */
    private Optional<String> refusal(Case about, CaseWork work) {
        Instant now = desk.clock.now();
        return CaseAct.HAND_OVER.refusal(about.state(), work)
                .or(() -> statements.ofCase(about.id()).stream().anyMatch(StatementRequest::isOpen) ? Optional.of("statements-open") : Optional.empty())
                .or(() -> preparation.hearings(about.id()).stream().anyMatch((DemocracyHearing one) -> one.isAwaited(now))
                        ? Optional.of("hearing-open") : Optional.empty());
    }

    private CallSummary target(Case about, String callId) {
        return targets(about).stream().filter(call -> call.id().equals(callId)).findFirst()
                .orElseThrow(() -> new BusinessException("case.transfer.call").at("call"));
    }

    /** Published calls of other boards that have opened, those that are still open first. */
    private List<CallSummary> targets(Case about) {
        List<CallSummary> others = calls.published().stream().filter(call -> !call.boardId().equals(about.boardId())).toList();
        return List.of(OPEN, LATE).stream().flatMap(window -> others.stream().filter(call -> window.equals(call.window()))).toList();
    }

    private List<TransferPage.Target> targets(Case about, Locale locale) {
        Map<String, BoardView> boards = boards();
        return targets(about).stream().map(call -> target(call, boards, locale)).toList();
    }

    private static TransferPage.Target target(CallSummary call, Map<String, BoardView> boards, Locale locale) {
        return new TransferPage.Target(call.id(), words(boards.get(call.boardId())).in(locale), call.title(locale.getLanguage()), call.closesAt(),
                LATE.equals(call.window()));
    }

    private List<TransferPage.Line> lines(Case about, Locale locale) {
        List<CaseTransfer> known = transfers.ofApplication(about.applicationId()).stream()
                .filter(one -> one.fromCaseId().equals(about.id()) || !one.transferredAt().isAfter(about.receivedAt())).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Map<String, BoardView> boards = boards();
        return known.stream().map(one -> new TransferPage.Line(words(boards.get(one.fromBoardId())).in(locale), one.fromNumber(),
                words(boards.get(one.toBoardId())).in(locale), one.toNumber(), one.reasons(), one.transferredBy(), one.transferredAt(),
                one.fromCaseId().equals(about.id()))).toList();
    }

    private Map<String, BoardView> boards() {
        return districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, Function.identity()));
    }
}
