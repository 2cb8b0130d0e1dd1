package org.samstod.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.samstod.shared.Clock;

/** One row a job: who runs it now and when it is due next. Taken by a conditional update, so that one node wins. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class JobLeases {

    @Resource(lookup = "java:app/jdbc/samstod")
    DataSource dataSource;

    @Inject
    Clock clock;

    /** Makes the row of a job that is new; it is due at once. */
    public void know(String job) {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement select = connection.prepareStatement("select job_name from job_leases where job_name = ?");
             PreparedStatement insert = connection.prepareStatement("insert into job_leases (job_name, due_at) values (?, ?)")) {
            select.setString(1, job);
            if (!select.executeQuery().next()) {
                insert.setString(1, job);
                insert.setTimestamp(2, Timestamp.from(clock.now()));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a job that is due and that nobody runs; a lease that ran out belongs to a node that died. */
    public boolean take(String job, String owner, Duration longest) {
        Instant now = clock.now();
        return update("update job_leases set lease_owner = ?, lease_until = ? where job_name = ? and due_at <= ?"
                + " and (lease_until is null or lease_until < ?)", owner, now.plus(longest), job, now, now);
    }

    /** Gives it back until its next time. */
    public boolean giveBack(String job, String owner, Duration pause) {
        return update("update job_leases set lease_owner = null, lease_until = null, due_at = ? where job_name = ? and lease_owner = ?",
                clock.now().plus(pause), job, owner);
    }

    private boolean update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Instant instant) {
                    update.setTimestamp(i + 1, Timestamp.from(instant));
                } else {
                    update.setString(i + 1, (String) values[i]);
                }
            }
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
