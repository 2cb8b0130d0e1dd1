package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.domain.Answer;
import org.samstod.applications.domain.AnswerSlot;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.forms.Answers;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * Saves answers one by one, as they are written. Each answer has its own version; the application's row is only read, so
 * that writing never waits for anybody, nor anybody for the writing. Nothing here enters the journal: what is not submitted is
 * the association's own.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AnswerService {

    private static final int CLIENT_KEY_LENGTH = 40;

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    FormService forms;

    @Inject
    CallDesk calls;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * Saves one answer. What cannot be read as its kind is kept as well, until it is mended; only what could do harm is refused.
     *
     * @throws AnswerConflict when somebody else wrote it after the version the writer saw; nothing is changed
     * @throws BusinessException {@code application.closed} when nothing may be changed now, {@code application.question.unknown},
     *     {@code form.characters}, {@code form.too-long}, {@code form.unreadable}
     * @throws NotFound when there is no such application
     */
    @UseCase(permission = Permission.APPLICATION_WRITE)
    public SavedAnswer save(SaveAnswer command) {
        AnswerSlot slot = applications.slot(command.applicationId(), command.question())
                .orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
        Application application = slot.application();
        gate.require(Permission.APPLICATION_WRITE, ApplicationDesk.subject(application));
        requireOpen(slot);
        String text = readable(application, command);
        String clientKey = command.clientKey() == null || command.clientKey().length() > CLIENT_KEY_LENGTH ? null : command.clientKey();
        Answer answer = slot.answer().orElse(null);
        if (answer != null && answer.holds(text, clientKey)) {
            return saved(answer);
        }
        long version = answer == null ? 0 : answer.version();
        if (version != command.expectedVersion()) {
            throw new AnswerConflict(answer == null ? AnswerView.none(command.question()) : withName(answer));
        }
        Instant now = clock.now();
        if (answer == null) {
            answer = new Answer(application.id(), command.question(), text, gate.actorId(), now, clientKey);
            applications.add(answer);
        } else {
            answer.change(text, gate.actorId(), now, clientKey);
        }
        applications.flush();
        return saved(answer);
    }

    private void requireOpen(AnswerSlot slot) {
        Application application = slot.application();
        Instant now = clock.now();
        // A draft may always be written in, and under a permit the deadline does not matter: the call need not be read.
        Instant closesAt = application.revisionCount() == 0 || slot.permit().isPresent() ? now : calls.facts(application.callId()).closesAt();
        if (!application.mayChange(now, closesAt, slot.permit())) {
            throw new BusinessException("application.closed");
        }
    }

    private String readable(Application application, SaveAnswer command) {
        Question question = forms.definition(application.formId()).question(command.question())
                .filter(asked -> asked.kind() != QuestionKind.FILES)
                .orElseThrow(() -> new BusinessException("application.question.unknown"));
        String text = Answers.tidy(command.text());
        Optional<Violation> refused = Answers.refuse(question, text);
        if (refused.isPresent()) {
            throw BusinessException.all(List.of(refused.get()));
        }
        return text;
    }

    private AnswerView withName(Answer answer) {
        return ApplicationDesk.view(answer, desk.names(List.of(answer.savedBy())));
    }

    private static SavedAnswer saved(Answer answer) {
        return new SavedAnswer(answer.question(), answer.version(), answer.savedAt());
    }

    /**
     * The answers as they stand, so that a device that was away can see what happened meanwhile.
     *
     * @throws NotFound when there is no such application
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public Map<String, AnswerView> answers(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_READ);
        return desk.answers(applications.answers(application.id()));
    }
}
