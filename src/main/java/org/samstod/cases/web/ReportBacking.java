package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.cases.ReportConflict;
import org.samstod.cases.ReportPage;
import org.samstod.cases.ReportPartView;
import org.samstod.cases.ReportSection;
import org.samstod.cases.ReportService;
import org.samstod.cases.ReportService.SavePart;
import org.samstod.cases.ReportVersionView;
import org.samstod.shared.NotFound;
import org.samstod.shared.Phrase;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.PostedFile;

/**
 * The officer's report of a matter: its sections, one of them at a time in a form, its versions, and the signed file. One form at a time, so
 * that saving one section never throws away what was typed in another.
 */
@Named("reportPage")
@RequestScoped
public class ReportBacking {

    @Inject
    ReportService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    @Inject
    @Param(name = "edit")
    String edit;

    private final Form form = new Form();
    private ReportPage page;
    private ReportPartView editing;
    private ReportPartView other;
    private Part file;

    @PostConstruct
    void read() {
        page = service.page(id == null ? "" : id);
        if (edit != null && page.isDraft() && page.isOpen()) {
            editing = ReportSection.of(edit).flatMap(page::part).orElseThrow(() -> new NotFound("report part"));
            form.put("text", editing.text());
            form.put("version", editing.version());
        }
        if (!page.versions().isEmpty()) {
            form.put("ordinal", page.versions().get(0).ordinal());
        }
    }

    /** The page's address, without language. */
    public String getAddress() {
        return "/office/matters/" + id + "/report";
    }

    private static Phrase heading(ReportSection section) {
        return Phrase.of("report.heading." + section);
    }

    /** Begins it with what the record says. */
    public void begin() {
        service.begin(id);
        done.at(getAddress(), "office.report.begun");
    }

    /** Saves the section that is open; what somebody else wrote meanwhile is shown beside it. */
    public void save() {
        Object typed = form.get("text");
        try {
            service.save(new SavePart(id, editing.section(), typed == null ? "" : typed.toString(), form.version()));
        } catch (ReportConflict conflict) {
            other = conflict.other();
            form.put("version", other.version());
            throw conflict;
        }
        done.at(getAddress() + "#" + editing.section().code(), "office.report.saved", heading(editing.section()));
    }

    /** Begins a further version from an earlier one. */
    public void beginFrom(int ordinal) {
        service.beginFrom(id, ordinal);
        done.at(getAddress(), "office.report.begun-from", ordinal);
    }

    /** Puts the signed file of a version back. */
    public void sign() {
        PostedFile posted = PostedFile.of(file);
        int ordinal = (int) form.number("ordinal");
        service.sign(id, ordinal, posted.name(), posted.content());
        done.at(getAddress(), "office.report.sign.done", ordinal);
    }

    public String getId() {
        return id;
    }

    public ReportPage getPage() {
        return page;
    }

    public Form getForm() {
        return form;
    }

    /** The section whose form is open, or null. */
    public ReportPartView getEditing() {
        return editing;
    }

    /** What somebody else wrote in that section meanwhile, or null. */
    public ReportPartView getOther() {
        return other;
    }

    /** The sections before the one whose form is open; all while none is. */
    public List<ReportPartView> getBefore() {
        return page.parts().stream().filter(part -> editing == null || part.section().compareTo(editing.section()) < 0).toList();
    }

    /** The sections after it. */
    public List<ReportPartView> getAfter() {
        return page.parts().stream().filter(part -> editing != null && part.section().compareTo(editing.section()) > 0).toList();
    }

    /** The valid version, or null. */
    public ReportVersionView getValid() {
        return page.valid();
    }

    /** The applications that keep the person from writing. */
    public String getStopped() {
        return String.join(", ", page.stopped());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
