package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.CaseHead;
import org.samstod.cases.WorkMarkPage;
import org.samstod.cases.WorkMarkService;
import org.samstod.shared.Texts;

/** The office's own day and mark on one case. */
@Named("caseWork")
@ViewScoped
public class CaseWorkBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;

    @Inject
    WorkMarkService marks;

    private WorkMarkPage page;
    private LocalDate due;
    private String word;
    private String mark;

    @Override
    void read() {
        page = marks.page(getId());
    }

    @Override
    void fill() {
        due = page.dueOn();
        word = page.word();
        mark = page.mark();
    }

    @Override
    String part() {
        return "work";
    }

    /** Sets the day, or takes it away when the field is empty. */
    public void saveDue() {
        marks.due(getId(), version(), due, word);
        done(due == null ? "office.case-work.done.due-none" : "office.case-work.done.due");
    }

    /** Puts the mark on, or takes it away when the field is empty. */
    public void saveMark() {
        marks.mark(getId(), version(), mark);
        done("office.case-work.done.mark");
    }

    /** Whether the reader may put something on the case. */
    public boolean isMay() {
        return page.whyNot() == null;
    }

    /** Why not, as a sentence. */
    public String getWhy() {
        return page.whyNot() == null ? "" : Texts.get(addresses.getLocale(), "error.case.not-allowed." + page.whyNot());
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public WorkMarkPage getPage() {
        return page;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }
}
