package org.samstod.decisions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.samstod.cases.ReportFile;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.LetterPdf;
import org.samstod.shared.document.Xhtml;

/**
 * Writes an item of an agenda as files: a page and a PDF with proposal, table and reasons, and the table for a spreadsheet. Cases that are
 * not open stand there by their number alone; what the secretary may read of them is in a file of its own that says it is not to be
 * published. Names of files tell nothing.
 */
final class ItemExport {

    private ItemExport() {
    }

    /** @param reports the officers' reports that go along */
    static ExportFile zip(ItemView item, String board, Instant at, List<ReportFile> reports) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            String open = page(item, board, false);
            put(zip, "1-dagordning.html", open.getBytes(StandardCharsets.UTF_8), at);
            put(zip, "1-dagordning.pdf", LetterPdf.draw(open, at), at);
            put(zip, "1-tabell.csv", csv(item).getBytes(StandardCharsets.UTF_8), at);
            if (item.rows().stream().anyMatch(row -> row.readable() && !row.isOpen())) {
                String closed = page(item, board, true);
                put(zip, "2-publiceras-inte.html", closed.getBytes(StandardCharsets.UTF_8), at);
                put(zip, "2-publiceras-inte.pdf", LetterPdf.draw(closed, at), at);
            }
            for (ReportFile report : reports) {
                put(zip, report.name(), report.content(), at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportFile("arende-" + item.meeting().heldOn() + "-" + item.number() + ".zip", "application/zip", bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The page: all cases with the open ones named, or only those that are not open. */
    static String page(ItemView item, String board, boolean closed) {
        Xhtml page = Xhtml.document(Texts.SWEDISH, t("title", item.number()), t("subject", board), LetterWriter.STYLE);
        page.open("article", "class", "letter").element("p", board, "class", "letter-board").element("h1", item.title(), "class", "letter-title");
        page.element("p", t("meeting", item.meeting().bodyName(), item.meeting().heldOn().toString()));
        if (closed) {
            page.open("p").element("strong", t("closed")).close();
        } else if (item.proposal() != null) {
            page.element("h2", t("proposal"));
            page.open("div").paragraphs(item.proposal()).close();
        }
        List<ItemView.Row> rows = item.rows().stream().filter(row -> !closed || row.readable() && !row.isOpen()).toList();
        table(page, rows, closed);
        page.element("h2", t("reasons"));
        for (ItemView.Row row : rows) {
            boolean named = closed || row.isOpen();
            page.element("h3", named ? row.number() + ", " + row.applicant() : row.number());
            if (!named) {
                page.element("p", t("by-number"));
            } else if (row.reasons() == null) {
                page.element("p", t("no-proposal"));
            } else {
                page.open("div").paragraphs(row.reasons()).close();
            }
        }
        return page.finish();
    }

    private static void table(Xhtml page, List<ItemView.Row> rows, boolean closed) {
        page.open("table", "class", "letter-years").open("caption").text(t("table")).close().open("thead").open("tr");
        for (String head : List.of("number", "applicant", "proposed")) {
            page.element("th", t("head." + head), "scope", "col");
        }
        page.element("th", t("head.asked"), "scope", "col", "class", "amount").element("th", t("head.sum"), "scope", "col", "class", "amount").close().close();
        page.open("tbody");
        Money asked = Money.ZERO;
        Money sum = Money.ZERO;
        for (ItemView.Row row : rows) {
            boolean named = closed || row.isOpen();
            page.open("tr").element("th", row.number(), "scope", "row");
            page.element("td", named ? row.applicant() + ": " + row.title() : t("by-number"));
            page.element("td", named ? outcome(row) : "");
            page.element("td", named ? row.asked().format(Texts.SWEDISH) : "", "class", "amount");
            page.element("td", named ? row.proposed().format(Texts.SWEDISH) : "", "class", "amount").close();
            if (named) {
                asked = asked.plus(row.asked());
                sum = sum.plus(row.proposed());
            }
        }
        page.open("tr").element("th", t("sum"), "scope", "row").element("td", "").element("td", "")
                .element("td", asked.format(Texts.SWEDISH), "class", "amount").element("td", sum.format(Texts.SWEDISH), "class", "amount").close();
        page.close().close();
    }

    private static String outcome(ItemView.Row row) {
        return row.outcome() == null ? t("no-proposal") : Texts.get(Texts.SWEDISH, "outcome." + row.outcome());
    }

    /** The table, with a byte order mark and semicolons as spreadsheets in Sweden read it. */
    static String csv(ItemView item) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(String.join(";", t("head.number"), t("head.applicant"), t("head.title"), t("head.call"), t("head.asked"), t("head.proposed"), t("head.sum"),
                t("reasons"))).append("\r\n");
        for (ItemView.Row row : item.rows()) {
            List<String> cells = row.isOpen()
                    ? List.of(row.number(), row.applicant(), row.title(), row.callName(), row.asked().plain(), outcome(row), row.proposed().plain(),
                            row.reasons() == null ? "" : row.reasons())
                    : List.of(row.number(), "", "", "", "", "", "", t("by-number"));
            csv.append(String.join(";", cells.stream().map(ItemExport::cell).toList())).append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        return '"' + FormulaGuard.guarded(text).replace("\"", "\"\"") + '"';
    }

    private static String t(String name, Object... args) {
        return Texts.get(Texts.SWEDISH, "decisions.export." + name.toLowerCase(Locale.ROOT), args);
    }
}
