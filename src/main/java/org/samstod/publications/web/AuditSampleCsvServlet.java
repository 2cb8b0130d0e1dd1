package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.samstod.publications.AuditSampleService;
import org.samstod.publications.SampleView;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.LineDraw;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The files of a draw, made anew for each question from what is on its list now (level 3). {@code list.csv}: one public id a line and nothing
 * else, the very bytes whose SHA-256 was announced. {@code draw.csv}: the same grants for a spreadsheet, with values and what is drawn.
 */
@WebServlet(name = "audit-sample-csv", urlPatterns = {"/audit-samples/*", "/en/audit-samples/*"})
public class AuditSampleCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-zA-Z]{1,26})/(list|draw)\\.csv");
    private static final char MARK = '\uFEFF';
    private static final String COLUMN = "public.audit-sample.column.";

    @Inject
    transient AuditSampleService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        SampleView sample = path.matches() ? service.sample(path.group(1)).filter(one -> !"CANCELLED".equals(one.state())).orElse(null) : null;
        if (sample == null) {
            throw new NotFound("audit-sample");
        }
        String text = "list".equals(path.group(2)) ? LineDraw.list(sample.lines().stream().map(SampleView.Line::publicId).toList())
                : draw(sample, (Locale) request.getAttribute(Addresses.LOCALE));
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String tag = '"' + Sha256.of(body).substring(0, 32) + '"';
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + path.group(2) + ".csv\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String draw(SampleView sample, Locale locale) throws IOException {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get())) {
            printer.printRecord(Texts.get(locale, COLUMN + "value"), Texts.get(locale, COLUMN + "drawn"), Texts.get(locale, COLUMN + "id"),
                    Texts.get(locale, COLUMN + "association"), Texts.get(locale, COLUMN + "title"), Texts.get(locale, COLUMN + "granted"),
                    Texts.get(locale, COLUMN + "decided"));
            for (SampleView.Line line : sample.lines()) {
                String drawn = sample.seed() == null ? "" : Texts.get(locale, line.drawn() ? "public.audit-sample.yes" : "public.audit-sample.no");
                // A value such as 12e45678 is no number: the apostrophe keeps a spreadsheet from making one of it.
                printer.printRecord(line.value() == null ? "" : "'" + line.value(), drawn, line.publicId(), FormulaGuard.guarded(line.associationName()),
                        FormulaGuard.guarded(line.title()), Money.ofOre(line.grantedOre()).plain().replace('.', ','), line.decidedOn());
            }
        }
        return text.toString();
    }
}
