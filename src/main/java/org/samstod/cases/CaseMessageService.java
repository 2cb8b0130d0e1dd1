package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseMessage;
import org.samstod.cases.domain.CaseMessages;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/**
 * Questions and answers about a case, beside what is asked for formally. A message is in nobody's way: the case keeps its version. What is
 * written stays in the file; a mail about it tells only that it is there.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseMessageService {

    /** The kind of the subject a message is to the gate, and of the owner of its files. */
    public static final String KIND = "case-message";
    private static final int MOST_FILES = 10;

    @Inject
    CaseDesk desk;

    @Inject
    CaseMessages messages;

    @Inject
    AttachmentService attachments;

    @Inject
    NotificationService notifications;

    @Inject
    Event<CaseMessageReceived> received;

    /**
     * A file that comes along.
     *
     * @param name as the device called it
     * @param content read to its end, never trusted
     */
    public record Incoming(String name, InputStream content) {
    }

    /** The messages of an application's case, for its association; what the board wrote counts as read from now on. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<CaseMessageView> ofApplication(String applicationId) {
        Case about = applicants(applicationId, Permission.APPLICATION_READ);
        return read(about, true);
    }

    /** The messages of a case, for the board; what the association wrote counts as read from now on when somebody who prepares opens it. */
    @UseCase(permission = Permission.CASE_READ)
    public List<CaseMessageView> ofCase(String caseId) {
        return read(desk.read(caseId, Permission.CASE_READ), false);
    }

    private List<CaseMessageView> read(Case about, boolean applicant) {
        List<CaseMessage> all = thread(about);
        if (applicant || mayReply(about)) {
            Instant now = desk.clock.now();
            all.stream().filter(one -> one.isFromApplicant() != applicant).forEach(one -> one.read(desk.actor().accountId(), now));
            unread(about, all);
        }
        Map<String, List<FileView>> files = attachments.files(KIND, all.stream().map(CaseMessage::id).toList());
        return all.stream().map(one -> new CaseMessageView(one.id(), one.isFromApplicant() == applicant, one.writtenBy().name(),
                one.messageText(), one.writtenAt(), one.readAt().orElse(null),
                files.getOrDefault(one.id(), List.of()))).toList();
    }

    /** Whether the acting person may answer the association. */
    @UseCase(permission = Permission.CASE_READ)
    public boolean mayReply(String caseId) {
        return mayReply(desk.read(caseId, Permission.CASE_READ));
    }

    private boolean mayReply(Case about) {
        return desk.gate.allows(Permission.CASE_PREPARE, CaseDesk.subject(about)) && desk.jav(about).isEmpty();
    }

    /**
     * The association writes to the board.
     *
     * @param files at most 10
     * @throws BusinessException {@code case.message.length} at {@code text}, {@code case.message.files} at {@code files}, what the check of a
     *     file says
     * @throws NotFound when the application has no case
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "case.message")
    public void write(String applicationId, String text, List<Incoming> files) {
        Case about = applicants(applicationId, Permission.APPLICATION_WRITE);
        CaseMessage message = sent(about, true, text, files);
        unread(about, thread(about));
        received.fire(new CaseMessageReceived(about.id(), message.id()));
        about.officer().ifPresent(officer -> notifications.send(new Message(officer.accountId(), null, "case-message-in", null,
                Map.of("number", about.receptionNumber(), "link", "/office/cases/" + about.id() + "/messages"), about.effectiveLevel(), about.id(),
                "case-message:" + message.id() + ":" + officer.accountId())));
    }

    /**
     * The board writes to the association; everybody who may write for it is told.
     *
     * @param files at most 10
     * @throws BusinessException as {@link #write}, and {@code case.message.jav} for somebody with a conflict of interest
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.message")
    public void reply(String caseId, String text, List<Incoming> files) {
        Case about = desk.read(caseId, Permission.CASE_PREPARE);
        if (desk.jav(about).isPresent()) {
            throw new BusinessException("case.message.jav");
        }
        CaseMessage message = sent(about, false, text, files);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", about.receptionNumber());
        data.put("title", about.title());
        data.put("link", "/association/applications/" + about.applicationId() + "/messages");
        Set<String> writers = thread(about).stream().filter(CaseMessage::isFromApplicant).map(one -> one.writtenBy().accountId())
                .collect(Collectors.toSet());
        for (String person : desk.memberships.membersToTell(about.associationId(), writers)) {
            notifications.send(new Message(person, null, "case-message-out", null, data, about.effectiveLevel(), about.id(),
                    "case-message:" + message.id() + ":" + person));
        }
    }

    private CaseMessage sent(Case about, boolean fromApplicant, String text, List<Incoming> files) {
        if (files.size() > MOST_FILES) {
            throw new BusinessException("case.message.files", MOST_FILES).at("files");
        }
        CaseMessage message = new CaseMessage(about.id(), fromApplicant, text, desk.hand(), desk.clock.now());
        messages.add(message);
        List<String> hashes = files.stream().map(file -> attachments.store(new Upload(KIND, message.id(), about.associationId(), about.boardId(),
                file.name(), file.content(), Purpose.INTERNAL))).map(FileView::sha256).toList();
        desk.journal.act(message, Map.of("case", about.id(), "fromApplicant", fromApplicant, "text", message.messageText(), "files", hashes));
        return message;
    }

    /** What was written about the case, and before it to a board that handed the application over. */
    private List<CaseMessage> thread(Case about) {
        return messages.of(desk.cases.ofApplication(about.applicationId()).stream().filter(one -> !one.receivedAt().isAfter(about.receivedAt()))
                .map(Case::id).toList());
    }

    private Case applicants(String applicationId, Permission permission) {
        Case about = desk.cases.findByApplication(applicationId).orElseThrow(() -> new NotFound("case"));
        desk.gate.require(permission, new Subject("application", applicationId, about.boardId(), about.associationId()));
        return about;
    }

    /** Keeps the mark of the work list. */
    private void unread(Case about, List<CaseMessage> all) {
        desk.list.find(about.id()).ifPresent(row -> row.unread(all.stream().anyMatch(one -> one.isFromApplicant() && one.readAt().isEmpty())));
    }
}
