package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.CaseHead;
import org.samstod.cases.RiskArea;
import org.samstod.cases.RiskPage;
import org.samstod.cases.RiskService;
import org.samstod.cases.RiskService.WriteRisk;

/** The risk analysis of one case. */
@Named("caseRisks")
@ViewScoped
public class RisksBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;

    @Inject
    RiskService risks;

    private RiskPage page;
    private RiskArea area;
    private boolean none;
    private String what;
    private Integer likelihood;
    private Integer consequence;
    private String reduces;
    private String answersFor;
    private String line;
    private String strikeReason;

    @Override
    void read() {
        page = risks.page(getId());
    }

    @Override
    String part() {
        return "risks";
    }

    /** Writes a line. */
    public void write() {
        risks.write(new WriteRisk(getId(), version(), area, none, what, likelihood, consequence, reduces, answersFor));
        done("office.case-risks.done.written");
    }

    /** Strikes a line out. */
    public void strike() {
        risks.strike(getId(), version(), line, strikeReason);
        done("office.case-risks.done.struck");
    }

    public RiskArea[] getAreas() {
        return RiskArea.values();
    }

    /** How heavy a risk is, as the last part of a text key. */
    public String heavy(RiskPage.RiskLine one) {
        return one.weight() >= 9 ? "high" : one.weight() >= 4 ? "middle" : "low";
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public RiskPage getPage() {
        return page;
    }

    public RiskArea getArea() {
        return area;
    }

    public void setArea(RiskArea area) {
        this.area = area;
    }

    public boolean isNone() {
        return none;
    }

    public void setNone(boolean none) {
        this.none = none;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public Integer getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(Integer likelihood) {
        this.likelihood = likelihood;
    }

    public Integer getConsequence() {
        return consequence;
    }

    public void setConsequence(Integer consequence) {
        this.consequence = consequence;
    }

    public String getReduces() {
        return reduces;
    }

    public void setReduces(String reduces) {
        this.reduces = reduces;
    }

    public String getAnswersFor() {
        return answersFor;
    }

    public void setAnswersFor(String answersFor) {
        this.answersFor = answersFor;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getStrikeReason() {
        return strikeReason;
    }

    public void setStrikeReason(String strikeReason) {
        this.strikeReason = strikeReason;
    }
}
