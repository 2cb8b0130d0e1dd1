package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.FinalReportReview;
import org.samstod.grants.FinalReportReviewService;
import org.samstod.grants.FinalReportReviewService.Verdict;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;

/** A report as an officer goes through it: the checklist, a completion, more time. */
@Named
@RequestScoped
public class FinalReportReviewBacking {

    @Inject
    FinalReportReviewService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private FinalReportReview report;
    private final List<Line> lines = new ArrayList<>();
    private long version;
    private String conclusion;
    private String what;
    private LocalDate due;
    private LocalDate granted;
    private String answer;

    /** A line of the checklist in the form. */
    public static final class Line {

        private final String code;
        private final String words;
        private String finding;
        private String note;

        Line(String code, String words, String finding, String note) {
            this.code = code;
            this.words = words;
            this.finding = finding;
            this.note = note;
        }

        public String getCode() {
            return code;
        }

        public String getWords() {
            return words;
        }

        public String getFinding() {
            return finding;
        }

        public void setFinding(String finding) {
            this.finding = finding;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }
    }

    @PostConstruct
    void read() {
        report = service.report(id == null ? "" : id, addresses.getLocale());
        version = report.version();
        boolean english = "en".equals(addresses.getLocale().getLanguage());
        report.checks().forEach(one -> lines.add(new Line(one.code(), english ? one.en() : one.sv(), one.finding(), one.note())));
        if (report.extension() != null) {
            granted = report.extension().wantedOn();
        }
    }

    /** The report has been gone through. */
    public void review() {
        try {
            service.review(id, version, lines.stream().map(one -> new Verdict(one.getCode(), one.getFinding(), one.getNote())).toList(), conclusion);
        } catch (BusinessException refused) {
            if (refused.violations().stream().noneMatch(one -> place(one) != null)) {
                throw refused;
            }
            for (Violation one : refused.violations()) {
                String sentence = Texts.get(addresses.getLocale(), one.key(), one.args());
                FacesContext.getCurrentInstance().addMessage(place(one), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            }
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        done.at("/office/grants/" + id + "/report", "office.final-report.reviewed.done");
    }

    private String place(Violation violation) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).getCode().equals(violation.field())) {
                return "review:lines:" + i + (violation.code().equals("final-report.check.missing") ? ":finding" : ":note");
            }
        }
        return null;
    }

    /** Asks the association to complete it. */
    public void ask() {
        service.askCompletion(id, version, what, due);
        done.at("/office/grants/" + id + "/report", "office.final-report.ask.done");
    }

    /** Gives more time. */
    public void giveTime() {
        service.answerTime(id, version, report.extension() == null ? "" : report.extension().id(), granted, answer);
        done.at("/office/grants/" + id + "/report", "office.final-report.time.given");
    }

    /** Does not give more time. */
    public void refuseTime() {
        service.answerTime(id, version, report.extension() == null ? "" : report.extension().id(), null, answer);
        done.at("/office/grants/" + id + "/report", "office.final-report.time.refused");
    }

    public FinalReportReview getReport() {
        return report;
    }

    public List<Line> getLines() {
        return lines;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public LocalDate getGranted() {
        return granted;
    }

    public void setGranted(LocalDate granted) {
        this.granted = granted;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
