package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.cases.CaseMessageService;
import org.samstod.cases.CaseMessageService.Incoming;
import org.samstod.cases.CaseMessageView;
import org.samstod.cases.CasePageService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;
import org.samstod.shared.web.PostedFile;

/** The messages between an association and the board about one case, on either side. */
@Named("caseMessages")
@RequestScoped
public class CaseMessagesBacking {

    @Inject
    CaseMessageService service;

    @Inject
    ApplicantCaseService own;

    @Inject
    CasePageService cases;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private boolean applicant;
    private boolean mayWrite;
    private String title;
    private String number;
    private List<CaseMessageView> messages = List.of();
    private String text;
    private List<Part> files;

    @PostConstruct
    void read() {
        id = Params.text("id");
        applicant = user.getRole() == Role.ASSOCIATION;
        if (applicant) {
            var status = own.status(id, addresses.getLocale());
            title = status.title();
            number = status.receptionNumber();
            mayWrite = own.mayWrite(id);
            messages = service.ofApplication(id);
        } else {
            var view = cases.view(id, addresses.getLocale());
            title = view.title();
            number = view.receptionNumber();
            mayWrite = service.mayReply(id);
            messages = service.ofCase(id);
        }
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    /** Sends what is written. */
    public void send() {
        List<Incoming> incoming = PostedFile.all(files).stream().map(file -> new Incoming(file.name(), file.content())).toList();
        if (applicant) {
            service.write(id, text, incoming);
            done.at("/association/applications/" + id + "/messages", "association.case-messages.sent");
        } else {
            service.reply(id, text, incoming);
            done.at("/office/cases/" + id + "/messages", "office.case-messages.sent");
        }
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getNumber() {
        return number;
    }

    /** Whether the reader may write. */
    public boolean isMayWrite() {
        return mayWrite;
    }

    public List<CaseMessageView> getMessages() {
        return messages;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
