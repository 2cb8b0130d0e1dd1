package org.samstod.register;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.BoardView;
import org.samstod.districts.HolidayService;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.register.domain.IncomingMail;
import org.samstod.register.domain.IncomingMails;
import org.samstod.register.domain.IncomingMails.Filed;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;

/** What the use cases of incoming mail do alike: fetch mail the acting registrar may see, and show it. */
@Dependent
class MailDesk {

    private static final int MOST_SAME = 5;

    @Inject
    RegisterDesk desk;

    @Inject
    IncomingMails mails;

    @Inject
    Instance<MailFiles> files;

    @Inject
    Instance<Senders> senders;

    @Inject
    HolidayService holidays;

    static Subject subject(IncomingMail mail) {
        return new Subject(MailFiles.KIND, mail.id(), mail.boardId(), null);
    }

    /** The mail, if the acting person may see it. */
    IncomingMail readable(String mailId) {
        return allowed(mails.find(mailId).orElseThrow(() -> new NotFound("mail")));
    }

    /** The same, locked until the transaction ends. */
    IncomingMail locked(String mailId) {
        return allowed(mails.findForUpdate(mailId).orElseThrow(() -> new NotFound("mail")));
    }

    private IncomingMail allowed(IncomingMail mail) {
        desk.gate.require(Permission.REGISTER_WRITE, subject(mail));
        if (!isReadable(mail)) {
            throw new NotFound("mail");
        }
        return mail;
    }

    /** Filed mail as its entry; before that, levels 3 and 2 for the registry, the others for who is filing it. */
    boolean isReadable(IncomingMail mail) {
        if (mail.entryId() != null) {
            return desk.isReadable(desk.get(mail.entryId()));
        }
        return mail.level().isAtLeast(PublicationLevel.LIMITED) || desk.gate.actorId().equals(mail.begunBy());
    }

    MailLine line(Filed filed, Map<String, String> people, Map<String, BoardView> boards) {
        IncomingMail mail = filed.mail();
        return new MailLine(mail.id(), mail.state(), mail.way(), filed.entry().receptionNumber(), filed.entry().happenedAt(),
                said(mail.senderName()), said(mail.matter()), boardName(boards, mail.fromBoardId()), people.getOrDefault(mail.begunBy(), ""),
                mail.filedAt());
    }

    /** Mail without an entry; what is protected stays unsaid until somebody has taken it. */
    MailLine line(IncomingMail mail, Map<String, String> people, Map<String, BoardView> boards) {
        boolean say = isReadable(mail);
        return new MailLine(mail.id(), mail.state(), mail.way(), null, mail.receivedAt(), say ? said(mail.senderName()) : null,
                say ? said(mail.matter()) : null, boardName(boards, mail.fromBoardId()), people.getOrDefault(mail.begunBy(), ""), mail.begunAt());
    }

    MailView view(IncomingMail mail) {
        RegisterEntry entry = mail.entryId() == null ? null : desk.get(mail.entryId());
        List<Filed> same = mail.state() == MailState.BEGUN ? mails.same(desk.reader(mail.boardId()), mail, MOST_SAME) : List.of();
        Optional<Filed> first = Optional.ofNullable(mail.duplicateOf()).flatMap(mails::find).filter(this::isReadable)
                .map(one -> new Filed(one, desk.get(one.entryId())));
        List<String> people = new ArrayList<>(same.stream().map(one -> one.mail().begunBy()).toList());
        people.add(mail.begunBy());
        first.ifPresent(one -> people.add(one.mail().begunBy()));
        Map<String, String> names = desk.names(people);
        BoardView from = mail.fromBoardId() == null ? null : desk.districts.board(mail.fromBoardId());
        Map<String, BoardView> boards = from == null ? Map.of() : Map.of(from.id(), from);
        EntryLine newest = entry == null ? null : newest(entry);
        EntryAbout about = newest == null ? null : newest.about();
        return new MailView(mail.id(), mail.version(), mail.state(), mail.way(), entry == null ? mail.level() : entry.level(),
                entry == null ? mail.receivedAt() : newest.entry().at(), mail.source(), mail.senderKind(), mail.senderName(), mail.senderEmail(),
                mail.organisationNumber(), mail.matter(), newest == null ? null : newest.entry().id(),
                entry == null ? null : entry.receptionNumber(), mail.filedAt(), names.getOrDefault(mail.begunBy(), ""), filesOf(mail),
                mail.notTaken(), same.stream().map(one -> line(one, names, boards)).toList(), first.map(one -> line(one, names, boards)).orElse(null),
                boardName(boards, mail.fromBoardId()), said(mail.passedTo()), mail.passedAt(), mail.told(), about == null ? null : about.caseId(),
                about == null ? "" : about.applicant() + (about.title().isEmpty() ? "" : ": " + about.title()), isLate(entry),
                reachable(mail), newest == null ? List.of() : newest.marks());
    }

    /** The files that the acting person may open. */
    List<KeptFile> filesOf(IncomingMail mail) {
        return files.get().of(mail.id(), mail.boardId());
    }

    private EntryLine newest(RegisterEntry entry) {
        List<RegisterEntry> chain = desk.entries.chain(entry.firstId());
        return desk.lines(chain.subList(chain.size() - 1, chain.size())).get(0);
    }

    /** Good practice (JO): what came in is registered no later than the next workday. It has no further effect. */
    private boolean isLate(RegisterEntry entry) {
        return entry != null && Clock.dayOf(entry.registeredAt()).isAfter(holidays.calendar().plusWorkdays(entry.happenedOn(), 1));
    }

    boolean reachable(IncomingMail mail) {
        return mail.senderEmail() != null || mail.associationId() != null && !senders.get().toTell(mail.associationId()).isEmpty();
    }

    static String boardName(Map<String, BoardView> boards, String boardId) {
        return boardId == null || !boards.containsKey(boardId) ? "" : boards.get(boardId).name();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
