package org.samstod.bench.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import org.samstod.cases.CaseState;
import org.samstod.shared.Clock;
import org.samstod.shared.Ids;

/**
 * Cases written straight into the tables, fewer than 5,000 rows a transaction: ten years of them, a third at the board that is looked at, the
 * rest at twelve others. Two in a hundred are open, as in an office where most of ten years' work is done; one in a hundred has level 1, one
 * in two thousand level 0. Thirty calls and twelve officers a board.
 */
final class WorklistRows {

    private static final int YEARS = 10;
    private static final int OPEN = 50;
    private static final int CALLS = 30;
    private static final int OFFICERS = 12;

    private final Connection connection;
    private final Properties base;
    private final String matter = Ids.next();

    WorklistRows(Connection connection, Properties base) {
        this.connection = connection;
        this.base = base;
    }

    int count() throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("select count(*) from case_list")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The calls and officers that the list is narrowed by, and a matter for the cases. */
    void begin() throws SQLException {
        try (PreparedStatement choices = connection.prepareStatement("insert into case_choices (id, version, board_id, choice_kind, choice_key, choice_name,"
                        + " choice_sort) values (?, 1, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < CALLS * 3; i++) {
                set(choices, Ids.next(), board(i), "CALL", call(i), "Utlysning " + i, "utlysning " + i);
            }
            for (int i = 0; i < OFFICERS; i++) {
                set(choices, Ids.next(), base.getProperty("board"), "OFFICER", officer(i), "Handläggare " + i, "handläggare " + i);
            }
            choices.executeBatch();
        }
    }

    void add(int from, int many) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement matters = connection.prepareStatement("insert into matters (id, version, board_id, call_id, kind, heading, opened_at)"
                        + " values (?, 1, ?, ?, 'ROUND', 'Mätning', ?)");
                PreparedStatement cases = connection.prepareStatement("insert into cases (id, version, matter_id, application_id, call_id, board_id,"
                        + " association_id, revision_id, revision_ordinal, reception_number, received_at, late, publication_level, publication_cap, asked_ore,"
                        + " track, public_title, public_summary, title_edited, summary_edited, state, state_since, late_answer, last_act, last_hand_id,"
                        + " last_hand_name, last_act_at, act_count, current_application_id) values (?, 1, ?, ?, ?, ?, ?, ?, 1, ?, ?, false, ?, 'OPEN', 1200000, 'light', ?, 'Mätning',"
                        + " false, false, ?, ?, false, 'received', 'system', 'Samstöd', ?, 1, ?)");
                PreparedStatement lists = connection.prepareStatement("insert into case_list (case_id, board_id, call_id, call_name, matter_id,"
                        + " reception_number, association_id, applicant_name, applicant_sort, title, search_text, asked_ore, officer_id, officer_name,"
                        + " officer_sort, state, state_ordinal, received_at, publication_level, late, withdrawn, waiting, stale, late_answer, unread_message)"
                        + " values (?, ?, ?, 'Mätning', ?, ?, ?, ?, ?, ?, ?, 1200000, ?, ?, ?, ?, ?, ?, ?, false, false, false, false, false, false)")) {
            if (from == 0) {
                set(matters, matter, base.getProperty("board"), call(0), Timestamp.from(Instant.parse("2020-01-01T00:00:00Z")));
                matters.executeBatch();
            }
            String held = from == 0 ? matter : anyMatter();
            for (int i = from; i < from + many; i++) {
                one(i, held, cases, lists);
            }
            cases.executeBatch();
            lists.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(automatic);
        }
    }

    private String anyMatter() throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("select min(id) from matters")) {
            row.next();
            return row.getString(1);
        }
    }

    private void one(int i, String held, PreparedStatement cases, PreparedStatement lists) throws SQLException {
        String id = Ids.next();
        String association = Ids.next();
        String level = i % 2003 == 7 ? "PROTECTED" : i % 101 == 100 ? "STATISTICS" : "OPEN";
        // Open cases are of this year; which of them nobody has differs from board to board.
        boolean open = i / 3 % OPEN == 0;
        CaseState state = open ? CaseState.values()[i / 150 % 4] : i / 3 % OPEN == 1 ? CaseState.DECIDED : CaseState.CLOSED;
        int year = LocalDate.now(Clock.ZONE).getYear() - (open ? 0 : i % YEARS);
        Timestamp received = Timestamp.from(Instant.parse(year + "-01-02T08:00:00Z").plusSeconds(i));
        String number = "BENCH-" + year + "-" + i;
        String title = "Läxhjälp och schack " + i;
        String officer = state == CaseState.RECEIVED ? null : officer(i / 3);
        String application = Ids.next();
        set(cases, id, held, application, call(i), board(i), association, Ids.next(), number, received, level, title, state.name(), received, received,
                application);
        set(lists, id, board(i), call(i), held, number, association, "Förening " + i, "förening " + i, title, title.toLowerCase(Locale.ROOT), officer,
                officer == null ? null : "Handläggare", officer == null ? "" : "handläggare", state.name(), state.ordinal(), received, level);
    }

    private String board(int i) {
        return i % 3 == 0 ? base.getProperty("board") : String.format(Locale.ROOT, "0bench%020d", i % 12);
    }

    private static String call(int i) {
        return String.format(Locale.ROOT, "0call%021d", i % (CALLS * 3));
    }

    /** The first is the one who looks. */
    private String officer(int i) {
        return i % OFFICERS == 0 ? base.getProperty("officer") : String.format(Locale.ROOT, "0officer%018d", i % OFFICERS);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.VARCHAR);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        statement.addBatch();
    }
}
