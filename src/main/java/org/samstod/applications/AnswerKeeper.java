package org.samstod.applications;

import java.util.List;
import java.util.Map;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.attachments.FileView;

/**
 * Keeps answers of another kind than applications', written on the same pages' fields and saved by the same script at the same addresses. A
 * later room makes a bean of it; what it keeps is called {@code kind:id} by the script, an application by its id alone.
 */
public interface AnswerKeeper {

    /** The word before the colon. */
    String kind();

    /**
     * Saves one answer; {@code applicationId} of the command is the id after the colon.
     *
     * @throws AnswerConflict when somebody else wrote it after the version the writer saw
     */
    SavedAnswer save(SaveAnswer command);

    /** The answers as they stand. */
    Map<String, AnswerView> answers(String id);

    /** Adds one file to a question; several pictures become one document. */
    FileView add(String id, String question, List<Incoming> incoming);

    /** Takes a file away. */
    FileView remove(String id, String fileId);

    /** Brings a file back that was taken away. */
    FileView restore(String id, String fileId);
}
