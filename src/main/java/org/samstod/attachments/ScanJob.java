package org.samstod.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.attachments.domain.Scanner;
import org.samstod.shared.PeriodicJob;

/** Shows new files to the scanner; does nothing without one. */
@ApplicationScoped
public class ScanJob implements PeriodicJob {

    private static final Logger LOG = Logger.getLogger(ScanJob.class.getName());
    private static final int BATCH = 50;

    @Inject
    AttachmentService attachments;

    @Inject
    Scanner scanner;

    @Override
    public String name() {
        return "file-scan";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        if (!scanner.isConfigured()) {
            return;
        }
        for (String id : attachments.notScanned(BATCH)) {
            try (StoredFile file = attachments.readForScan(id)) {
                attachments.scanned(id, scanner.isClean(file.copy()));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the scanner could not look at file {0}: {1}", new Object[] {id, e.getMessage()});
                return;
            }
        }
    }
}
