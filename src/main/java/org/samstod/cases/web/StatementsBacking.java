package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.CaseHead;
import org.samstod.cases.StatementService;
import org.samstod.cases.StatementService.AskStatement;
import org.samstod.cases.StatementsPage;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/** The statements asked for on one case. */
@Named("caseStatements")
@ViewScoped
public class StatementsBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_TO_ANSWER = 14;

    @Inject
    StatementService statements;

    @Inject
    Clock clock;

    private StatementsPage page;
    private String body;
    private String question;
    private boolean withApplication = true;
    private List<String> files = new ArrayList<>();
    private LocalDate dueOn;

    @Override
    void read() {
        page = statements.page(getId());
    }

    @Override
    void fill() {
        dueOn = clock.today().plusDays(DAYS_TO_ANSWER);
    }

    @Override
    String part() {
        return "statements";
    }

    public void ask() {
        statements.ask(new AskStatement(getId(), version(), body, question, withApplication, files, dueOn));
        done("office.case-statements.done.asked");
    }

    public void withdraw(String request) {
        statements.withdraw(getId(), version(), request);
        done("office.case-statements.done.withdrawn");
    }

    public void sendAgain(String request) {
        statements.sendAgain(getId(), version(), request);
        done("office.case-statements.done.again");
    }

    public void revoke(String request) {
        statements.revokeLinks(getId(), version(), request);
        done("office.case-statements.done.revoked");
    }

    /** Whether the reader can ask now. */
    public boolean isMayAsk() {
        return page.whyNot() == null;
    }

    @Override
    public String getWhyNot() {
        return page.whyNot() == null ? "" : Texts.get(addresses.getLocale(), "error.case.not-allowed." + page.whyNot());
    }

    /** A body as a line to choose; says when the level of the case does not let it be asked. */
    public String choice(StatementsPage.Choice one) {
        return one.possible() ? one.name() : Texts.get(addresses.getLocale(), "office.case-statements.log-in-needed", one.name());
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public StatementsPage getPage() {
        return page;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public boolean isWithApplication() {
        return withApplication;
    }

    public void setWithApplication(boolean withApplication) {
        this.withApplication = withApplication;
    }

    public List<String> getFiles() {
        return files;
    }

    public void setFiles(List<String> files) {
        this.files = files;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
