package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.AssessmentPage;
import org.samstod.cases.AssessmentPage.FlagView;
import org.samstod.cases.AssessorService;
import org.samstod.cases.AssessorService.MarkEntry;
import org.samstod.cases.CaseHead;
import org.samstod.cases.FlagKind;
import org.samstod.cases.FlagService;
import org.samstod.cases.Verdict;

/** The assessment of one case by weights, by one officer or by several assessors, and its flags. */
@Named("caseAssessment")
@ViewScoped
public class AssessmentBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;

    @Inject
    AssessorService assessors;

    @Inject
    FlagService flags;

    private AssessmentPage page;
    private List<MarkInput> marks = List.of();
    private String assessor;
    private FlagKind flagKind;
    private String flagReason;
    private String flag;
    private String resolution;

    /** What the reader writes about a criterion. */
    public static class MarkInput implements Serializable {

        private static final long serialVersionUID = 1L;

        private final AssessmentPage.OwnMark mark;
        private Verdict verdict;
        private String reasons;

        MarkInput(AssessmentPage.OwnMark mark) {
            this.mark = mark;
            this.verdict = mark.verdict();
            this.reasons = mark.reasons();
        }

        public AssessmentPage.OwnMark getMark() {
            return mark;
        }

        public Verdict getVerdict() {
            return verdict;
        }

        public void setVerdict(Verdict verdict) {
            this.verdict = verdict;
        }

        public String getReasons() {
            return reasons;
        }

        public void setReasons(String reasons) {
            this.reasons = reasons;
        }
    }

    @Override
    void read() {
        page = assessors.page(getId(), addresses.getLocale());
    }

    @Override
    void fill() {
        marks = page.own().stream().map(MarkInput::new).toList();
    }

    @Override
    String part() {
        return "assessment";
    }

    /** Keeps what the reader has written so far. */
    public void save() {
        assessors.save(getId(), entries());
        done("office.case-assessment.done.saved");
    }

    /** Hands in the reader's assessment. */
    public void handIn() {
        assessors.handIn(getId(), entries());
        done("office.case-assessment.done.in");
    }

    private List<MarkEntry> entries() {
        return marks.stream().map(one -> new MarkEntry(one.getMark().criterion(), one.getVerdict(), one.getReasons())).toList();
    }

    /** Asks a colleague to assess. */
    public void ask() {
        assessors.ask(getId(), version(), assessor);
        done("office.case-assessment.done.asked");
    }

    /** Takes an assessor off, or opens what was handed in. */
    public void change(String accountId) {
        assessors.change(getId(), version(), accountId);
        done("office.case-assessment.done.changed");
    }

    /** Sets a flag. */
    public void raise() {
        flags.set(getId(), flagKind, flagReason);
        done("office.case-assessment.done.flagged");
    }

    /** Says what came of a flag. */
    public void resolve() {
        flags.resolve(getId(), flag, resolution);
        done("office.case-assessment.done.resolved");
    }

    /** Flags nobody has resolved. */
    public List<FlagView> getOpenFlags() {
        return page.flags().stream().filter(FlagView::isOpen).toList();
    }

    /** Flags somebody has resolved. */
    public List<FlagView> getOldFlags() {
        return page.flags().stream().filter(one -> !one.isOpen()).toList();
    }

    public FlagKind[] getFlagKinds() {
        return FlagKind.values();
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public AssessmentPage getPage() {
        return page;
    }

    public List<MarkInput> getMarks() {
        return marks;
    }

    public String getAssessor() {
        return assessor;
    }

    public void setAssessor(String assessor) {
        this.assessor = assessor;
    }

    public FlagKind getFlagKind() {
        return flagKind;
    }

    public void setFlagKind(FlagKind flagKind) {
        this.flagKind = flagKind;
    }

    public String getFlagReason() {
        return flagReason;
    }

    public void setFlagReason(String flagReason) {
        this.flagReason = flagReason;
    }

    public String getFlag() {
        return flag;
    }

    /** The flag that is resolved. */
    public void setFlag(String flag) {
        this.flag = flag;
    }

    public String getResolution() {
        return resolution;
    }

    public void setResolution(String resolution) {
        this.resolution = resolution;
    }
}
