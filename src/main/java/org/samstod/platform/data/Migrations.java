package org.samstod.platform.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.samstod.shared.Sha256;

/** The migrations of this build. A class of its own, so that a start with nothing to migrate loads nothing of Flyway. */
final class Migrations {

    private static final String FOLDER = "db/migration";
    /**
     * What Flyway warns of and what is meant so: Derby has an index of its own for a foreign key where PostgreSQL needs ours (01504), an update of a
     * table that is still empty (02000), numbers that go by room, and this Derby, which our own tests of the migrations have seen.
     */
    private static final List<String> MEANT = List.of("SQL State: 01504", "SQL State: 02000", "outOfOrder mode is active",
            "newer than the version Flyway has been verified with");
    /** Held, since a logger that nobody holds forgets its filter. */
    private static final List<Logger> LOGGERS = Stream.of("sqlscript.DefaultSqlScriptExecutor", "command.DbMigrate", "database.base.Database")
            .map(name -> Logger.getLogger("org.flywaydb.core.internal." + name)).toList();

    static {
        LOGGERS.forEach(logger -> logger.setFilter(record -> MEANT.stream().noneMatch(record.getMessage()::contains)));
    }

    private Migrations() {
    }

    /** SHA-256 over the names and bytes of all migrations of this build, in the order of their names. */
    static String digest() {
        try {
            URI folder = Migrations.class.getResource("/" + FOLDER).toURI();
            if (!folder.getScheme().equals("jar")) {
                return digest(Path.of(folder));
            }
            try (FileSystem archive = FileSystems.newFileSystem(folder, Map.of())) {
                return digest(archive.getPath(FOLDER));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the migrations cannot be read", e);
        }
    }

    /** SHA-256 over the names and bytes of the files of one folder. */
    static String digest(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            all.writeBytes((file.getFileName() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(content);
        }
        return Sha256.of(all.toByteArray());
    }

    /** Runs what the database has not seen. Numbers go by room, so a new one of an early room comes after those of later rooms. */
    static void run(DataSource dataSource, boolean postgresql) {
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(dataSource).locations("classpath:" + FOLDER)
                .placeholders(Map.of("clob", postgresql ? "text" : "clob", "blob", postgresql ? "bytea" : "blob"))
                .failOnMissingLocations(true).outOfOrder(true).load().migrate();
    }

    /** Drops everything. */
    static void clean(DataSource dataSource) {
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(dataSource).cleanDisabled(false).load().clean();
    }
}
