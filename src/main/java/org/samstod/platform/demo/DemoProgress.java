package org.samstod.platform.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** Whether the demo city was begun and finished; one row. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DemoProgress {

    @Resource(lookup = "java:app/jdbc/samstod")
    DataSource dataSource;

    /** Whether the city stands. */
    public boolean finished() {
        return "FINISHED".equals(state());
    }

    /** Whether a seeding was interrupted, so that what is there is half a city and nothing else. */
    public boolean interrupted() {
        return "BEGUN".equals(state());
    }

    void begin() {
        update("insert into demo_progress (id, demo_state, changed_at) values (1, 'BEGUN', ?)", Instant.EPOCH);
    }

    void finish(Instant at) {
        update("update demo_progress set demo_state = 'FINISHED', changed_at = ? where id = 1", at);
    }

    private void update(String sql, Instant at) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select demo_state from demo_progress where id = 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "NONE";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
