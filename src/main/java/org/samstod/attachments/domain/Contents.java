package org.samstod.attachments.domain;

import java.io.IOException;
import java.nio.file.Path;

/** The bytes of files, streamed in and out; no file is ever held in memory as a whole. */
public interface Contents {

    /** Stores the bytes of a file under a new id. */
    void add(String contentId, Path file) throws IOException;

    /** Writes the bytes to a file. */
    void copyTo(String contentId, Path file) throws IOException;
}
