package org.samstod.platform.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Properties;
import org.samstod.journal.domain.ChainVerifier;
import org.samstod.journal.domain.StoredEntry;

/**
 * Checks the journal of a data folder: asks the portal that runs on it, else opens the database itself. Exit code 0 whole,
 * 1 broken, 2 could not check.
 */
public final class VerifyJournal {

    private static final int BROKEN = 1;
    private static final int COULD_NOT_CHECK = 2;

    private VerifyJournal() {
    }

    /** @param arguments the data folder */
    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0])));
    }

    static int run(Path data) {
        try {
            Path lock = data.resolve("portal.lock");
            String answer = Files.exists(lock) ? ask(lock) : null;
            if (answer == null) {
                answer = open(data);
            }
            System.out.println(answer);
            return answer.startsWith("whole") ? 0 : BROKEN;
        } catch (IOException | SQLException e) {
            System.err.println("could not check: " + e.getMessage());
            return COULD_NOT_CHECK;
        }
    }

    /** @return null when no portal answers there: its lock file outlives a power cut, and its process number may be another's by now */
    private static String ask(Path lock) throws IOException {
        Properties running = new Properties();
        try (var reader = Files.newBufferedReader(lock)) {
            running.load(reader);
        }
        if (ProcessHandle.of(Long.parseLong(running.getProperty("pid"))).filter(ProcessHandle::isAlive).isEmpty()) {
            return null;
        }
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + running.getProperty("port")
                + "/operations/verify-journal").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("X-Operator-Token", running.getProperty("token"));
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(600_000);
        try {
            connection.connect();
        } catch (ConnectException nobodyThere) {
            return null;
        }
        if (connection.getResponseCode() != 200) {
            throw new IOException("the portal answered " + connection.getResponseCode());
        }
        try (var stream = connection.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static String open(Path data) throws SQLException, IOException {
        Path database = data.resolve("derby");
        if (!Files.isDirectory(database)) {
            throw new IOException("no database in " + data);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + database, "samstod", "samstod")) {
            connection.setReadOnly(true);
            return verify(connection);
        } finally {
            shutDown(database);
        }
    }

    /** The check over a connection of any database. */
    static String verify(Connection connection) throws SQLException {
        ChainVerifier verifier = new ChainVerifier();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select e.seq, e.canonical,"
                + " e.entry_hash, e.happened_at, e.actor_id, e.action_name, e.subject_id, p.payload, p.salt, p.disposed_at"
                + " from journal_entries e left join journal_payloads p on p.id = e.payload_id order by e.seq")) {
            boolean on = true;
            while (on && rows.next()) {
                Timestamp disposed = rows.getTimestamp(10);
                on = verifier.accept(new StoredEntry(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getTimestamp(4).toInstant(),
                        rows.getString(5), rows.getString(6), rows.getString(7), rows.getString(8), rows.getString(9),
                        disposed == null ? null : disposed.toInstant()));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select last_seq, last_hash from journal_head where id = 1")) {
            head.next();
            verifier.end(head.getLong(1), head.getString(2));
        }
        return verifier.firstBroken().map(number -> "first broken entry: " + number)
                .orElse("whole: " + verifier.verified() + " entries, last hash " + verifier.lastHash());
    }

    private static void shutDown(Path database) throws SQLException {
        try {
            DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true", "samstod", "samstod");
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
