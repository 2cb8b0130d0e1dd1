package org.samstod.shared.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this node keeps its indexes of words: in the data folder, or in a folder of its own when none is set. */
@ApplicationScoped
public class IndexFolder {

    private Path own;

    /**
     * The folder of one index; it need not exist.
     *
     * @param name of the index
     */
    public synchronized Path path(String name) {
        Optional<String> data = ConfigProvider.getConfig().getOptionalValue("samstod.data", String.class);
        if (data.isPresent()) {
            return Path.of(data.get(), "index", name);
        }
        if (own == null) {
            try {
                own = Files.createTempDirectory("samstod-index");
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the index", e);
            }
        }
        return own.resolve(name);
    }
}
