package org.samstod.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.samstod.attachments.domain.Attachment;
import org.samstod.attachments.domain.Attachments;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.register.KeptFile;
import org.samstod.register.MailFiles;

/** Keeps the files of incoming mail for the register, by the same rules as all files. */
@ApplicationScoped
class MailFileKeeper implements MailFiles {

    @Inject
    AttachmentService files;

    @Inject
    Attachments attachments;

    @Inject
    Gate gate;

    @Override
    public KeptFile keep(String mailId, String boardId, String fileName, InputStream content) {
        FileView kept = files.store(new Upload(KIND, mailId, null, boardId, fileName, content, Purpose.INTERNAL));
        return new KeptFile(kept.id(), kept.name(), kept.size(), kept.personalNumbers() == PersonalNumberMark.FOUND);
    }

    @Override
    public List<KeptFile> of(String mailId, String boardId) {
        // All files of one mail are as easy to reach as the mail: asked once.
        if (!gate.allows(Permission.FILE_READ, new Subject(KIND, mailId, boardId, null))) {
            return List.of();
        }
        return attachments.of(KIND, List.of(mailId)).stream().filter(file -> !file.isRemoved()).map(MailFileKeeper::kept).toList();
    }

    private static KeptFile kept(Attachment file) {
        return new KeptFile(file.id(), file.fileName(), file.size(), file.personalNumbers() == PersonalNumberMark.FOUND);
    }

    @Override
    public void copy(String mailId, String boardId, String toMailId, String toBoardId) {
        of(mailId, boardId).forEach(file -> files.copy(file.id(), KIND, toMailId, toBoardId));
    }
}
