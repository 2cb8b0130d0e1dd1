package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.cases.StatementAnswerService;
import org.samstod.cases.StatementAnswerService.Reply;
import org.samstod.cases.StatementState;
import org.samstod.cases.StatementView;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** A request for a statement, for the signed-in person of the body that is asked. */
@Named("ownStatement")
@RequestScoped
public class OwnStatementBacking {

    @Inject
    StatementAnswerService statements;

    @Inject
    CurrentUser user;

    @Inject
    Done done;

    private String id;
    private StatementView view;
    private StatementState reply;
    private String text;
    private String name;

    @PostConstruct
    void read() {
        id = Params.text("id");
        view = statements.mine(id == null ? "" : id);
        name = user.getDisplayName();
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    public void send() {
        String number = statements.reply(id, new Reply(reply, text, name));
        done.at("/account/statements/" + id, "statement.sent", number);
    }

    public StatementView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public StatementState getReply() {
        return reply;
    }

    public void setReply(StatementState reply) {
        this.reply = reply;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
