package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.cases.domain.StatementBody;
import org.samstod.cases.domain.StatementLink;
import org.samstod.cases.domain.StatementRequest;
import org.samstod.cases.domain.Statements;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** The bodies a board asks for statements: councils, police, schools, other units, each with the person who is written to. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class StatementBodyService {

    private static final String KIND = "statement-body";

    @Inject
    CaseDesk desk;

    @Inject
    Statements statements;

    @Inject
    AccountService accounts;

    /**
     * A body to add.
     *
     * @param byAccount whether the person answers signed in, which a case below level 3 needs; the address must then be an account's
     */
    public record AddBody(BodyKind kind, String name, String personName, String email, boolean byAccount) {
    }

    /** The bodies of the acting person's board, those in use first. */
    @UseCase(permission = Permission.CASE_PREPARE)
    public List<StatementBodyView> bodies() {
        return statements.bodies(board()).stream().map(StatementBodyService::view)
                .sorted(java.util.Comparator.comparing((StatementBodyView one) -> !one.active())).toList();
    }

    static StatementBodyView view(StatementBody one) {
        return new StatementBodyView(one.id(), one.kind(), one.name(), one.personName(), one.email(), one.accountId().isPresent(), one.validFrom(),
                one.isActive(), one.revokedAt().orElse(null), one.revokedName(), one.revokedReason());
    }

    private String board() {
        String board = desk.actor().boardId();
        if (board == null) {
            throw new NotFound("board");
        }
        desk.gate.require(Permission.CASE_PREPARE, new Subject(KIND, board, board, null));
        return board;
    }

    /**
     * Adds a body; it can be asked from today.
     *
     * @return its id
     * @throws BusinessException as {@link StatementBody}, and {@code statement.body.account} at {@code email} when no account has the address
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "statement.body-add")
    public String add(AddBody command) {
        String board = board();
        String account = null;
        if (command.byAccount()) {
            account = accounts.byEmail(command.email() == null ? "" : command.email().strip()).filter(AccountView::active).map(AccountView::id)
                    .orElseThrow(() -> new BusinessException("statement.body.account").at("email"));
        }
        StatementBody body = new StatementBody(board, command.kind(), command.name(), command.personName(), command.email(), account,
                desk.clock.today());
        statements.add(body);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("kind", body.kind());
        payload.put("name", body.name());
        payload.put("person", body.personName());
        payload.put("email", body.email());
        payload.put("account", account == null ? "" : account);
        desk.journal.act(body, payload, Journal.SETUP);
        return body.id();
    }

    /** The body's person is written to no more, and every link that was sent there stops working at once. */
    @UseCase(permission = Permission.CASE_PREPARE, action = "statement.body-revoke")
    public void revoke(String bodyId, String reason) {
        StatementBody body = statements.findBody(bodyId).orElseThrow(() -> new NotFound(KIND));
        desk.gate.require(Permission.CASE_PREPARE, new Subject(KIND, body.id(), body.boardId(), null));
        Instant now = desk.clock.now();
        body.revoke(reason, desk.hand(), now);
        List<String> open = statements.openOfBody(bodyId).stream().map(StatementRequest::id).toList();
        List<StatementLink> links = statements.links(open);
        links.forEach(link -> link.revoke(now));
        desk.journal.act(body, Map.of("reason", body.revokedReason(), "links", links.size()), Journal.SETUP);
    }
}
