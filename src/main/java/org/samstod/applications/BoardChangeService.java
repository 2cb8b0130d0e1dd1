package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.samstod.applications.domain.Application;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/**
 * An application that another board of the city is to decide: it, its revisions and files stay as they were sent, and what the applicant
 * sends later is received by that board. Part of the act by which the case is handed over.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class BoardChangeService {

    @Inject
    ApplicationDesk desk;

    @Inject
    Journal journal;

    /**
     * Lets another board have the application.
     *
     * @throws org.samstod.shared.BusinessException {@code application.withdrawn}, {@code application.decided}
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "application.hand-over-to-board")
    public void handOver(String applicationId, String boardId) {
        Application application = desk.lock(applicationId, Permission.CASE_PREPARE);
        String from = application.boardId();
        application.handOverTo(boardId);
        journal.act(application, Map.of("from", from, "to", boardId));
    }
}
