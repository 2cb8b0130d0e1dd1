package org.samstod.platform.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest by which a database knows this build's migrations. */
class MigrationsTest {

    @TempDir
    Path folder;

    @Test
    void digest_changesWithEveryByteAndName_andWithNothingElse() throws IOException {
        Files.writeString(folder.resolve("V1__a.sql"), "create table a (b int);");
        Files.writeString(folder.resolve("V2__c.sql"), "");
        String first = Migrations.digest(folder);
        assertEquals(first, Migrations.digest(folder));
        Files.writeString(folder.resolve("V2__c.sql"), ";");
        String changed = Migrations.digest(folder);
        assertNotEquals(first, changed);
        Files.move(folder.resolve("V2__c.sql"), folder.resolve("V3__c.sql"));
        assertNotEquals(changed, Migrations.digest(folder));
        Files.delete(folder.resolve("V3__c.sql"));
        Files.writeString(folder.resolve("V2__c.sql"), "");
        assertEquals(first, Migrations.digest(folder));
    }

    @Test
    void digest_isOfThisBuildsMigrations() throws IOException {
        assertEquals(Migrations.digest(Path.of("src/main/resources/db/migration")), Migrations.digest());
    }
}
