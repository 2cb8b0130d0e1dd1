package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.samstod.publications.StatisticsPage;
import org.samstod.publications.StatisticsPage.Bar;
import org.samstod.publications.StatisticsPage.Flow;
import org.samstod.publications.StatisticsQuery;
import org.samstod.publications.StatisticsService;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * A table of the statistics as a file for spreadsheets: UTF-8 with its mark, semicolons, decimal comma. It holds what the page shows and
 * nothing else (level 3; one row a year of levels 1 and 0), codes beside words, and is made anew for each question.
 */
@WebServlet(name = "statistics-csv", urlPatterns = {"/statistics/*", "/en/statistics/*"})
public class StatisticsCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(flow|districts|themes|perspectives|years|yearly)\\.csv");
    private static final char MARK = '\uFEFF';
    private static final String COLUMN = "public.statistics.column.";
    private static final Map<String, String> LISTS = Map.of("themes", "theme", "perspectives", "perspective");

    @Inject
    transient StatisticsService service;

    @Inject
    transient PageParts parts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound("statistics");
        }
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        StatisticsQuery query = StatisticsQuery.parse(parameters);
        byte[] body = write(service.page(query), path.group(1), (Locale) request.getAttribute(Addresses.LOCALE)).getBytes(StandardCharsets.UTF_8);
        String tag = '"' + Sha256.of(body).substring(0, 32) + '"';
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + path.group(1) + (query.year() == null ? "" : "-" + query.year()) + ".csv\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String write(StatisticsPage page, String table, Locale locale) throws IOException {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get())) {
            switch (table) {
                case "flow" -> flow(out, page.flow(), locale);
                case "yearly" -> {
                    head(out, locale, "year", "grants", "granted");
                    for (var row : page.yearly()) {
                        out.printRecord(row.year(), row.count(), kronor(row.sumOre()));
                    }
                }
                case "districts" -> bars(out, page.districts(), null, true, locale);
                case "years" -> bars(out, page.byYear(), null, false, locale);
                default -> bars(out, "themes".equals(table) ? page.themes() : page.perspectives(), LISTS.get(table), false, locale);
            }
        }
        return text.toString();
    }

    private static void flow(CSVPrinter out, List<Flow> rows, Locale locale) throws IOException {
        head(out, locale, "year", "applications", "asked", "initiatives", "granted", "paid", "reported");
        for (Flow one : rows) {
            out.printRecord(one.year(), one.applications(), kronor(one.askedOre()), one.initiatives(), kronor(one.grantedOre()), kronor(one.paidOre()), one.reported());
        }
    }

    private void bars(CSVPrinter out, List<Bar> bars, String list, boolean people, Locale locale) throws IOException {
        if (people) {
            head(out, locale, "code", "name", "initiatives", "asked-granted", "granted", "inhabitants", "each", "source");
        } else {
            head(out, locale, "code", "name", "initiatives", "asked-granted", "granted");
        }
        for (Bar one : bars) {
            out.print(one.code());
            out.print(FormulaGuard.guarded(one.name() != null ? one.name() : one.code() == null ? Texts.get(locale, "public.statistics.no-code")
                    : parts.word(list, one.code())));
            out.print(one.initiatives());
            out.print(kronor(one.askedOre()));
            out.print(kronor(one.grantedOre()));
            if (people) {
                // What nobody knows is an empty cell, never a nought.
                out.print(one.inhabitants());
                out.print(one.eachOre() == null ? null : kronor(one.eachOre()));
                out.print(one.source() == null ? null : FormulaGuard.guarded(one.source()));
            }
            out.println();
        }
    }

    private static void head(CSVPrinter out, Locale locale, String... columns) throws IOException {
        for (String column : columns) {
            out.print(Texts.get(locale, COLUMN.concat(column)));
        }
        out.println();
    }

    private static String kronor(long ore) {
        return Money.ofOre(ore).plain().replace('.', ',');
    }
}
