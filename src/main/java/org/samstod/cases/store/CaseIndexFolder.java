package org.samstod.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this node keeps the office's index: in the data folder, or in a folder of its own when none is set. */
@ApplicationScoped
public class CaseIndexFolder {

    private Path own;

    /** The folder; it need not exist. */
    public synchronized Path path() {
        Optional<String> data = ConfigProvider.getConfig().getOptionalValue("samstod.data", String.class);
        if (data.isPresent()) {
            return Path.of(data.get(), "index", "cases");
        }
        if (own == null) {
            try {
                own = Files.createTempDirectory("samstod-cases");
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the index", e);
            }
        }
        return own;
    }
}
