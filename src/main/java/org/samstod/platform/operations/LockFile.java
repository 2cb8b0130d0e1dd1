package org.samstod.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.shared.Ids;

/**
 * Tells the operations scripts that the portal runs on a data folder: {@code portal.lock} with pid, port and a token made
 * at this start, readable by the owner only.
 */
@ApplicationScoped
public class LockFile {

    private String token;

    /** Writes the file when a data folder is configured. */
    public void take() {
        token = Ids.next();
        path().ifPresent(path -> {
            try {
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                String port = ConfigProvider.getConfig().getOptionalValue("samstod.port", String.class).orElse("0");
                Files.writeString(path, "pid=" + ProcessHandle.current().pid() + "\nport=" + port + "\ntoken=" + token + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("lock file " + path, e);
            }
        });
    }

    /** Removes the file. */
    public void release() {
        path().ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("lock file " + path, e);
            }
        });
    }

    /** Whether a caller knows the token of this start; compared in constant time. */
    public boolean isToken(String given) {
        return token != null && given != null && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Path> path() {
        return ConfigProvider.getConfig().getOptionalValue("samstod.data", String.class).map(folder -> Path.of(folder, "portal.lock"));
    }
}
