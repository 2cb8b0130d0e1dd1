package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.domain.IncomingMails;
import org.samstod.register.domain.RegisterEntry;
import org.samstod.register.domain.SecrecyMark;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** Secrecy marks on what is in the register: set and lifted, never removed, and apart from the publication level (OSL 5:5). */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SecrecyService {

    @Inject
    RegisterDesk desk;

    @Inject
    MailDesk mail;

    @Inject
    IncomingMails mails;

    @Inject
    LegalGroundService grounds;

    @Inject
    PublicRegister open;

    /** The provisions of secrecy in force today. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public List<LegalGroundView> grounds() {
        return grounds.inForce(desk.clock.today()).stream().filter(ground -> "SECRECY".equals(ground.use())).toList();
    }

    /** All marks on an entry and what it corrects, the oldest first, lifted ones too. */
    @UseCase(permission = Permission.REGISTER_WRITE)
    public List<MarkView> marks(String entryId) {
        return desk.marksOn(List.of(desk.readable(entryId, Permission.REGISTER_WRITE).firstId()));
    }

    /**
     * Marks an entry, what it says of sender or matter, or one of its files. What is marked leaves the public register at once; the level
     * stays as it is.
     *
     * @throws BusinessException {@code secrecy.field} for a file that is not the entry's, {@code secrecy.ground} when no provision in force is
     *     named
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "register.secrecy.set")
    public String set(SetMark command) {
        RegisterEntry entry = desk.readable(command.entryId(), Permission.REGISTER_WRITE);
        LegalGroundView ground = grounds.inForce(desk.clock.today()).stream().filter(one -> "SECRECY".equals(one.use())
                && one.id().equals(command.groundId())).findFirst().orElseThrow(() -> new BusinessException("secrecy.ground").at("ground"));
        if (command.fileId() != null && mails.ofEntry(entry.firstId()).map(one -> mail.filesOf(one)).orElse(List.of()).stream()
                .noneMatch(file -> file.id().equals(command.fileId()))) {
            throw new BusinessException("secrecy.field").at("field");
        }
        SecrecyMark mark = new SecrecyMark(entry, command, ground.law(), ground.paragraph(), desk.clock.now(), desk.gate.actorId());
        desk.marks.add(mark);
        open.refresh(entry.boardId(), List.of(entry.firstId()));
        desk.journal.act(mark, facts(mark));
        return mark.id();
    }

    /**
     * Lifts a mark; it stays to be seen, with the day, the reason and who.
     *
     * @throws BusinessException {@code secrecy.reason} at {@code liftReason}
     */
    @UseCase(permission = Permission.REGISTER_WRITE, action = "register.secrecy.lift")
    public void lift(String markId, long version, String reason) {
        SecrecyMark mark = desk.marks.find(markId).orElseThrow(() -> new NotFound("secrecy mark"));
        desk.readable(mark.entryId(), Permission.REGISTER_WRITE);
        mark.requireVersion(version);
        mark.lift(reason, desk.clock.now(), desk.gate.actorId());
        open.refresh(mark.boardId(), List.of(mark.entryId()));
        desk.journal.act(mark, facts(mark));
    }

    private static Map<String, Object> facts(SecrecyMark mark) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entry", mark.entryId());
        facts.put("field", mark.field());
        facts.put("file", mark.fileId());
        facts.put("ground", mark.paragraph() + " " + mark.law());
        facts.put("note", mark.note());
        facts.put("lifted", mark.liftedAt());
        facts.put("reason", mark.liftReason());
        return facts;
    }
}
