package org.samstod.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.attachments.domain.Attachments;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** What files many things of one kind have, for a later room that has asked its own gate and applied the reading rule; no file is opened. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FilesAlongService {

    @Inject
    Attachments attachments;

    /** The board's copies by thing, without removed ones; one statement. Nothing of an association's own space. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, List<FileView>> of(String ownerKind, Collection<String> ownerIds) {
        return attachments.of(ownerKind, ownerIds).stream().filter(file -> !file.isRemoved() && file.boardId() != null).map(AttachmentService::view)
                .collect(Collectors.groupingBy(FileView::ownerId));
    }
}
