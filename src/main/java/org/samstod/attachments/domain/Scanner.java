package org.samstod.attachments.domain;

import java.io.IOException;
import java.nio.file.Path;

/** A virus scanner outside the portal. */
public interface Scanner {

    /** Whether one is configured. */
    boolean isConfigured();

    /**
     * Whether it finds nothing in the file.
     *
     * @throws IOException when it cannot be reached or does not give a clear answer
     */
    boolean isClean(Path file) throws IOException;
}
