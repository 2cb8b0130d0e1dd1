package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.StatementBody;
import org.samstod.cases.domain.StatementLink;
import org.samstod.cases.domain.StatementRequest;
import org.samstod.cases.domain.Statements;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.Direction;
import org.samstod.register.EntryKind;
import org.samstod.register.NewEntry;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * Requests for statements (remiss) on cases: asking, taking back, sending the link again, reminding once. A body with an account answers signed
 * in; one without gets a personal link, and only where the case may be shown openly. A mail tells nothing but number and dates.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class StatementService {

    /** The kind of the subject a request is to the gate, and of the owner of the files that go along. */
    public static final String KIND = "statement-request";
    /** How long before its due date a request is reminded of, and how old it must be for that. */
    private static final Duration REMINDER = Duration.ofDays(3);

    @Inject
    CaseDesk desk;

    @Inject
    CaseHeads heads;

    @Inject
    CaseAnswers answers;

    @Inject
    Statements statements;

    @Inject
    AttachmentService attachments;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    /**
     * A question to put.
     *
     * @param withApplication whether the application's answers go along
     * @param fileIds         files of the newest revision that go along
     * @param dueOn           the last day to answer
     */
    public record AskStatement(String caseId, long seenVersion, String bodyId, String question, boolean withApplication, List<String> fileIds,
            LocalDate dueOn) {
    }

    /** The statements asked for on a case, and what came of each. */
    @UseCase(permission = Permission.CASE_READ)
    public StatementsPage page(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        List<StatementRequest> requests = statements.ofCase(caseId);
        Map<String, StatementBody> bodies = statements.bodies(requests.stream().map(StatementRequest::bodyId).distinct().toList()).stream()
                .collect(Collectors.toMap(StatementBody::id, Function.identity()));
        Map<String, List<StatementLink>> links = statements.links(requests.stream().map(StatementRequest::id).toList()).stream()
                .collect(Collectors.groupingBy(StatementLink::requestId));
        CaseWork work = desk.work(about);
        Optional<String> whyNot = CaseAct.ASK_STATEMENT.refusal(about.state(), work);
        boolean asks = whyNot.isEmpty() && desk.gate.allows(Permission.CASE_PREPARE, CaseDesk.subject(about));
        LocalDate today = desk.clock.today();
        return new StatementsPage(heads.of(about, work),
                requests.stream().map(one -> line(about, one, bodies.get(one.bodyId()), links.getOrDefault(one.id(), List.of()))).toList(),
                !asks ? List.of() : statements.bodies(about.boardId()).stream().filter(one -> one.canBeAsked(today))
                        .map(one -> new StatementsPage.Choice(one.id(), one.name(), mayBeAsked(about, one))).toList(),
                asks ? answers.files(about) : List.of(), whyNot.orElse(null));
    }

    private StatementsPage.Line line(Case about, StatementRequest one, StatementBody body, List<StatementLink> links) {
        Instant now = desk.clock.now();
        Instant until = links.stream().filter(link -> link.isUsable(now)).map(StatementLink::expiresAt).findFirst().orElse(null);
        String way = !body.isActive() ? "revoked" : body.accountId().isPresent() ? "account"
                : until == null || about.effectiveLevel().isLowerThan(PublicationLevel.OPEN) ? "closed" : "link";
        return new StatementsPage.Line(one.id(), one.bodyName(), one.bodyKind(), one.state(), one.question(), !one.applicationText().isEmpty(),
                attachments.files(KIND, one.id()), one.askedBy(), one.askedAt(), one.dueOn(), one.remindedAt().orElse(null), one.answerText(),
                one.answeredName(), one.answeredAt().orElse(null), one.isLate(), way, "link".equals(way) ? until : null,
                one.isOpen() && !now.isBefore(one.dueAt()));
    }

    /** Whether the level lets a body be asked: below level 3 only one that answers signed in. */
    private static boolean mayBeAsked(Case about, StatementBody body) {
        return body.accountId().isPresent() || !about.effectiveLevel().isLowerThan(PublicationLevel.OPEN);
    }

    /**
     * Asks a body for a statement, registers what is sent and writes to the body's person.
     *
     * @return the request's id
     * @throws BusinessException {@code statement.body.choose} and {@code statement.log-in-needed} at {@code body}, as {@link StatementRequest},
     *                           {@code case.not-allowed.…}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "statement.ask")
    public String ask(AskStatement command) {
        Case about = desk.take(command.caseId(), command.seenVersion(), Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASK_STATEMENT, about);
        StatementBody body = Optional.ofNullable(command.bodyId()).flatMap(statements::findBody)
                .filter(one -> one.boardId().equals(about.boardId()) && one.canBeAsked(desk.clock.today()))
                .orElseThrow(() -> new BusinessException("statement.body.choose").at("body"));
        if (!mayBeAsked(about, body)) {
            throw new BusinessException("statement.log-in-needed").at("body");
        }
        Instant now = desk.clock.now();
        Instant dueAt = command.dueOn() == null ? null : command.dueOn().plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        StatementRequest request = new StatementRequest(about, body, command.question(), command.withApplication() ? answers.asText(about) : null,
                command.dueOn(), dueAt, desk.clock.today(), desk.hand(), now);
        statements.add(request);
        List<String> sent = along(about, request, command.fileIds() == null ? List.of() : command.fileIds());
        // Whose case it is decides who may see the entry; that the body is the addressee is in the request.
        register.record(new NewEntry(about.boardId(), EntryKind.STATEMENT_REQUEST, Direction.SENT, request.id(), about.associationId(),
                about.effectiveLevel(), now, about.matterId()));
        write(about, request, body, "statement-asked");
        about.touch("statement-asked", desk.hand(), now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("request", request.id());
        payload.put("body", request.bodyName());
        payload.put("question", request.question());
        payload.put("dueOn", request.dueOn());
        payload.put("application", request.applicationText());
        payload.put("files", sent);
        desk.done(about, request.bodyName(), payload);
        return request.id();
    }

    /** What goes along are copies, so that they can be opened by those who are asked and by nobody else from outside. */
    private List<String> along(Case about, StatementRequest request, List<String> fileIds) {
        if (fileIds.isEmpty()) {
            return List.of();
        }
        List<String> known = answers.files(about).stream().map(FileView::id).toList();
        return fileIds.stream().distinct().map(id -> {
            if (!known.contains(id)) {
                throw new NotFound("file");
            }
            return attachments.copy(id, KIND, request.id(), about.boardId()).sha256();
        }).toList();
    }

    /** The officer takes a question back; its links stop working. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "statement.withdraw")
    public void withdraw(String caseId, long seenVersion, String requestId) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASK_STATEMENT, about);
        StatementRequest request = of(about, requestId);
        Instant now = desk.clock.now();
        request.withdraw(now);
        statements.links(List.of(requestId)).forEach(link -> link.revoke(now));
        statements.findBody(request.bodyId()).filter(StatementBody::isActive).ifPresent(body -> tell(about, request, body, "statement-withdrawn",
                body.accountId().map(account -> address(requestId)).orElse(null)));
        about.touch("statement-withdrawn", desk.hand(), now);
        desk.done(about, request.bodyName(), Map.of("request", requestId));
    }

    /**
     * Revokes the links of a request and sends a new one: the old one went astray, or is too old.
     *
     * @throws BusinessException {@code statement.ended}, {@code statement.body.revoked}, {@code statement.log-in-needed}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "statement.link")
    public void sendAgain(String caseId, long seenVersion, String requestId) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASK_STATEMENT, about);
        StatementRequest request = of(about, requestId);
        StatementBody body = statements.findBody(request.bodyId()).orElseThrow(() -> new NotFound("body"));
        if (!request.isOpen()) {
            throw new BusinessException("statement.ended");
        }
        if (!body.isActive()) {
            throw new BusinessException("statement.body.revoked");
        }
        if (!mayBeAsked(about, body)) {
            throw new BusinessException("statement.log-in-needed");
        }
        Instant now = desk.clock.now();
        statements.links(List.of(requestId)).forEach(link -> link.revoke(now));
        write(about, request, body, "statement-asked");
        about.touch("statement-sent-again", desk.hand(), now);
        desk.done(about, request.bodyName(), Map.of("request", requestId));
    }

    /** Revokes the links of a request without a new one: nobody can answer by link any more. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "statement.link-revoke")
    public void revokeLinks(String caseId, long seenVersion, String requestId) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ASK_STATEMENT, about);
        StatementRequest request = of(about, requestId);
        Instant now = desk.clock.now();
        statements.links(List.of(requestId)).forEach(link -> link.revoke(now));
        about.touch("statement-link-revoked", desk.hand(), now);
        desk.done(about, request.bodyName(), Map.of("request", requestId));
    }

    private StatementRequest of(Case about, String requestId) {
        return statements.findForUpdate(requestId).filter(one -> one.caseId().equals(about.id())).orElseThrow(() -> new NotFound("statement request"));
    }

    /** Open requests that are due within three days and have not been reminded of. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> toRemind(int most) {
        Instant now = desk.clock.now();
        return statements.toRemind(now.plus(REMINDER), now.minus(REMINDER), most);
    }

    /** Reminds a body once; one whose person was revoked gets nothing. */
    @UseCase(permission = Permission.SYSTEM, action = "statement.remind")
    public void remind(String requestId) {
        StatementRequest request = statements.findForUpdate(requestId).orElseThrow(() -> new NotFound("statement request"));
        Case about = desk.cases.find(request.caseId()).orElseThrow(() -> new NotFound("case"));
        boolean told = false;
        if (request.isOpen() && request.remindedAt().isEmpty()) {
            StatementBody body = statements.findBody(request.bodyId()).orElseThrow(() -> new NotFound("body"));
            told = body.isActive() && mayBeAsked(about, body);
            if (told) {
                write(about, request, body, "statement-reminder");
            }
            request.reminded(desk.clock.now());
        }
        desk.journal.act(request, Map.of("case", about.id(), "told", told));
    }

    /** Writes to the body's person: with an account to the page that asks for log-in, else with a new personal link. */
    private void write(Case about, StatementRequest request, StatementBody body, String template) {
        if (body.accountId().isPresent()) {
            tell(about, request, body, template, address(request.id()));
            return;
        }
        String secret = Ids.next() + Ids.next();
        statements.add(new StatementLink(request, secret, desk.clock.now()));
        tell(about, request, body, template, "/statement/" + secret);
    }

    private static String address(String requestId) {
        return "/account/statements/" + requestId;
    }

    private void tell(Case about, StatementRequest request, StatementBody body, String template, String link) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", about.receptionNumber());
        data.put("due", request.dueOn());
        if (link != null) {
            data.put("link", link);
        }
        notifications.send(new Message(body.accountId().orElse(null), body.accountId().isPresent() ? null : body.email(), template, null, data,
                about.effectiveLevel(), about.id(), null));
    }
}
