package org.samstod.bench.inside;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.Cost;
import org.samstod.cases.domain.Passage;
import org.samstod.cases.domain.WordStems;
import org.samstod.platform.demo.DemoPlan;
import org.samstod.shared.Ids;

/**
 * Applications written straight into the tables, fewer than 5,000 rows a transaction. The first fourteen are what the radar finds, however
 * many others there are: eight copies, three of the same association, three with the same person. The others are spread over ten years,
 * their words drawn from a vocabulary as common words are in texts; one in a hundred has level 1, one in two thousand level 0.
 */
final class RadarRows {

    private static final int COPIES = 8;
    private static final int OF_ASSOCIATION = 11;
    private static final int OF_PERSON = 14;
    private static final int YEARS = 10;
    private static final int VOCABULARY = 6_000;
    private static final int SENTENCES = 10;
    private static final int WORDS = 11;

    private final Connection connection;
    private final Properties base;
    private final WordStems words;
    private final String matter;
    private final DemoPlan.Project project = DemoPlan.read().associations().get(0).projects().get(0);
    private final List<String> vocabulary = new ArrayList<>();

    RadarRows(Connection connection, Properties base, WordStems words) throws SQLException {
        this.connection = connection;
        this.base = base;
        this.words = words;
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select matter_id from cases where id = '" + base.getProperty("case") + "'")) {
            row.next();
            matter = row.getString(1);
        }
        TreeSet<String> known = new TreeSet<>();
        DemoPlan.read().associations().forEach(association -> association.projects().forEach(one ->
                known.addAll(List.of((one.title() + " " + one.summary()).toLowerCase(Locale.ROOT).split("[^a-zåäö]+")))));
        known.remove("");
        List<String> parts = new ArrayList<>(known);
        SplittableRandom random = new SplittableRandom(1);
        vocabulary.addAll(parts);
        while (vocabulary.size() < VOCABULARY) {
            vocabulary.add(parts.get(random.nextInt(parts.size())) + parts.get(random.nextInt(parts.size())));
        }
    }

    int count() throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("select count(*) from case_texts")) {
            row.next();
            return row.getInt(1) - 1;
        }
    }

    void add(int from, int many) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement cases = connection.prepareStatement("insert into cases (id, version, matter_id, application_id, call_id, board_id,"
                        + " association_id, revision_id, revision_ordinal, reception_number, received_at, late, publication_level, publication_cap, asked_ore,"
                        + " track, public_title, public_summary, title_edited, summary_edited, state, state_since, late_answer, last_act, last_hand_id,"
                        + " last_hand_name, last_act_at, act_count, current_application_id) values (?, 1, ?, ?, ?, ?, ?, ?, 1, ?, ?, false, ?, 'OPEN', 1200000, 'light', ?, ?,"
                        + " false, false, 'RECEIVED', ?, false, 'received', 'system', 'Samstöd', ?, 1, ?)");
                PreparedStatement lists = connection.prepareStatement("insert into case_list (case_id, board_id, call_id, call_name, matter_id,"
                        + " reception_number, association_id, applicant_name, applicant_sort, title, search_text, asked_ore, officer_sort, state,"
                        + " state_ordinal, received_at, publication_level, late, withdrawn, waiting, stale, late_answer, unread_message)"
                        + " values (?, ?, ?, 'Mätning', ?, ?, ?, ?, ?, ?, ?, 1200000, '', 'RECEIVED', 0, ?, ?, false, false, false, false, false, false)");
                PreparedStatement texts = connection.prepareStatement("insert into case_texts (case_id, association_id, organisation_number, submitted_by, publication_level,"
                        + " revision_ordinal, period_from, period_to, public_summary, passages, costs, change_id, changed_at)"
                        + " values (?, ?, '8024001234', ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement keys = connection.prepareStatement("insert into radar_keys (id, version, case_id, key_kind, key_value, period_from,"
                        + " period_to) values (?, 1, ?, 'PERSON', ?, ?, ?)")) {
            for (int i = from; i < from + many; i++) {
                one(i, cases, lists, texts, keys);
            }
            cases.executeBatch();
            lists.executeBatch();
            texts.executeBatch();
            keys.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(automatic);
        }
    }

    private void one(int i, PreparedStatement cases, PreparedStatement lists, PreparedStatement texts, PreparedStatement keys) throws SQLException {
        SplittableRandom random = new SplittableRandom(i);
        boolean planted = i < OF_PERSON;
        String id = Ids.next();
        String association = i >= COPIES && i < OF_ASSOCIATION ? base.getProperty("association") : Ids.next();
        String board = i % 3 == 0 ? base.getProperty("board") : String.format(Locale.ROOT, "0bench%020d", i % 13);
        String level = planted ? "OPEN" : i % 2000 == 1999 ? "PROTECTED" : i % 100 == 99 ? "STATISTICS" : "OPEN";
        String title = i < COPIES ? project.title() : sentence(random, 4);
        StringBuilder summary = new StringBuilder(i < COPIES ? project.summary() : "");
        for (int s = 0; i >= COPIES && s < SENTENCES; s++) {
            summary.append(sentence(random, WORDS)).append(". ");
        }
        int thisYear = LocalDate.now(org.samstod.shared.Clock.ZONE).getYear();
        int year = planted ? thisYear : thisYear - i % YEARS;
        Timestamp received = Timestamp.from(Instant.parse(year + "-01-02T08:00:00Z").plusSeconds(i));
        String number = "BENCH-" + year + "-" + i;
        String application = Ids.next();
        set(cases, id, matter, application, base.getProperty("call"), board, association, Ids.next(), number, received, level, title, summary.toString(),
                received, received, application);
        set(lists, id, board, base.getProperty("call"), matter, number, association, "Förening " + i, "förening " + i, title, title.toLowerCase(Locale.ROOT),
                received, level);
        List<Passage> passages = new ArrayList<>(Passage.of("public.title", title, true, words));
        passages.addAll(Passage.of("public.summary", summary.toString(), true, words));
        String cost = i < COPIES ? "Lokal" : sentence(random, 2);
        set(texts, id, association, Ids.next(), level, Date.valueOf(LocalDate.of(year, 1, 1)), Date.valueOf(LocalDate.of(year, 12, 31)),
                summary.toString(), CaseText.writePassages(passages), CaseText.writeCosts(List.of(new Cost(cost, words.of(cost), 1_200_000))), Ids.next(),
                Timestamp.from(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i)));
        for (int person = 0; person < 2; person++) {
            boolean shared = person == 0 && i >= OF_ASSOCIATION && i < OF_PERSON;
            set(keys, Ids.next(), id, shared ? base.getProperty("person") : Ids.next(), Date.valueOf(LocalDate.of(year, 1, 1)),
                    Date.valueOf(LocalDate.of(year, 12, 31)));
        }
    }

    /** Common words are common: the first ones of the vocabulary come most often. */
    private String sentence(SplittableRandom random, int many) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < many; i++) {
            sentence.append(i == 0 ? "" : " ").append(vocabulary.get((int) (vocabulary.size() * Math.pow(random.nextDouble(), 3))));
        }
        return sentence.toString();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
