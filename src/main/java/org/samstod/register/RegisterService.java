package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.BoardView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.domain.EntryConfirmation.End;
import org.samstod.register.domain.IncomingMail;
import org.samstod.register.domain.IncomingMails;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.RegisterPattern;
import org.samstod.register.domain.RegisterReader;
import org.samstod.register.domain.Series;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/**
 * Numbers and entries. Called by the rooms that receive, send and decide, in their transaction, so that a number exists exactly
 * when the act that took it was committed.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RegisterService {

    @Inject
    RegisterDesk desk;

    @Inject
    IncomingMails mails;

    @Inject
    PublicRegister open;

    @Inject
    Event<EntryAssigned> assigned;

    /**
     * A document comes in: it gets the next reception number of its board and calendar year, gap-free.
     *
     * @throws IllegalStateException when the board was never opened in the register
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.receive")
    public Reception receive(Receive document) {
        Instant now = desk.clock.now();
        Instant at = document.receivedAt() == null ? now : document.receivedAt();
        String number = desk.receptionNumber(document.boardId(), at);
        RegisterEntry entry = new RegisterEntry(document.boardId(), document.kind(), Direction.RECEIVED, number, document.subjectId(),
                document.senderAssociationId(), document.matterId(), document.level(), at, now, desk.gate.actorId());
        desk.entries.add(entry);
        desk.journal.act(entry, RegisterDesk.view(entry));
        return new Reception(entry.id(), number, at);
    }

    /** A document was sent or drawn up. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.record")
    public String record(NewEntry document) {
        if (document.direction() == Direction.RECEIVED) {
            throw new IllegalArgumentException("what comes in is received and numbered");
        }
        Instant now = desk.clock.now();
        RegisterEntry entry = new RegisterEntry(document.boardId(), document.kind(), document.direction(), null, document.subjectId(),
                document.associationId(), document.matterId(), document.level(), document.at() == null ? now : document.at(), now,
                desk.gate.actorId());
        desk.entries.add(entry);
        desk.journal.act(entry, RegisterDesk.view(entry));
        return entry.id();
    }

    /** The matter an entry belongs to, and its register number when there is one; only once. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.assign-matter")
    public void assignMatter(String entryId, String matterId, Optional<String> registerNumber) {
        RegisterEntry entry = desk.get(entryId);
        entry.assignMatter(matterId, registerNumber.orElse(null));
        desk.journal.act(entry, RegisterDesk.view(entry));
    }

    /**
     * The next number of the board's own series, by its pattern; empty when the numbers come from another register and are
     * typed or imported there.
     *
     * @param classCode the classification, for patterns that show it; null for none
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.number")
    public Optional<String> nextRegisterNumber(String boardId, LocalDate day, String classCode) {
        BoardView board = desk.districts.board(boardId);
        if (board.externalRegister()) {
            return Optional.empty();
        }
        RegisterPattern pattern = new RegisterPattern(board.registerPattern());
        long sequence = desk.counters.next(boardId, Series.REGISTER, day.getYear());
        String number = pattern.number(board.code(), classCode, day.getYear(), sequence);
        desk.journal.act(boardId, sequence, Map.of("registerNumber", number));
        return Optional.of(number);
    }

    /**
     * The registrar puts something right or completes what is missing; the wrong entry stays and the new one says why. What was corrected
     * before stays corrected: a further correction starts from the newest. What of it was public is taken back until somebody confirms it anew.
     *
     * @param entryId the newest entry as the registrar saw it
     * @throws Conflict {@code register.conflict} when somebody corrected it meanwhile, with who and when
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "register.correct")
    public String correct(String entryId, Correction correction) {
        RegisterEntry seen = desk.readable(entryId, Permission.REGISTER_WRITE);
        List<RegisterEntry> chain = desk.lockedChain(seen);
        RegisterEntry wrong = chain.get(chain.size() - 1);
        if (!wrong.id().equals(entryId)) {
            throw new Conflict("register.conflict", desk.names(List.of(wrong.registeredBy())).getOrDefault(wrong.registeredBy(), ""),
                    wrong.registeredAt());
        }
        EntryTarget target = correction.caseNumber() == null || correction.caseNumber().isBlank() ? null
                : desk.target(wrong.boardId(), correction.caseNumber())
                        .orElseThrow(() -> new BusinessException("register.case-unknown").at("caseNumber"));
        RegisterEntry right = wrong.corrected(correction, target, desk.clock.now(), desk.gate.actorId());
        desk.entries.add(right);
        chain.forEach(entry -> entry.lowerLevel(right.level()));
        open.end(List.of(right.firstId()), End.CORRECTED);
        if (target != null) {
            mails.ofEntry(right.firstId()).filter(mail -> mail.state() == MailState.FILED).ifPresent(IncomingMail::assigned);
            assigned.fire(new EntryAssigned(right.id(), target.aboutId(), target.matterId(), chain.get(0).receptionNumber()));
        }
        desk.journal.act(right, RegisterDesk.view(right));
        return right.id();
    }

    /** One page of the register of the acting registrar's board, by date, the newest first. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public RegisterPage list(RegisterFilter filter, PageRequest page) {
        RegisterReader reader = desk.reader(desk.ownBoard());
        List<EntryLine> lines = desk.lines(desk.entries.rows(reader, filter, page));
        return new RegisterPage(new Page<>(lines, desk.entries.count(reader, filter)), desk.entries.protectedMatch(reader, filter));
    }

    /** One entry with the chain of its corrections. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public EntryHistory history(String entryId) {
        RegisterEntry chosen = desk.readable(entryId, Permission.REGISTER_WRITE);
        List<EntryLine> chain = desk.lines(desk.entries.chain(chosen.firstId()));
        return new EntryHistory(chain.stream().filter(line -> line.entry().id().equals(entryId)).findFirst().orElseThrow(), chain);
    }

    /** Everything registered about a thing, or put to it, follows its case down; nothing is ever raised here. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.lower-level")
    public void lowerLevel(String subjectId, PublicationLevel level) {
        int lowered = lower(desk.entries.ofSubject(subjectId), level);
        desk.journal.act(subjectId, lowered, Map.of("level", level, "entries", lowered));
    }

    /** Everything that came from or went to an association follows its cap down, mail of no case too. */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.lower-level")
    public void lowerAssociation(String associationId, PublicationLevel cap) {
        int lowered = lower(desk.entries.ofAssociation(associationId), cap);
        mails.unfiledOf(associationId).forEach(mail -> mail.lowerLevel(cap));
        desk.journal.act(associationId, lowered, Map.of("level", cap, "entries", lowered));
    }

    private int lower(List<RegisterEntry> about, PublicationLevel level) {
        List<String> firstIds = about.stream().map(RegisterEntry::firstId).distinct().toList();
        List<RegisterEntry> all = desk.entries.chains(firstIds);
        all.forEach(entry -> entry.lowerLevel(level));
        if (level.isLowerThan(PublicationLevel.OPEN)) {
            open.end(firstIds, End.LOWERED);
        }
        return all.size();
    }

    /** The entries of a matter that the reader may see, oldest first. */
    @UseCase(permission = Permission.CASE_READ)
    public List<EntryView> entries(String matterId) {
        return desk.entries.ofMatter(matterId).stream().filter(entry -> desk.gate.allows(Permission.CASE_READ, RegisterDesk.subject(entry)))
                .map(RegisterDesk::view).toList();
    }

    /**
     * Opens the register of a board: the counters of the day's year and the next. Repeatable, and never done while
     * something is received.
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "register.open-board")
    public void openBoard(String boardId, LocalDate day) {
        for (int year : new int[] {day.getYear(), day.getYear() + 1}) {
            for (Series series : Series.values()) {
                if (!desk.counters.exists(boardId, series, year)) {
                    desk.counters.add(boardId, series, year);
                }
            }
        }
        desk.journal.act(boardId, day.getYear(), Map.of("years", List.of(day.getYear(), day.getYear() + 1)));
    }

    /** Whether the counters of the day's year and the next are there. */
    @UseCase(permission = Permission.SIGNED_IN)
    public boolean isOpen(String boardId, LocalDate day) {
        return desk.counters.exists(boardId, Series.REGISTER, day.getYear() + 1)
                && desk.counters.exists(boardId, Series.RECEPTION, day.getYear());
    }
}
