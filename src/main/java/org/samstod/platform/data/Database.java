package org.samstod.platform.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.samstod.shared.Mode;

/** The data source and its migrations. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/samstod")
    DataSource dataSource;

    /** Brings the schema to this build's version; large types are named by database. */
    public void migrate() {
        boolean postgresql = product().contains("PostgreSQL");
        Flyway.configure(Database.class.getClassLoader()).dataSource(dataSource).locations("classpath:db/migration")
                .placeholders(Map.of("clob", postgresql ? "text" : "clob", "blob", postgresql ? "bytea" : "blob"))
                .failOnMissingLocations(true).outOfOrder(true).load().migrate();
    }

    /** Drops everything; only for a demo city whose seeding was interrupted. */
    public void clean() {
        if (Mode.current() != Mode.DEMO) {
            throw new IllegalStateException("only a demo may be emptied");
        }
        Flyway.configure(Database.class.getClassLoader()).dataSource(dataSource).cleanDisabled(false).load().clean();
    }

    /** Whether a connection answers. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private String product() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }
}
