package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.CaseContact;
import org.samstod.decisions.LetterFile;
import org.samstod.grants.RecoveryDesk.Both;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Recovery;
import org.samstod.grants.domain.RecoveryState;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;

/** The association's side of recovery: what is proposed and why, its answer, the decision, and what is still to be paid. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RecoveryAnswerService {

    @Inject
    RecoveryDesk desk;

    @Inject
    GrantMail mail;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    /**
     * The recoveries of a grant.
     *
     * @param mayAnswer whether the person may answer for the association
     * @param recoveries newest first
     */
    public record OwnRecoveries(String grantId, String number, String title, boolean mayAnswer, List<RecoveryView> recoveries) {
    }

    /** What has been asked back of a grant; the proposal that was taken back too. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public OwnRecoveries own(String grantId) {
        Grant grant = desk.grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant));
        return new OwnRecoveries(grant.id(), grant.number(), grant.title(), gate.allows(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant)),
                desk.recoveries.ofGrant(grantId).stream().map(one -> desk.view(grant, one)).toList());
    }

    /** A grant that something is asked back of, with what waits: an answer or a payment. */
    public record Waiting(String grantId, String title, String state, LocalDate due, Money owed) {
    }

    /** What waits for an association, for its home page; two statements. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<Waiting> waiting(String associationId) {
        List<Recovery> found = desk.recoveries.waiting(associationId);
        Map<String, Grant> about = desk.grants.findAll(found.stream().map(Recovery::grantId).distinct().toList()).stream()
                .filter(grant -> gate.allows(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant))).collect(Collectors.toMap(Grant::id, Function.identity()));
        return found.stream().filter(one -> about.containsKey(one.grantId())).map(one -> new Waiting(one.grantId(), about.get(one.grantId()).title(),
                one.state().name(), one.state() == RecoveryState.HEARING ? one.proposal().answerBy() : one.claim().payBy(), one.owed())).toList();
    }

    /**
     * The association says what it thinks; it is received and numbered.
     *
     * @return the reception number
     * @throws org.samstod.shared.BusinessException what {@link Recovery#answer} says
     */
    @UseCase(permission = Permission.APPLICATION_SUBMIT, action = "recovery.answer")
    public String answer(String id, long seenVersion, String text) {
        Both both = desk.findLocked(id);
        Grant grant = both.grant();
        Recovery recovery = both.recovery();
        gate.require(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant));
        recovery.requireVersion(seenVersion);
        recovery.requireAnswerable(text);
        Instant now = desk.clock.now();
        CaseContact contact = desk.contacts.contact(grant.caseId());
        String number = desk.register.receive(new Receive(grant.boardId(), EntryKind.OTHER, grant.applicationId(), grant.associationId(), grant.level(), now,
                contact.matterId())).number();
        recovery.answer(text, number, gate.actorId(), now);
        mail.received(grant, gate.actorId(), "recovery.received", GrantMail.RECOVERY, Map.of("number", number, "receivedAt", now), recovery.id());
        mail.officer(grant, contact.officer(), "recovery.answered", "/office/recoveries/" + recovery.id(), recovery.id());
        journal.act(recovery, RecoveryDesk.facts(recovery));
        return number;
    }

    /** The letter as a PDF, for its association. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public LetterFile letter(String id, String language) {
        Both both = desk.find(id);
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(both.grant()));
        return desk.pdf(both.recovery(), language);
    }
}
