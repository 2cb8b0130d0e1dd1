package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.Applications;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/**
 * Saves answers one by one, as they are written. Each answer has its own version; the application's row is only read, so
 * that writing never waits for anybody, nor anybody for the writing. Nothing here enters the journal: what is not submitted is
 * the association's own.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AnswerService {

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    Writing writing;

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
        return writing.save(command, Permission.APPLICATION_WRITE);
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
