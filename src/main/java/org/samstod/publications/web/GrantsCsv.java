package org.samstod.publications.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.samstod.publications.OpenGrant;
import org.samstod.shared.FormulaGuard;
import org.samstod.shared.Money;

/**
 * All initiatives as a table: RFC 4180 with commas and decimal point for programs, UTF-8 with its mark so that spreadsheets read å, ä and
 * ö. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
final class GrantsCsv {

    /** The columns in their order; new ones are only ever added at the end. */
    static final List<String> COLUMNS = List.of("id", "title", "summary", "association", "organisation_number", "board", "district",
            "district_name", "district_today", "neighbourhood", "neighbourhood_name", "theme", "perspective", "targets", "age_from", "age_to",
            "kind", "year", "decision", "decided_on", "asked_sek", "granted_sek", "call_id", "call_title", "published_at", "changed_at", "address");

    private static final char MARK = '\uFEFF';

    private GrantsCsv() {
    }

    static void write(OutputStream out, Iterator<OpenGrant> grants, Optional<String> portal) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(COLUMNS);
        while (grants.hasNext()) {
            OpenGrant one = grants.next();
            table.printRecord(Arrays.asList(one.publicId(), text(one.title()), text(one.summary()), text(one.associationName()),
                    text(one.organisationNumber()), text(one.boardName()), one.districtSlug(), text(one.districtName()), one.todaySlug(),
                    one.neighbourhoodSlug(), text(one.neighbourhoodName()), one.theme(), one.perspective(), String.join(" ", one.targets()),
                    one.ageFrom(), one.ageTo(), one.kind(), one.year(), one.outcome(), one.decidedOn(), Money.ofOre(one.askedOre()).plain(),
                    Money.ofOre(one.grantedOre()).plain(), one.callId(), text(one.callTitle()), one.publishedAt(), one.changedAt(),
                    portal.orElse("") + "/initiatives/" + one.publicId()));
        }
        table.flush();
    }

    /** What people wrote, never a formula. */
    static String text(String typed) {
        String clean = PlainText.clean(typed);
        return clean == null ? null : FormulaGuard.guarded(clean);
    }
}
