package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.samstod.cases.ReportSection;
import org.samstod.cases.ReportTemplateService;
import org.samstod.cases.ReportTemplateView;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** The boards' Word templates, and the names that can be written in one. */
@Named("reportTemplates")
@RequestScoped
public class ReportTemplatesBacking {

    /** One byte more than is kept shows that a file is too large. */
    private static final int MOST_READ = 2 * 1024 * 1024 + 1;
    private static final List<String> WORDS = List.of("title", "office", "board", "number", "day", "version", "note");

    @Inject
    ReportTemplateService service;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private List<ReportTemplateView> templates = List.of();
    private List<BoardView> boards = List.of();
    private Part file;

    @PostConstruct
    void read() {
        templates = service.templates();
        boards = districts.boards(clock.today());
        form.put("validFrom", clock.today());
    }

    /** Puts a template in. */
    public void put() {
        service.put(form.text("board"), file == null ? null : file.getSubmittedFileName(), content(), form.day("validFrom"));
        done.at("/office/report-templates", "office.report-templates.done");
    }

    private byte[] content() {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(MOST_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        }
    }

    /** Takes a template back. */
    public void withdraw(String id, long version) {
        service.withdraw(id, version);
        done.at("/office/report-templates", "office.report-templates.withdrawn");
    }

    public Form getForm() {
        return form;
    }

    public List<ReportTemplateView> getTemplates() {
        return templates;
    }

    public List<BoardView> getBoards() {
        return boards;
    }

    public List<ReportSection> getSections() {
        return Arrays.asList(ReportSection.values());
    }

    /** The name of the place of the table. */
    public String getTableName() {
        return "table";
    }

    /** The name of the place of everything. */
    public String getReportName() {
        return "report";
    }

    /** The facts that can stand anywhere. */
    public List<String> getWords() {
        return WORDS;
    }

    /** The kind of badge of a state. */
    public String badge(String state) {
        return switch (state) {
            case "CURRENT" -> "good";
            case "COMING" -> "going";
            default -> "ended";
        };
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
