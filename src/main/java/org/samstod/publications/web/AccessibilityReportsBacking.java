package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.publications.AccessibilityReportService;
import org.samstod.publications.AccessibilityReportView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The city's queue of accessibility reports, and one of them. */
@Named("accessibilityReports")
@RequestScoped
public class AccessibilityReportsBacking {

    private static final String PAGE = "/office/accessibility";

    @Inject
    AccessibilityReportService reports;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private List<AccessibilityReportView> waiting = List.of();
    private List<AccessibilityReportView> answered = List.of();
    private AccessibilityReportView one;

    @PostConstruct
    void read() {
        id = Params.text("id");
        if (id == null) {
            waiting = reports.waiting();
            answered = reports.answered();
            return;
        }
        one = reports.get(id);
        if (!Faces.isPostback()) {
            form.put("version", one.version());
        }
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page.
    }

    /** Says what was done. */
    public void answer() {
        reports.answer(id, form.version(), form.text("answer"));
        done.at(PAGE, "office.accessibility.answered");
    }

    public List<AccessibilityReportView> getWaiting() {
        return waiting;
    }

    public List<AccessibilityReportView> getAnswered() {
        return answered;
    }

    public AccessibilityReportView getOne() {
        return one;
    }

    public Form getForm() {
        return form;
    }
}
