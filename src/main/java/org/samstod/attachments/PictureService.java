package org.samstod.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.samstod.attachments.domain.FileInspector;
import org.samstod.attachments.domain.FileNames;
import org.samstod.attachments.domain.Inspected;
import org.samstod.attachments.domain.PagePictures;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;

/**
 * Pictures for pages, which other rooms keep with what they show. They are checked like every file and drawn anew, so place, time and camera are
 * gone, and so is whatever a scanner could find: not a byte of the file that came is kept.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PictureService {

    @Inject
    Config config;

    /**
     * Draws a picture anew for a page. Nothing is stored.
     *
     * @param content read to its end, never trusted
     * @throws BusinessException {@code file.too-large}, {@code file.no-picture}, or what the inspection says
     */
    @UseCase(permission = Permission.FILE_WRITE)
    public DrawnPicture drawAnew(String fileName, InputStream content) {
        return WorkFolder.with(work -> {
            Path received = WorkFolder.receive(fileName, content, WorkFolder.largest(config), work, 0);
            Inspected inspected = FileInspector.inspect(received, fileName, Purpose.PUBLICATION, work);
            if (!inspected.type().isImage()) {
                throw new BusinessException("file.no-picture", FileNames.clean(fileName));
            }
            PagePictures.Drawn drawn = PagePictures.draw(inspected.content());
            return new DrawnPicture(drawn.width(), drawn.height(), drawn.jpeg());
        });
    }
}
