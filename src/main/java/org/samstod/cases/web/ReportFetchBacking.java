package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.samstod.cases.ReportDifference;
import org.samstod.cases.ReportSection;
import org.samstod.cases.ReportService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Phrase;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** What the record says otherwise now than the report does, section by section; nothing is replaced that was not shown. */
@Named("reportFetch")
@RequestScoped
public class ReportFetchBacking {

    @Inject
    ReportService service;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private String id;
    private List<ReportDifference> differences = List.of();

    @PostConstruct
    void read() {
        id = Params.text("id");
        differences = service.differences(id == null ? "" : id);
    }

    /** Puts the record's text in place of the section's. */
    public void take(ReportSection section) {
        fetch(section, true, "office.report-fetch.taken");
    }

    /** Leaves the section as it is. */
    public void keep(ReportSection section) {
        fetch(section, false, "office.report-fetch.kept");
    }

    private void fetch(ReportSection section, boolean take, String words) {
        String[] seen = String.valueOf(request.getParameter("seen." + section)).split("\\|");
        if (seen.length != 2 || !seen[0].matches("\\d{1,18}")) {
            throw new BusinessException("report.record-changed");
        }
        service.fetch(id, section, Long.parseLong(seen[0]), seen[1], take);
        done.at("/office/matters/" + id + "/report/fetch", words, Phrase.of("report.heading." + section));
    }

    public String getId() {
        return id;
    }

    public List<ReportDifference> getDifferences() {
        return differences;
    }
}
