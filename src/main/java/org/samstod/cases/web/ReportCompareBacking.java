package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.cases.ReportComparison;
import org.samstod.cases.ReportDocument;
import org.samstod.cases.ReportService;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Two versions of a report against each other. */
@Named("reportCompare")
@RequestScoped
public class ReportCompareBacking {

    @Inject
    ReportService service;

    @Inject
    Addresses addresses;

    private String id;
    private ReportComparison both;

    @PostConstruct
    void read() {
        id = Params.text("id");
        both = service.compare(id == null ? "" : id, Params.number("left"), Params.number("right"));
    }

    /** What a version is called. */
    public String name(int ordinal) {
        return ordinal == 0 ? Texts.get(addresses.getLocale(), "office.report-compare.draft") : Texts.get(addresses.getLocale(), "office.report.version", ordinal);
    }

    /** What a row says, in words. */
    public String words(ReportDocument.Row row) {
        if (row == null) {
            return Texts.get(addresses.getLocale(), "office.report-compare.absent");
        }
        return row.isNamed() ? SheetWords.row(row.outcome(), row.proposed(), addresses.getLocale()) + (row.reasons().isBlank() ? "" : "\n" + row.reasons())
                : Texts.get(addresses.getLocale(), "report.page.by-number");
    }

    public String getId() {
        return id;
    }

    public ReportComparison getBoth() {
        return both;
    }
}
