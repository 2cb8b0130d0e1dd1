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
import org.samstod.publications.CallView;
import org.samstod.publications.DecidedRow;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The decisions of a call as a file for spreadsheets: UTF-8 with its mark, semicolons, decimal comma. It holds what the call's page
 * shows and nothing else (level 3), and is made anew for each question.
 */
@WebServlet(name = "decided-csv", urlPatterns = {"/calls/*", "/en/calls/*"})
public class DecidedCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-zA-Z]{1,26})/decided\\.csv");
    private static final char MARK = '\uFEFF';
    private static final String COLUMN = "public.call.decided.";

    @Inject
    transient PublicPageService pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        CallView call = path.matches() ? pages.call(path.group(1)).filter(one -> !one.decided().isEmpty()).orElse(null) : null;
        if (call == null) {
            throw new NotFound("call");
        }
        byte[] body = write(call, (Locale) request.getAttribute(Addresses.LOCALE)).getBytes(StandardCharsets.UTF_8);
        String tag = '"' + Sha256.of(body).substring(0, 32) + '"';
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + call.card().callId() + ".csv\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String write(CallView call, Locale locale) throws IOException {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get())) {
            printer.printRecord(Texts.get(locale, COLUMN + "association"), Texts.get(locale, COLUMN + "title"), Texts.get(locale, COLUMN + "asked"),
                    Texts.get(locale, COLUMN + "granted"), Texts.get(locale, COLUMN + "outcome"));
            for (DecidedRow row : call.decided()) {
                printer.printRecord(FormulaGuard.guarded(row.associationName()), FormulaGuard.guarded(row.title()),
                        kronor(row.askedOre()), kronor(row.grantedOre()), Texts.get(locale, "publication.outcome." + row.outcome()));
            }
        }
        return text.toString();
    }

    private static String kronor(long ore) {
        return Money.ofOre(ore).plain().replace('.', ',');
    }
}
