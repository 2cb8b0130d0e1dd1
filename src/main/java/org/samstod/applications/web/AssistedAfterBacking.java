package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.List;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.applications.AssistedFollowUpService;
import org.samstod.applications.BeginFollowUp;
import org.samstod.applications.CameBy;
import org.samstod.applications.FollowUpPage;
import org.samstod.applications.PostedFiles;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** What came on paper or by telephone after an application: beginning a completion, and a withdrawal. */
@Named("assistedAfter")
@RequestScoped
public class AssistedAfterBacking {

    private static final String PAGE = "/office/assisted/";

    @Inject
    AssistedFollowUpService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private FollowUpPage view;
    private Collection<Part> letters = List.of();

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = service.page(id);
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page.
    }

    /** Begins a completion, or goes on with the one that is begun. */
    public void begin() {
        addresses.redirect(PAGE + service.begin(command()));
    }

    /** Registers the withdrawal. The scanned paper is kept first, so that it is not chosen again when something else is wrong. */
    public void withdraw() {
        keep();
        if (!form.flag("sure")) {
            throw new BusinessException("application.withdraw.sure").at("sure");
        }
        service.withdraw(command(), form.flag("signed"));
        done.at(PAGE + id + "/receipt", "office.assisted-withdraw.done");
    }

    private void keep() {
        List<Incoming> chosen = PostedFiles.chosen(letters);
        if (chosen.isEmpty()) {
            return;
        }
        boolean pictures = chosen.size() > 1 && letters.stream().allMatch(part -> String.valueOf(part.getContentType()).startsWith("image/"));
        try {
            for (List<Incoming> batch : pictures ? List.of(chosen) : chosen.stream().map(List::of).toList()) {
                service.addLetter(id, batch);
            }
        } catch (BusinessException refused) {
            throw new BusinessException(refused.code(), refused.args()).at("letter");
        } finally {
            view = service.page(id);
        }
    }

    /** Takes a scanned paper away. */
    public void remove(String fileId) {
        service.removeLetter(id, fileId);
        done.at(PAGE + id + "/withdraw", "office.assisted-withdraw.removed");
    }

    private BeginFollowUp command() {
        String cameBy = form.text("cameBy");
        return new BeginFollowUp(id, cameBy == null ? null : CameBy.valueOf(cameBy), form.day("day"), form.text("time"));
    }

    public FollowUpPage getView() {
        return view;
    }

    public Form getForm() {
        return form;
    }

    /** How it may have come. */
    public List<CameBy> getWays() {
        return List.of(CameBy.values());
    }

    /** How a withdrawal may have come: a telephone call is not enough. */
    public List<CameBy> getWrittenWays() {
        return List.of(CameBy.PAPER, CameBy.EMAIL, CameBy.VISIT);
    }

    public Collection<Part> getLetters() {
        return letters;
    }

    public void setLetters(Collection<Part> letters) {
        this.letters = letters == null ? List.of() : letters;
    }
}
