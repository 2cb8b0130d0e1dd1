package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.CaseHead;
import org.samstod.cases.JavPage;
import org.samstod.cases.JavPerson;
import org.samstod.cases.JavService;
import org.samstod.cases.JavState;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Texts;

/** Conflict of interest in one case: who is tied to it, who can take over, what report and minutes say. */
@Named("caseJav")
@ViewScoped
public class CaseJavBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;

    @Inject
    JavService javs;

    @Inject
    CurrentUser user;

    private JavPage page;
    private String substitute;

    @Override
    void read() {
        page = javs.page(getId());
    }

    @Override
    void fill() {
        substitute = page.substitutes().stream().findFirst().map(one -> one.officer().accountId()).orElse(null);
    }

    @Override
    String part() {
        return "jav";
    }

    /** Hands the case over to the chosen officer. */
    public void handOver() {
        javs.handOver(getId(), version(), substitute);
        done("office.case-jav.done.handed");
    }

    /** Whether the reader answers for colleagues. */
    public boolean isMayAnswer() {
        return user.getRole().holds(Permission.JAV_ANSWER);
    }

    /** Colleagues with a tie to the applicant or a declaration. */
    public List<JavPerson> getConcerned() {
        return page.people().stream().filter(one -> one.state() != JavState.NONE).toList();
    }

    /** What a colleague is to the applicant and the application, in words. */
    public String roles(JavPerson about) {
        return about.roles().stream().map(role -> Texts.get(addresses.getLocale(), "association.role." + role)).collect(Collectors.joining(", "));
    }

    /** An officer and the number of open cases, as a line to choose. */
    public String line(JavPage.Substitute one) {
        return Texts.get(addresses.getLocale(), "office.case-jav.substitute.line", one.officer().name(), one.open());
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public JavPage getPage() {
        return page;
    }

    public String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(String substitute) {
        this.substitute = substitute;
    }
}
