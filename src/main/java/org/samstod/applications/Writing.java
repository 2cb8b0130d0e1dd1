package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/** Writes one answer, for whoever may: the association in its own application, or a registrar who enters one for it. */
@ApplicationScoped
class Writing {

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

    /** @see AnswerService#save */
    SavedAnswer save(SaveAnswer command, Permission permission) {
        AnswerSlot slot = applications.slot(command.applicationId(), command.question())
                .orElseThrow(() -> new NotFound(ApplicationDesk.KIND));
        Application application = slot.application();
        gate.require(permission, ApplicationDesk.subject(application));
        requireOpen(slot);
        String text = readable(application, command);
        Answer answer = slot.answer().orElse(null);
        if (answer != null && answer.holds(text, command.clientKey())) {
            return saved(answer);
        }
        if (!(answer == null ? command.mayReplace(0, null) : command.mayReplace(answer.version(), answer.clientKey()))) {
            throw new AnswerConflict(answer == null ? AnswerView.none(command.question()) : withName(answer));
        }
        Instant now = clock.now();
        if (answer == null) {
            answer = new Answer(application.id(), command.question(), text, gate.actorId(), now, command.clientKey());
            applications.add(answer);
        } else {
            answer.change(text, gate.actorId(), now, command.clientKey());
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
}
