package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.districts.BoardView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.Senders.Sender;
import org.samstod.register.domain.IncomingMail;
import org.samstod.register.domain.IncomingMails.Filed;
import org.samstod.register.domain.MailFacts;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterReader;
import org.samstod.register.domain.Series;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;

/**
 * Incoming mail that is no application: begun with what was scanned or uploaded, filed with a reception number, put to a case. Everything
 * here is of the acting registrar's own board.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MailService {

    private static final int MOST = 100;
    private static final int LATEST = 20;

    @Inject
    MailDesk mail;

    @Inject
    RegisterDesk desk;

    @Inject
    Event<EntryAssigned> assigned;

    /** A registrar begins to file mail; it has no number yet. */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.begin")
    public String begin(BeginMail read) {
        if (read.way() == null) {
            throw new BusinessException("mail.way").at("way");
        }
        IncomingMail begun = IncomingMail.begin(desk.ownBoard(), read, desk.clock.now(), desk.gate.actorId());
        mail.mails.add(begun);
        desk.journal.act(begun, facts(begun));
        return begun.id();
    }

    /**
     * Keeps one file of mail that is being filed.
     *
     * @throws BusinessException what is wrong with the file; {@code mail.files} for too many
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.add-file")
    public KeptFile addFile(String mailId, String fileName, InputStream content) {
        IncomingMail begun = begun(mail.locked(mailId));
        if (mail.filesOf(begun).size() >= IncomingMail.MOST_FILES) {
            throw new BusinessException("mail.files", IncomingMail.MOST_FILES);
        }
        KeptFile kept = mail.files.get().keep(mailId, begun.boardId(), fileName, content);
        desk.journal.act(begun, Map.of("file", kept.id()));
        return kept;
    }

    /** Remembers that a file was refused, and why, so that the registrar sees it and keeps the original. */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.refused-file")
    public void refusedFile(String mailId, String fileName, String code) {
        IncomingMail begun = begun(mail.locked(mailId));
        begun.refused(fileName, code);
        desk.journal.act(begun, Map.of("refused", code));
    }

    /** One piece of mail. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public MailView mail(String mailId) {
        return mail.view(mail.readable(mailId));
    }

    /** The mail behind an entry of the register, or behind one that it corrects. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public Optional<MailView> ofEntry(String entryId) {
        return mail.mails.ofEntry(desk.readable(entryId, Permission.REGISTER_WRITE).firstId()).map(mail::view);
    }

    /** What waits for the registry. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public MailQueues queues() {
        RegisterReader reader = desk.reader(desk.ownBoard());
        List<IncomingMail> waiting = mail.mails.waiting(reader.boardId(), MOST);
        List<IncomingMail> begun = mail.mails.begun(reader, MOST);
        List<Filed> unassigned = mail.mails.filed(reader, EnumSet.of(MailState.FILED), false, MOST);
        List<Filed> latest = mail.mails.filed(reader, EnumSet.of(MailState.ASSIGNED, MailState.PASSED_ON, MailState.DUPLICATE), true, LATEST);
        Map<String, String> people = desk.names(Stream.of(begun.stream(), Stream.concat(unassigned.stream(), latest.stream()).map(Filed::mail))
                .flatMap(Function.identity()).map(IncomingMail::begunBy).toList());
        Map<String, BoardView> boards = desk.districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, Function.identity()));
        return new MailQueues(waiting.stream().map(one -> mail.line(one, people, boards)).toList(),
                begun.stream().map(one -> mail.line(one, people, boards)).toList(),
                unassigned.stream().map(one -> mail.line(one, people, boards)).toList(),
                latest.stream().map(one -> mail.line(one, people, boards)).toList(), mail.mails.protectedMatch(reader));
    }

    /**
     * Files the mail: it gets its reception number for the year in which it came, its entry in the register, and its case or matter where
     * one is named. The level is the lowest of the one chosen, the association's and the case's.
     *
     * @throws BusinessException every fault at its field; {@code register.case-unknown} at {@code caseNumber}, {@code mail.too-early} at
     *     {@code day}, {@code mail.not-same} when the earlier mail is not the same
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.file")
    public Reception file(FileMail command) {
        IncomingMail filed = begun(mail.locked(command.mailId()));
        filed.requireVersion(command.version());
        Instant now = desk.clock.now();
        MailFacts facts = MailFacts.of(command, now);
        if (!desk.counters.exists(filed.boardId(), Series.RECEPTION, Clock.dayOf(facts.receivedAt()).getYear())) {
            throw new BusinessException("mail.too-early").at("day");
        }
        Optional<EntryTarget> target = desk.target(filed.boardId(), command.caseNumber());
        if (target.isEmpty() && command.caseNumber() != null && !command.caseNumber().isBlank()) {
            throw new BusinessException("register.case-unknown").at("caseNumber");
        }
        IncomingMail first = command.duplicateOf() == null ? null : first(filed, command.duplicateOf());
        Optional<Sender> sender = Optional.ofNullable(facts.organisationNumber()).map(OrganisationNumber::new)
                .flatMap(number -> mail.senders.get().find(number));
        PublicationLevel level = Optional.ofNullable(command.level()).orElse(PublicationLevel.OPEN)
                .min(filed.level()).min(sender.map(Sender::cap).orElse(PublicationLevel.OPEN));
        RegisterEntry entry = RegisterEntry.mail(filed.boardId(), desk.receptionNumber(filed.boardId(), facts.receivedAt()), filed.id(),
                sender.map(Sender::associationId).orElse(null), facts.words(), level, facts.receivedAt(), now, desk.gate.actorId());
        desk.entries.addAtOnce(entry);
        filed.file(facts, entry, first, now);
        target.filter(one -> first == null).ifPresent(one -> put(filed, entry, one));
        desk.journal.act(filed, facts(filed, entry));
        return new Reception(entry.id(), entry.receptionNumber(), entry.happenedAt());
    }

    private IncomingMail first(IncomingMail filed, String earlierId) {
        return mail.mails.same(desk.reader(filed.boardId()), filed, MOST).stream().map(Filed::mail).filter(one -> one.id().equals(earlierId))
                .findFirst().orElseThrow(() -> new BusinessException("mail.not-same"));
    }

    /**
     * Puts filed mail to a case or a matter.
     *
     * @throws BusinessException {@code register.case-unknown} at {@code caseNumber}
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.assign")
    public void assign(String mailId, long version, String caseNumber) {
        IncomingMail filed = mail.locked(mailId);
        filed.requireVersion(version);
        EntryTarget target = desk.target(filed.boardId(), caseNumber)
                .orElseThrow(() -> new BusinessException("register.case-unknown").at("caseNumber"));
        RegisterEntry entry = desk.lockedChain(desk.get(filed.entryId())).get(0);
        put(filed, entry, target);
        desk.journal.act(filed, facts(filed, entry));
    }

    private void put(IncomingMail filed, RegisterEntry entry, EntryTarget target) {
        for (RegisterEntry one : desk.entries.chain(entry.firstId())) {
            one.assign(target);
        }
        entry.assign(target);
        filed.assigned();
        assigned.fire(new EntryAssigned(entry.id(), target.aboutId(), target.matterId(), entry.receptionNumber()));
    }

    /** Mail that was begun by mistake is no longer in the way. */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "mail.discard")
    public void discard(String mailId) {
        IncomingMail begun = mail.locked(mailId);
        if (begun.fromBoardId() != null) {
            throw new BusinessException("mail.discard-passed");
        }
        begun.discard();
        desk.journal.act(begun, facts(begun));
    }

    /** Mail and other documents that were put to a case, with their files and marks; of what the reader of the case may read. */
    @UseCase(permission = Permission.CASE_READ)
    public List<CaseDocument> putTo(String applicationId, String boardId) {
        RegisterReader reader = desk.reader(boardId);
        List<String> firstIds = desk.entries.putTo(reader, applicationId).stream().map(RegisterEntry::firstId).distinct().toList();
        Map<String, RegisterEntry> newest = new LinkedHashMap<>();
        firstIds.forEach(first -> newest.put(first, null));
        desk.entries.chains(firstIds).forEach(entry -> newest.put(entry.firstId(), entry));
        Set<String> readable = desk.entries.readable(reader, newest.values().stream().map(RegisterEntry::id).toList());
        // A correction may have put it to another case.
        List<RegisterEntry> here = newest.values().stream().filter(entry -> applicationId.equals(entry.aboutId()) && readable.contains(entry.id())).toList();
        List<CaseDocument> documents = new ArrayList<>();
        for (EntryLine line : desk.lines(here)) {
            List<KeptFile> files = mail.mails.find(line.entry().subjectId()).map(one -> mail.filesOf(one)).orElse(List.of());
            documents.add(new CaseDocument(line, files));
        }
        return documents;
    }

    private static IncomingMail begun(IncomingMail one) {
        if (one.state() != MailState.BEGUN) {
            throw new BusinessException("mail.state");
        }
        return one;
    }

    private static Map<String, Object> facts(IncomingMail one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", one.state());
        facts.put("way", one.way());
        facts.put("files", one.hashes().stream().sorted().toList());
        return facts;
    }

    private static Map<String, Object> facts(IncomingMail one, RegisterEntry entry) {
        Map<String, Object> facts = facts(one);
        facts.put("entry", RegisterDesk.view(entry));
        facts.put("duplicateOf", one.duplicateOf());
        return facts;
    }
}
