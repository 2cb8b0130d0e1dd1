package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.districts.BoardView;
import org.samstod.register.MailPassingService;
import org.samstod.register.MailService;
import org.samstod.register.MailState;
import org.samstod.register.MailView;
import org.samstod.register.PassMail;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** Passing misdirected mail on to the board or authority it is meant for. */
@Named("mailPass")
@RequestScoped
public class MailPassBacking {

    @Inject
    MailService mails;

    @Inject
    MailPassingService passing;

    @Inject
    Done done;

    private final Form form = new Form();
    private MailView view;
    private List<BoardView> boards = List.of();

    @PostConstruct
    void read() {
        String id = Params.text("id");
        if (id == null) {
            throw new NotFound("mail");
        }
        view = mails.mail(id);
        boards = passing.boards();
        if (!Faces.isPostback()) {
            form.put("version", view.version());
        }
    }

    /** Passes it on and tells the sender. */
    public void pass() {
        String told = form.text("told");
        passing.passOn(new PassMail(view.id(), form.version(), form.text("board"), form.text("authority"), told == null ? null : "yes".equals(told)));
        done.at("/office/mail", "office.mail-pass.done", view.number());
    }

    /** Whether it can be passed on at all. */
    public boolean isPossible() {
        return view.state() == MailState.FILED;
    }

    public Form getForm() {
        return form;
    }

    public MailView getView() {
        return view;
    }

    public List<BoardView> getBoards() {
        return boards;
    }
}
