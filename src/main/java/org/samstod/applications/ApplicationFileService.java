package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationFile;
import org.samstod.applications.domain.Applications;
import org.samstod.associations.VaultItemView;
import org.samstod.associations.VaultService;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.forms.FormService;
import org.samstod.forms.QuestionKind;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Files that answer questions. They lie in the association's own space; submitting copies them to the board. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ApplicationFileService {

    /** Files of one application, taken away or not; how many a question takes is the form's to say, at submission. */
    static final int MOST_FILES = 60;

    @Inject
    Applications applications;

    @Inject
    ApplicationDesk desk;

    @Inject
    AttachmentService attachments;

    @Inject
    VaultService vault;

    @Inject
    VaultPapers papers;

    @Inject
    FormService forms;

    @Inject
    CallDesk calls;

    @Inject
    Clock clock;

    /**
     * A file as it comes from a device.
     *
     * @param name as the device called it
     * @param content read to its end, never trusted
     */
    public record Incoming(String name, InputStream content) {
    }

    /**
     * Adds one file to a question; several pictures become one document.
     *
     * @param incoming one file, or several pictures in their order
     * @return the stored file
     * @throws BusinessException {@code application.closed}, {@code application.question.unknown}, {@code application.files.most}, or what the check of
     *     the file says
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.file.add")
    public FileView add(String applicationId, String question, List<Incoming> incoming) {
        Application application = takesFile(applicationId, question);
        List<Upload> uploads = incoming.stream().map(file -> new Upload(ApplicationDesk.KIND, application.id(), application.associationId(),
                null, file.name(), file.content(), Purpose.INTERNAL)).toList();
        FileView stored = uploads.size() == 1 ? attachments.store(uploads.get(0)) : attachments.combineImages(uploads);
        applications.add(new ApplicationFile(application.id(), question, stored.id()));
        return stored;
    }

    /**
     * Adds a copy of a document from the association's vault to a question.
     *
     * @throws BusinessException {@code application.closed}, {@code application.question.unknown} or {@code application.files.most}
     * @throws NotFound when the vault has no such document
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.file.from-vault")
    public FileView addFromVault(String applicationId, String question, String vaultItemId) {
        Application application = takesFile(applicationId, question);
        VaultItemView item = vault.items(application.associationId()).stream().filter(one -> one.id().equals(vaultItemId)).findFirst()
                .orElseThrow(() -> new NotFound(VaultService.KIND));
        return papers.attach(application, question, item);
    }

    /** Takes a file away from its question; {@link #restore} undoes it. */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.file.remove")
    public FileView remove(String applicationId, String fileId) {
        requireOwn(changeable(applicationId), fileId);
        return attachments.remove(fileId);
    }

    /** Brings a file back that was taken away. */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.file.restore")
    public FileView restore(String applicationId, String fileId) {
        requireOwn(changeable(applicationId), fileId);
        return attachments.restore(fileId);
    }

    private Application takesFile(String applicationId, String question) {
        Application application = changeable(applicationId);
        if (forms.definition(application.formId()).question(question).filter(asked -> asked.kind() == QuestionKind.FILES).isEmpty()) {
            throw new BusinessException("application.question.unknown");
        }
        if (applications.files(application.id()).size() >= MOST_FILES) {
            throw new BusinessException("application.files.most", MOST_FILES).at(question);
        }
        return application;
    }

    private Application changeable(String applicationId) {
        Application application = desk.get(applicationId, Permission.APPLICATION_WRITE);
        if (!application.mayChange(clock.now(), calls.facts(application.callId()).closesAt(), applications.latestPermit(application.id()))) {
            throw new BusinessException("application.closed");
        }
        return application;
    }

    private void requireOwn(Application application, String fileId) {
        if (applications.files(application.id()).stream().noneMatch(file -> file.fileId().equals(fileId))) {
            throw new NotFound("file");
        }
    }
}
