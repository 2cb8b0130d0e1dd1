package org.samstod.publications.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.samstod.publications.OpenDataService;
import org.samstod.publications.OpenGrant;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.PublicationsChanged;

/**
 * The large data files of this node. Each is written once for a published version, in portions, beside the index in the data folder, and
 * sent from there: memory does not grow with what is published, a slow reader holds no transaction, and a file is of one version, because
 * what was written while something was published or lowered is thrown away and written again. With the commit that lowers something the
 * files are deleted.
 */
@ApplicationScoped
public class ExportFiles {

    private static final Logger LOG = Logger.getLogger(ExportFiles.class.getName());
    private static final int ATTEMPTS = 5;
    private static final long LONGEST_WAIT_SECONDS = 30;

    /** The files. */
    enum Export {
        /** The package of the 360Giving standard. */
        GIVING("application/json"),
        /** The table. */
        CSV("text/csv;charset=UTF-8");

        final String contentType;

        Export(String contentType) {
            this.contentType = contentType;
        }
    }

    /** A file ready to be sent; whoever takes it closes it. */
    record Opened(InputStream bytes, long length, String tag) {
    }

    private record Made(long version, Path plain, String plainTag, Path compressed, String compressedTag) {
    }

    @Inject
    OpenDataService data;

    @Inject
    PublicPageService pages;

    @Inject
    Publisher city;

    private final Map<Export, Made> made = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private Path folder;

    /**
     * Opens a file of the version now committed.
     *
     * @return empty when there is nothing to put in it, or no prefix for its identifiers
     * @throws Restless when something was published each time it was written, or when others have waited too long for it already
     */
    Optional<Opened> open(Export export, boolean gzip) throws IOException {
        Optional<String> prefix = city.grantPrefix();
        if (export == Export.GIVING && prefix.isEmpty()) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Made file = made.get(export);
            if (file == null || file.version() != pages.version()) {
                file = makeOne(export, prefix.orElse(null));
            }
            if (file == null) {
                return Optional.empty();
            }
            Path path = gzip ? file.compressed() : file.plain();
            try {
                InputStream bytes = Files.newInputStream(path);
                return Optional.of(new Opened(bytes, Files.size(path), gzip ? file.compressedTag() : file.plainTag()));
            } catch (NoSuchFileException e) {
                // Something was published between the two lines above: the file of the older version is gone, as it should be.
                made.remove(export, file);
            }
        }
        throw new Restless();
    }

    /** One thread writes, the others wait for what it wrote. */
    private Made makeOne(Export export, String prefix) throws IOException {
        try {
            if (!writing.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Restless();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Restless();
        }
        try {
            Made file = made.get(export);
            if (file != null && file.version() == pages.version()) {
                return file;
            }
            forget(export);
            file = make(export, prefix);
            if (file != null) {
                made.put(export, file);
                if (pages.version() != file.version()) {
                    forget(export);
                }
            }
            return file;
        } finally {
            writing.unlock();
        }
    }

    /** Too much was published meanwhile. */
    static final class Restless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Made make(Export export, String prefix) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long version = pages.version();
            Optional<Instant> changed = data.lastChange();
            if (changed.isEmpty()) {
                return null;
            }
            Path plain = Files.createTempFile(folder(), "export", ".part");
            Path compressed = Files.createTempFile(folder(), "export", ".gz");
            try {
                Everything grants = new Everything(data);
                String plainTag = tagged(plain, out -> {
                    if (export == Export.CSV) {
                        GrantsCsv.write(out, grants, city.address());
                    } else {
                        GivingPackage.write(out, grants, city, prefix, city.address(), changed.get());
                    }
                });
                String compressedTag = tagged(compressed, out -> {
                    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                        Files.copy(plain, gzip);
                    }
                });
                if (pages.version() == version && grants.count() > 0) {
                    return new Made(version, plain, plainTag, compressed, compressedTag);
                }
                delete(plain);
                delete(compressed);
            } catch (IOException | RuntimeException e) {
                delete(plain);
                delete(compressed);
                throw e;
            }
        }
        throw new Restless();
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static String tagged(Path path, Body body) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest), 65_536)) {
            body.write(out);
        }
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
    }

    /** What is lowered leaves this node's files with the commit; another node writes anew with the next question. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationsChanged change) {
        for (Export export : Export.values()) {
            forget(export);
        }
    }

    private void forget(Export export) {
        Made old = made.remove(export);
        if (old != null) {
            delete(old.plain());
            delete(old.compressed());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "a data file of an older version could not be deleted: " + path.getFileName());
        }
    }

    /** In the data folder, emptied when first used, or a folder of its own when none is set. */
    private Path folder() throws IOException {
        if (folder == null) {
            Optional<String> dataFolder = ConfigProvider.getConfig().getOptionalValue("samstod.data", String.class);
            Path own = dataFolder.isPresent() ? Path.of(dataFolder.get(), "index", "open-data") : Files.createTempDirectory("samstod-open-data");
            Files.createDirectories(own);
            try (Stream<Path> left = Files.list(own)) {
                left.toList().forEach(ExportFiles::delete);
            }
            folder = own;
        }
        return folder;
    }

    /** All initiatives, one portion in memory. */
    static final class Everything implements Iterator<OpenGrant> {

        private final OpenDataService data;
        private List<OpenGrant> portion = List.of();
        private int at;
        private boolean last;
        private long count;

        Everything(OpenDataService data) {
            this.data = data;
        }

        @Override
        public boolean hasNext() {
            if (at == portion.size() && !last) {
                portion = data.portion(portion.isEmpty() ? null : portion.get(portion.size() - 1));
                at = 0;
                last = portion.size() < OpenDataService.PORTION;
            }
            return at < portion.size();
        }

        @Override
        public OpenGrant next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            count++;
            return portion.get(at++);
        }

        long count() {
            return count;
        }
    }
}
