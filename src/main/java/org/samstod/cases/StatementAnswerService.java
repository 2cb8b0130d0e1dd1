package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.StoredFile;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.StatementBody;
import org.samstod.cases.domain.StatementLink;
import org.samstod.cases.domain.StatementRequest;
import org.samstod.cases.domain.Statements;
import org.samstod.districts.DistrictService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.register.Reception;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/**
 * The side of those who are asked for a statement: signed in as the body's person, or by a personal link without an account. A link opens only
 * its own request, only while the case may be shown openly, and nothing once it is revoked; whatever is not for the person who asks is not there.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class StatementAnswerService {

    @Inject
    CaseDesk desk;

    @Inject
    Statements statements;

    @Inject
    AttachmentService attachments;

    @Inject
    DistrictService districts;

    @Inject
    RegisterService register;

    @Inject
    NotificationService notifications;

    /**
     * A reply.
     *
     * @param reply statement, abstention or refusal
     * @param text  the statement, or why there is none
     * @param name  who answers for the body
     */
    public record Reply(StatementState reply, String text, String name) {
    }

    /** A request, the case it is about, and how it is reached. */
    private record Reached(StatementRequest request, Case about, StatementBody body, StatementLink link) {
    }

    /**
     * What a link shows.
     *
     * @throws NotFound when there is no such link, it is revoked, the body's person is revoked, or the case may not be shown openly any more
     */
    @UseCase(permission = Permission.PUBLIC)
    public StatementView byLink(String secret) {
        return view(reach(secret));
    }

    /**
     * What the signed-in person of the body sees.
     *
     * @throws NotFound when there is no such request, or it is somebody else's
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public StatementView mine(String requestId) {
        return view(reachOwn(requestId));
    }

    /** A file that goes along with a request, by link. The caller closes it. */
    @UseCase(permission = Permission.PUBLIC)
    public StoredFile fileByLink(String secret, String fileId) {
        Reached reached = reach(secret);
        requireOpen(reached);
        return attachments.readAlong(fileId, StatementService.KIND, reached.request().id());
    }

    /** A file that goes along with an own request. The caller closes it. */
    @UseCase(permission = Permission.SIGNED_IN)
    public StoredFile file(String requestId, String fileId) {
        Reached reached = reachOwn(requestId);
        requireOpen(reached);
        return attachments.readAlong(fileId, StatementService.KIND, requestId);
    }

    /**
     * Replies by link.
     *
     * @return the number it was received under
     * @throws BusinessException as {@link StatementRequest#reply}, and {@code statement.link-closed} when the link is too old
     */
    @UseCase(permission = Permission.PUBLIC, action = "statement.reply")
    public String replyByLink(String secret, Reply reply) {
        Reached reached = reach(secret);
        requireOpen(reached);
        // Nobody is signed in: in the register and the history the link is whose hand it was.
        Actor link = new Actor(reached.link().id(), reached.body().name(), Role.SYSTEM, null, null);
        return ActAs.call(link, () -> record(reached, reply, new Hand(link.accountId(), reached.body().name())));
    }

    /** Replies as the signed-in person of the body. */
    @UseCase(permission = Permission.SIGNED_IN, action = "statement.reply")
    public String reply(String requestId, Reply reply) {
        Reached reached = reachOwn(requestId);
        requireOpen(reached);
        return record(reached, reply, new Hand(desk.actor().accountId(), reached.body().name()));
    }

    private String record(Reached reached, Reply reply, Hand hand) {
        Case about = desk.cases.findForUpdate(reached.about().id()).orElseThrow(() -> new NotFound("case"));
        StatementRequest request = statements.findForUpdate(reached.request().id()).orElseThrow(() -> new NotFound("statement request"));
        Instant now = desk.clock.now();
        request.reply(reply.reply(), reply.text(), reply.name(), now);
        Reception reception = register.receive(new Receive(about.boardId(), EntryKind.STATEMENT, request.id(), about.associationId(),
                about.effectiveLevel(), now, about.matterId()));
        about.officer().ifPresent(officer -> notifications.send(new Message(officer.accountId(), null,
                request.isLate() ? "statement-late" : "statement-in", null, Map.of("number", about.receptionNumber(), "title", about.title(), "link",
                "/office/cases/" + about.id() + "/statements"), about.effectiveLevel(), about.id(), "statement-in:" + request.id())));
        about.touch(request.isLate() ? "statement-late" : "statement-in", hand, now);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("request", request.id());
        payload.put("reply", request.state());
        payload.put("text", request.answerText());
        payload.put("name", request.answeredName());
        payload.put("late", request.isLate());
        payload.put("number", reception.number());
        payload.put("link", reached.link() == null ? "" : reached.link().id());
        desk.done(about, request.bodyName(), payload);
        return reception.number();
    }

    private Reached reach(String secret) {
        if (secret == null || secret.isEmpty() || secret.length() > 100) {
            throw new NotFound("statement link");
        }
        StatementLink link = statements.findLink(StatementLink.hash(secret)).filter(one -> !one.isRevoked())
                .orElseThrow(() -> new NotFound("statement link"));
        Reached reached = reached(link.requestId(), link);
        if (reached.about().effectiveLevel().isLowerThan(PublicationLevel.OPEN)) {
            throw new NotFound("statement link");
        }
        return reached;
    }

    private Reached reachOwn(String requestId) {
        Reached reached = reached(requestId, null);
        if (reached.body().accountId().filter(account -> account.equals(desk.actor().accountId())).isEmpty()) {
            throw new NotFound("statement request");
        }
        return reached;
    }

    private Reached reached(String requestId, StatementLink link) {
        StatementRequest request = statements.find(requestId).orElseThrow(() -> new NotFound("statement request"));
        StatementBody body = statements.findBody(request.bodyId()).filter(StatementBody::isActive)
                .orElseThrow(() -> new NotFound("statement request"));
        return new Reached(request, desk.cases.find(request.caseId()).orElseThrow(() -> new NotFound("case")), body, link);
    }

    private void requireOpen(Reached reached) {
        String refusal = refusal(reached);
        if ("expired".equals(refusal)) {
            throw new BusinessException("statement.link-closed");
        }
        if (refusal != null) {
            throw new BusinessException("statement.ended");
        }
    }

    private String refusal(Reached reached) {
        if (reached.request().state() == StatementState.WITHDRAWN) {
            return "withdrawn";
        }
        if (reached.link() != null && !reached.link().isUsable(desk.clock.now())) {
            return "expired";
        }
        return reached.request().isOpen() ? null : "replied";
    }

    private StatementView view(Reached reached) {
        StatementRequest request = reached.request();
        Case about = reached.about();
        String refusal = refusal(reached);
        String board = districts.board(about.boardId()).name();
        if (refusal != null && !"replied".equals(refusal)) {
            return new StatementView(board, request.bodyName(), about.receptionNumber(), "", "", "", request.dueOn(), "", List.of(), false,
                    request.state(), "", "", null, false, refusal);
        }
        return new StatementView(board, request.bodyName(), about.receptionNumber(), desk.list.find(about.id()).orElseThrow().applicantName(),
                about.title(), request.question(), request.dueOn(), request.applicationText(),
                refusal == null ? attachments.along(StatementService.KIND, request.id()) : List.of(),
                request.isOpen() && !desk.clock.now().isBefore(request.dueAt()), request.state(), request.answerText(), request.answeredName(),
                request.answeredAt().orElse(null), request.isLate(), refusal);
    }
}
