package org.samstod.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.samstod.shared.PeriodicJob;

/** Takes away for good what associations removed from their own space a month ago. */
@ApplicationScoped
public class DisposalJob implements PeriodicJob {

    private static final int BATCH = 500;

    @Inject
    AttachmentService attachments;

    @Override
    public String name() {
        return "file-disposal";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        attachments.disposable(BATCH).forEach(attachments::dispose);
    }
}
