package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.cases.BodyKind;
import org.samstod.cases.StatementBodyService;
import org.samstod.cases.StatementBodyService.AddBody;
import org.samstod.cases.StatementBodyView;
import org.samstod.shared.web.Done;

/** The bodies the board asks for statements. */
@Named("statementBodies")
@RequestScoped
public class StatementBodiesBacking {

    @Inject
    StatementBodyService service;

    @Inject
    Done done;

    private List<StatementBodyView> bodies = List.of();
    private BodyKind kind;
    private String name;
    private String person;
    private String email;
    private boolean byAccount;
    private String body;
    private String reason;

    @PostConstruct
    void read() {
        bodies = service.bodies();
    }

    /** Named by the page's first action, so that a role that has no board is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    public void add() {
        service.add(new AddBody(kind, name, person, email, byAccount));
        done.at("/office/statement-bodies", "office.statement-bodies.added");
    }

    public void revoke() {
        service.revoke(body == null ? "" : body, reason);
        done.at("/office/statement-bodies", "office.statement-bodies.revoked");
    }

    /** Those whose person is written to. */
    public List<StatementBodyView> getActive() {
        return bodies.stream().filter(StatementBodyView::active).toList();
    }

    public List<StatementBodyView> getBodies() {
        return bodies;
    }

    public BodyKind[] getKinds() {
        return BodyKind.values();
    }

    public BodyKind getKind() {
        return kind;
    }

    public void setKind(BodyKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isByAccount() {
        return byAccount;
    }

    public void setByAccount(boolean byAccount) {
        this.byAccount = byAccount;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
