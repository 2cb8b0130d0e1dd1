package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.cases.ReportFileService;
import org.samstod.cases.ReportReading;
import org.samstod.cases.ReportService;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** A report to read: a version, or the draft exactly as it would be finished. */
@Named("reportRead")
@RequestScoped
public class ReportReadBacking {

    @Inject
    ReportFileService files;

    @Inject
    ReportService service;

    @Inject
    Done done;

    private String id;
    private ReportReading reading;
    private String seen;

    @PostConstruct
    void read() {
        id = Params.text("id");
        Integer version = Params.number("version");
        reading = files.read(id == null ? "" : id, version == null ? 0 : version, "1".equals(Params.text("full")));
        seen = reading.seen();
    }

    /** Finishes the draft that was read. */
    public void finish() {
        done.at("/office/matters/" + id + "/report", "office.report-read.finished", service.finish(id, seen));
    }

    /** The page's address, without language. */
    public String getAddress() {
        return "/office/matters/" + id + "/report/read";
    }

    /** Where the rendition is had as a file. */
    public String file(String format) {
        return "/office/reports/" + reading.id() + "?format=" + format + (reading.document().full() ? "&full=1" : "");
    }

    public String getId() {
        return id;
    }

    public ReportReading getReading() {
        return reading;
    }

    /** Whether it is the draft, and can be finished by the reader. */
    public boolean isFinishable() {
        return reading.document().isDraft() && reading.mayWrite() && !reading.document().full();
    }

    /** The hash of the draft that the page showed. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
