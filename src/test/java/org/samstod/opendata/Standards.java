package org.samstod.opendata;

import java.nio.file.Path;
import org.samstod.Requirements;

/** The published schemas, which are not copied into this repository: {@code -Dsamstod.standards=} says where they are. */
public final class Standards {

    private Standards() {
    }

    /** Their folder; a test that needs it is skipped, or fails when it is required. */
    public static Path folder() {
        String folder = System.getProperty("samstod.standards", "");
        Requirements.need("standards", !folder.isBlank(), "-Dsamstod.standards is not set");
        return Path.of(folder);
    }
}
