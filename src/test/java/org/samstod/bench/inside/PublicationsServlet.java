package org.samstod.bench.inside;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.platform.demo.DemoPlan;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.Clock;
import org.samstod.shared.SortKeys;

/**
 * Fills the public side and searches in it inside the server. {@code rows=N} sees to it that there are N initiatives, written straight into
 * the table in portions below 5,000 rows, of all districts, themes and twelve years, their words drawn as words are in texts; {@code index}
 * brings the index of words a step further and says whether it is whole; {@code questions=N&slice=S} tells the addresses of that many searches,
 * others for each slice. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/publications")
public class PublicationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 4_000;
    private static final int VOCABULARY = 6_000;
    private static final int YEARS = 12;
    private static final List<String> THEMES = List.of("children-youth", "culture", "sport", "older-people", "health", "inclusion", "safety", "environment");
    private static final List<String> TARGETS = List.of("children", "youth", "adults", "older-people", "families", "everyone");
    private static final List<String> KINDS = List.of("activity", "operating", "project", "event");

    @Resource(lookup = "java:app/jdbc/samstod")
    transient DataSource dataSource;

    @Inject
    transient DistrictService districts;

    @Inject
    transient PublicPageService pages;

    @Inject
    transient Clock clock;

    private transient List<String> vocabulary;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        vocabulary = vocabulary == null ? words() : vocabulary;
        if (request.getParameter("rows") != null) {
            int wanted = Integer.parseInt(request.getParameter("rows"));
            response.getWriter().println(fill(wanted));
            return;
        }
        if (request.getParameter("index") != null) {
            response.getWriter().print(pages.refreshIndex());
            return;
        }
        SplittableRandom random = new SplittableRandom(Long.parseLong(request.getParameter("slice")));
        for (int i = 0; i < Integer.parseInt(request.getParameter("questions")); i++) {
            // A common word with a rarer one or with a filter, as people ask.
            String words = word(random) + (i % 2 == 0 ? " " + word(random) : "");
            response.getWriter().println("/initiatives?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&theme=" + THEMES.get(i % THEMES.size()));
        }
    }

    private int fill(int wanted) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            int there = count(connection);
            List<DistrictView> all = districts.allDistricts();
            List<NeighbourhoodView> places = districts.neighbourhoods(clock.today());
            while (there < wanted) {
                int portion = Math.min(STEP, wanted - there);
                add(connection, there, portion, all, places);
                there += portion;
            }
            return count(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("select count(*) from publications")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void add(Connection connection, int from, int many, List<DistrictView> all, List<NeighbourhoodView> places) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into publications (id, version, case_id, association_id, text_stamp, board_id,"
                        + " board_name, district_slug, district_name, neighbourhood_slug, neighbourhood_name, association_name, organisation_number, title,"
                        + " title_sort, summary, outcome, asked_ore, granted_ore, decided_on, grant_kind, theme, perspective, target_group, age_from, age_to,"
                        + " fiscal_year, published_at) values (?, 1, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, '802400-1234', ?, ?, ?, 'granted', ?, ?, ?, ?, ?, 'promotive',"
                        + " ?, ?, ?, ?, current_timestamp)");
                Statement version = connection.createStatement()) {
            for (int i = from; i < from + many; i++) {
                SplittableRandom random = new SplittableRandom(i);
                NeighbourhoodView place = places.get(random.nextInt(places.size()));
                DistrictView district = all.stream().filter(one -> one.slug().equals(place.districtSlug())).findFirst().orElseThrow();
                String title = sentence(random, 4);
                long granted = (2_000 + random.nextInt(150_000)) * 100L;
                int age = random.nextInt(60);
                LocalDate decided = clock.today().minusDays(random.nextInt(365 * YEARS));
                Object[] values = {id('p', i), id('c', i), id('a', i % 50_000), district.boardId(), district.boardName(), district.slug(), district.name(),
                    place.slug(), place.name(), "Förening " + i % 50_000, title, SortKeys.of(title), sentence(random, 45), granted + 100_00, granted,
                    Date.valueOf(decided), KINDS.get(random.nextInt(KINDS.size())), THEMES.get(random.nextInt(THEMES.size())),
                    TARGETS.get(random.nextInt(TARGETS.size())), age, age + 12, decided.getYear()};
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            version.executeUpdate("update publication_version set current_number = current_number + 1");
            connection.commit();
        } finally {
            connection.setAutoCommit(automatic);
        }
    }

    private static String id(char kind, int i) {
        return String.format(Locale.ROOT, "0bench%c%019d", kind, i);
    }

    private static List<String> words() {
        TreeSet<String> known = new TreeSet<>();
        DemoPlan.read().associations().forEach(association -> association.projects().forEach(one ->
                known.addAll(List.of((one.title() + " " + one.summary()).toLowerCase(Locale.ROOT).split("[^a-zåäö]+")))));
        known.removeIf(word -> word.length() < 3);
        List<String> parts = new ArrayList<>(known);
        SplittableRandom random = new SplittableRandom(1);
        List<String> words = new ArrayList<>(parts);
        while (words.size() < VOCABULARY) {
            words.add(parts.get(random.nextInt(parts.size())) + parts.get(random.nextInt(parts.size())));
        }
        return words;
    }

    /** Common words are common: the first ones of the vocabulary come most often. */
    private String word(SplittableRandom random) {
        return vocabulary.get((int) (vocabulary.size() * Math.pow(random.nextDouble(), 3)));
    }

    private String sentence(SplittableRandom random, int many) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < many; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(random));
        }
        return sentence.toString();
    }
}
