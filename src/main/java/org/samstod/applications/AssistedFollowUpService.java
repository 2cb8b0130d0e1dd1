package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Arrival;
import org.samstod.applications.domain.Assisted;
import org.samstod.applications.domain.FollowUp;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionPermit;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.Reception;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * What comes on paper or by telephone after an application that a registrar entered: a completion and a withdrawal, with the rules and
 * the effects of the association's own. It counts as received when it came (Förvaltningslagen 22 §).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AssistedFollowUpService {

    /** The code under which the scanned withdrawal is kept, beside the questions of the form. */
    public static final String WITHDRAWAL = "withdrawal";

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    AssistedPaper paper;

    @Inject
    CallDesk calls;

    @Inject
    Withdrawals withdrawals;

    @Inject
    AttachmentService attachments;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * A received application, before what came afterwards is entered.
     *
     * @throws NotFound when there is none, or it is still being entered
     * @throws Denied when it is another board's, or never came on paper
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST)
    public FollowUpPage page(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_ASSIST);
        Revision latest = applications.findRevision(application.revisionId()).orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
        Assisted assisted = paper.assisted(application);
        Optional<RevisionPermit> asked = paper.openPermit(applicationId);
        return new FollowUpPage(applicationId, assisted.writtenName(), application.receptionNumber(), latest.title(), application.receivedAt(),
                asked.map(RevisionPermit::text).orElse(null), asked.map(RevisionPermit::dueAt).orElse(null),
                applications.completing(applicationId).map(Application::id).orElse(null), paper.files(application, WITHDRAWAL));
    }

    /**
     * Begins to enter a completion: a draft that holds what was submitted last. Where a colleague has begun one already, it is that one.
     *
     * @return the draft's key, to be entered, checked and received as an application on paper is
     * @throws BusinessException everything wrong together: {@code assisted.came-by.missing}, {@code date.missing}, {@code register.time},
     *     {@code assisted.came.future}, or as {@link Application#requireTakesPaper}
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.complete")
    public String begin(BeginFollowUp command) {
        Application target = desk.lock(command.applicationId(), Permission.APPLICATION_ASSIST);
        Optional<Application> begun = applications.completing(target.id());
        if (begun.isPresent()) {
            journal.act(begun.get(), Map.of("application", target.id(), "goesOn", true));
            return begun.get().id();
        }
        Instant now = clock.now();
        Instant cameAt = moment(command, now);
        target.requireTakesPaper(cameAt, calls.facts(target.callId()).closesAt(), applications.latestPermit(target.id()));
        Revision latest = applications.findRevision(target.revisionId()).orElseThrow();
        Application draft = Application.completing(target, gate.actorId(), now);
        applications.add(draft);
        applications.flush();
        Assisted first = paper.assisted(target);
        applications.add(new Assisted(draft.id(), first.organisationNumber(), new Arrival(first.writtenName(), command.cameBy(), cameAt,
                first.contactName(), first.contactPhone(), first.contactEmail()), gate.actorId(), now));
        paper.copyInto(draft, latest);
        journal.act(draft, Map.of("application", target.id(), "cameBy", command.cameBy(), "cameAt", cameAt, "from", latest.id()));
        return draft.id();
    }

    private static Instant moment(BeginFollowUp command, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        Instant cameAt = Arrival.moment(command.day(), command.time(), wrong);
        if (command.cameBy() == null) {
            wrong.add(new Violation("cameBy", "assisted.came-by.missing"));
        }
        if (cameAt != null && cameAt.isAfter(now)) {
            wrong.add(new Violation("day", "assisted.came.future"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        return cameAt;
    }

    /**
     * Keeps the scanned withdrawal; several pictures become one document. It is the board's from the beginning.
     *
     * @throws BusinessException {@code application.withdrawn}, {@code application.decided}, {@code application.files.most}, or what the
     *     check of the file says
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.withdrawal.file")
    public FileView addLetter(String applicationId, List<Incoming> incoming) {
        Application application = desk.get(applicationId, Permission.APPLICATION_ASSIST);
        application.requireFollowedOnPaper(clock.now());
        if (applications.files(applicationId).size() >= ApplicationFileService.MOST_FILES) {
            throw new BusinessException("application.files.most", ApplicationFileService.MOST_FILES).at(WITHDRAWAL);
        }
        List<Upload> uploads = incoming.stream().map(file -> new Upload(ApplicationDesk.KIND, application.id(), application.associationId(),
                application.boardId(), file.name(), file.content(), Purpose.INTERNAL)).toList();
        FileView stored = uploads.size() == 1 ? attachments.store(uploads.get(0)) : attachments.combineImages(uploads);
        applications.add(new ApplicationFile(application.id(), WITHDRAWAL, stored.id()));
        return stored;
    }

    /** Takes a scanned withdrawal away that was put there by mistake. */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.withdrawal.file.remove")
    public void removeLetter(String applicationId, String fileId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_ASSIST);
        application.requireFollowedOnPaper(clock.now());
        if (applications.files(applicationId).stream().noneMatch(file -> file.fileId().equals(fileId) && WITHDRAWAL.equals(file.question()))) {
            throw new NotFound("file");
        }
        attachments.remove(fileId);
    }

    /**
     * The association has taken its application back in writing: as its own withdrawal, as of the moment the paper came. It takes a
     * signature of somebody who may sign, and the scanned paper; a telephone call is not enough, since it cannot be undone.
     *
     * @param signed whether somebody who may sign for the association has signed it
     * @throws BusinessException everything wrong together: as {@link #begin}, {@code assisted.withdrawal.phone} at {@code cameBy},
     *     {@code assisted.withdrawal.signed} at {@code signed}, {@code assisted.withdrawal.letter} at {@code letter}; or
     *     {@code application.withdrawn}, {@code application.decided}, {@code assisted.after.early}
     */
    @UseCase(permission = Permission.APPLICATION_ASSIST, action = "assisted.withdraw")
    public void withdraw(BeginFollowUp command, boolean signed) {
        Application application = desk.lock(command.applicationId(), Permission.APPLICATION_ASSIST);
        Instant now = clock.now();
        List<Violation> wrong = new ArrayList<>();
        Instant cameAt = null;
        try {
            cameAt = moment(command, now);
        } catch (BusinessException e) {
            wrong.addAll(e.violations());
        }
        if (command.cameBy() == CameBy.PHONE) {
            wrong.add(new Violation("cameBy", "assisted.withdrawal.phone"));
        }
        if (!signed) {
            wrong.add(new Violation("signed", "assisted.withdrawal.signed"));
        }
        if (paper.files(application, WITHDRAWAL).isEmpty()) {
            wrong.add(new Violation("letter", "assisted.withdrawal.letter"));
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        application.requireFollowedOnPaper(cameAt);
        applications.completing(application.id()).ifPresent(paper::clear);
        Reception reception = withdrawals.withdraw(application, cameAt, true, paper.assisted(application).contactEmail());
        applications.add(FollowUp.withdrawal(application.id(), command.cameBy(), cameAt, reception.number(), gate.actorId(), now));
        journal.act(application, Map.of("withdrawnAt", cameAt, "cameBy", command.cameBy(), "number", reception.number()));
    }
}
