package org.samstod.applications;

import java.time.Instant;
import java.util.List;
import org.samstod.attachments.FileView;

/**
 * What a registrar is shown before entering what came afterwards.
 *
 * @param name the association's name as the applicant wrote it
 * @param number the application's reception number
 * @param receivedAt when it was received
 * @param asked what the officer asks for, or null when nothing is asked
 * @param dueAt by when it is asked for, or null
 * @param begun the draft that somebody has begun already, or null
 * @param letters the scanned withdrawal, as far as it is there
 */
public record FollowUpPage(String applicationId, String name, String number, String title, Instant receivedAt, String asked, Instant dueAt,
        String begun, List<FileView> letters) {
}
