package org.samstod.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/**
 * Writes a rendition of a report as accessible XHTML, the page and what its PDF is drawn from: headings, lists and one table with a header
 * row. The report is Swedish, whatever language its reader uses the portal in.
 */
final class ReportHtml {

    private static final Pattern HEADING = Pattern.compile("(</?h)([1-4])(?=[ >])");

    private ReportHtml() {
    }

    /** A document of its own, as its PDF is drawn from it. */
    static String write(ReportDocument report) {
        return write(report, style("report.css"));
    }

    /** The same to be read in a browser. */
    static String page(ReportDocument report) {
        return write(report, style("report.css") + style("report-screen.css"));
    }

    private static String write(ReportDocument report, String style) {
        Xhtml page = Xhtml.document(Texts.SWEDISH, title(report), report.heading(), style);
        article(page, report);
        return page.finish();
    }

    /** What stands inside the body, with headings so many levels lower. */
    static String body(ReportDocument report, int levels) {
        String document = write(report);
        String body = document.substring(document.indexOf("<body>") + "<body>".length(), document.lastIndexOf("</body>"));
        return HEADING.matcher(body).replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + levels));
    }

    /** What it is called. */
    static String title(ReportDocument report) {
        return t("title", report.heading());
    }

    /** Which version it is, in words. */
    static String version(ReportDocument report) {
        return report.isDraft() ? t("draft") : t("version", report.version());
    }

    /** What a reader must know of a rendition that is not simply the report; empty when it is. */
    static String note(ReportDocument report) {
        return report.full() ? t("note.full") : report.masked() ? t("note.masked") : "";
    }

    private static void article(Xhtml page, ReportDocument report) {
        page.open("article", "class", "letter report");
        page.element("p", report.office(), "class", "letter-board");
        page.element("h1", title(report), "class", "letter-title");
        String note = note(report);
        if (!note.isEmpty()) {
            page.open("p", "class", "letter-note").element("strong", note).close();
        }
        page.open("table", "class", "letter-facts").open("caption").text(t("facts")).close().open("tbody");
        fact(page, "board", report.board());
        if (report.number() != null) {
            fact(page, "number", report.number());
        }
        fact(page, "day", Clock.dayOf(report.at()).toString());
        fact(page, "version", version(report));
        page.close().close();
        for (ReportDocument.Section section : report.sections()) {
            page.element("h2", heading(section.section()));
            page.open("div").paragraphs(section.text()).close();
        }
        table(page, report);
    }

    /** The heading of a section. */
    static String heading(ReportSection section) {
        return Texts.get(Texts.SWEDISH, "report.heading." + section);
    }

    private static void fact(Xhtml page, String name, String content) {
        page.open("tr").element("th", t("fact." + name), "scope", "row").element("td", content).close();
    }

    private static void table(Xhtml page, ReportDocument report) {
        page.element("h2", t("table.heading"));
        if (report.rows().isEmpty()) {
            page.element("p", t("table.none"));
            return;
        }
        page.open("div", "class", "report-table", "tabindex", "0", "role", "region", "aria-label", t("table"));
        page.open("table").element("caption", t("table")).open("thead").open("tr");
        page.element("th", t("head.number"), "scope", "col").element("th", t("head.applicant"), "scope", "col")
                .element("th", t("head.asked"), "scope", "col", "class", "amount").element("th", t("head.proposed"), "scope", "col")
                .element("th", t("head.sum"), "scope", "col", "class", "amount").element("th", t("head.reasons"), "scope", "col").close().close();
        page.open("tbody");
        for (ReportDocument.Row row : report.rows()) {
            page.open("tr").element("th", row.number(), "scope", "row");
            if (row.isNamed()) {
                page.open("td").element("strong", row.applicant()).empty("br").text(row.title()).close();
                page.element("td", money(row.asked()), "class", "amount").element("td", outcome(row)).element("td", proposed(row), "class", "amount")
                        .open("td").text(row.reasons()).close();
            } else {
                page.element("td", t("by-number")).element("td", "–", "class", "amount").element("td", "–").element("td", "–", "class", "amount")
                        .element("td", "–");
            }
            page.close();
        }
        page.open("tr").element("th", t("sum"), "scope", "row").element("td", sumOf(report))
                .element("td", money(report.asked()), "class", "amount").element("td", "").element("td", money(report.proposed()), "class", "amount")
                .element("td", "").close();
        page.close().close().close();
    }

    /** What the sums are the sums of: the frame, when there is one. */
    static String sumOf(ReportDocument report) {
        return report.frame() == null ? "" : report.frame();
    }

    /** The outcome that is proposed, in words. */
    static String outcome(ReportDocument.Row row) {
        return row.outcome() == null ? t("no-proposal") : Texts.get(Texts.SWEDISH, "outcome." + row.outcome());
    }

    /** The sum that is proposed; a dash while nothing is. */
    static String proposed(ReportDocument.Row row) {
        return row.outcome() == null ? "–" : money(row.proposed());
    }

    static String money(Money sum) {
        return sum.format(Texts.SWEDISH);
    }

    static String t(String name, Object... args) {
        return Texts.get(Texts.SWEDISH, "report.page." + name.toLowerCase(Locale.ROOT), args);
    }

    private static String style(String file) {
        URL place = Objects.requireNonNull(ReportHtml.class.getResource(file), file);
        try (InputStream in = place.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
