package org.samstod.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.platform.data.Database;

/** A start that finds its own digest has nothing to migrate; one that does not looks at every migration. */
class MigrationsIT extends ContainerTest {

    @Inject
    Database database;

    @Resource(lookup = "java:app/jdbc/samstod")
    DataSource dataSource;

    @Test
    void aDatabaseThatHasSeenThisBuild_isLeftAlone_andAnotherIsLookedThrough() throws SQLException {
        assertFalse(database.migrate(), "the start has migrated");
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update migration_state set digest = 'of another build'");
        }
        assertTrue(database.migrate());
        assertFalse(database.migrate());
    }
}
