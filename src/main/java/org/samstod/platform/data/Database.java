package org.samstod.platform.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.samstod.shared.Mode;

/** The data source and its migrations. */
@ApplicationScoped
public class Database {

    private static final String STATE = "migration_state";

    @Resource(lookup = "java:app/jdbc/samstod")
    DataSource dataSource;

    /**
     * Brings the schema to this build's version; large types are named by database. A database that has already seen exactly this build's
     * migrations to their end says so by their digest: then there is nothing to do, and a start is shorter.
     *
     * @return whether the migrations were run
     */
    public boolean migrate() {
        String digest = Migrations.digest();
        try (Connection connection = dataSource.getConnection()) {
            if (digest.equals(seen(connection))) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
        try {
            Migrations.run(dataSource, product().contains("PostgreSQL"));
            remember(digest);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }

    /** Drops everything; only for a demo city whose seeding was interrupted. */
    public void clean() {
        if (Mode.current() != Mode.DEMO) {
            throw new IllegalStateException("only a demo may be emptied");
        }
        Migrations.clean(dataSource);
    }

    /** Whether a connection answers. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String seen(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name = meta.storesUpperCaseIdentifiers() ? STATE.toUpperCase(Locale.ROOT) : STATE;
        try (ResultSet tables = meta.getTables(null, connection.getSchema(), name, null)) {
            if (!tables.next()) {
                return "";
            }
        }
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select digest from " + STATE)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private void remember(String digest) throws SQLException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("update " + STATE + " set digest = ?")) {
            statement.setString(1, digest);
            statement.executeUpdate();
        }
    }

    private String product() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
