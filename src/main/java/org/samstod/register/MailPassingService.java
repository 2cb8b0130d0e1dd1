package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.districts.BoardView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.register.domain.EntryWords;
import org.samstod.register.domain.IncomingMail;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;

/**
 * Misdirected mail (service duty, FL 6 §): it is registered as received here and as sent on; another board of the city finds it in a queue
 * and gives it a reception number of its own, and the sender is told where it went.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MailPassingService {

    @Inject
    MailDesk mail;

    @Inject
    RegisterDesk desk;

    @Inject
    NotificationService notifications;

    /** The boards that mail of the acting registrar's board can be passed on to. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public List<BoardView> boards() {
        String own = desk.ownBoard();
        return desk.districts.boards(desk.clock.today()).stream().filter(board -> !board.id().equals(own)).toList();
    }

    /**
     * Passes filed mail on.
     *
     * @throws BusinessException {@code mail.pass.where} when no board, no authority or both are named; {@code mail.pass.told} when the portal
     *     cannot tell the sender and the registrar has not said whether the sender was told
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.pass-on")
    public void passOn(PassMail command) {
        IncomingMail passed = mail.locked(command.mailId());
        passed.requireVersion(command.version());
        String authority = command.authority() == null || command.authority().isBlank() ? null : command.authority().strip();
        if (authority != null && authority.length() > EntryWords.NAME_LENGTH) {
            throw new BusinessException("register.counterpart", EntryWords.NAME_LENGTH).at("authority");
        }
        boolean toBoard = command.boardId() != null && !command.boardId().isBlank();
        if (toBoard == (authority != null)) {
            throw new BusinessException("mail.pass.where").at(toBoard ? "authority" : "board");
        }
        if (passed.state() != MailState.FILED) {
            throw new BusinessException("mail.state");
        }
        BoardView board = toBoard ? desk.districts.boards(desk.clock.today()).stream().filter(one -> one.id().equals(command.boardId())
                && !one.id().equals(passed.boardId())).findFirst().orElseThrow(() -> new NotFound("board")) : null;
        boolean reachable = mail.reachable(passed);
        if (!reachable && command.toldOtherwise() == null) {
            throw new BusinessException("mail.pass.told").at("told");
        }
        String name = board == null ? authority : board.name();
        Instant now = desk.clock.now();
        RegisterEntry received = desk.lockedChain(desk.get(passed.entryId())).get(0);
        desk.entries.add(received.sentOn(name, SenderKind.AUTHORITY, now, desk.gate.actorId()));
        passed.passOn(board == null ? null : board.id(), name, reachable ? Told.MESSAGE
                : command.toldOtherwise() ? Told.OTHERWISE : Told.UNREACHABLE, now, desk.gate.actorId());
        if (board != null) {
            IncomingMail waiting = passed.at(board.id(), now);
            waiting.lowerLevel(received.level());
            mail.mails.add(waiting);
            mail.files.get().copy(passed.id(), passed.boardId(), waiting.id(), board.id());
        }
        tell(passed, received, name);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("to", name);
        payload.put("ownBoards", board != null);
        payload.put("told", passed.told());
        desk.journal.act(passed, payload);
    }

    private void tell(IncomingMail passed, RegisterEntry received, String name) {
        Map<String, Object> data = new HashMap<>();
        data.put("number", received.receptionNumber());
        data.put("receivedAt", received.happenedAt());
        data.put("board", name);
        List<String> accounts = new ArrayList<>(passed.associationId() == null ? List.of() : mail.senders.get().toTell(passed.associationId()));
        accounts.forEach(account -> notifications.send(new Message(account, null, "register.passed-on", null, data, received.level(), passed.id(),
                "register.passed-on:" + passed.id() + ":" + account)));
        if (accounts.isEmpty() && passed.senderEmail() != null) {
            notifications.send(new Message(null, passed.senderEmail(), "register.passed-on", Texts.SWEDISH, data, received.level(), passed.id(),
                    "register.passed-on:" + passed.id()));
        }
    }

    /**
     * A registrar takes mail that another board passed on, to file it here.
     *
     * @throws org.samstod.shared.Conflict {@code mail.taken} when a colleague was first
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.take")
    public void take(String mailId) {
        IncomingMail waiting = mail.mails.findForUpdate(mailId).orElseThrow(() -> new NotFound("mail"));
        desk.gate.require(Permission.REGISTER_WRITE, MailDesk.subject(waiting));
        waiting.take(desk.clock.now(), desk.gate.actorId());
        desk.journal.act(waiting, Map.of("state", waiting.state()));
    }
}
