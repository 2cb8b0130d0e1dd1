package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.samstod.applications.AnswerView;
import org.samstod.applications.PostedAnswers;
import org.samstod.applications.PostedFiles;
import org.samstod.applications.QuestionField;
import org.samstod.applications.SaveAnswer;
import org.samstod.applications.TypedAnswers;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.grants.FinalReportAnswerService;
import org.samstod.grants.FinalReportMoney;
import org.samstod.grants.FinalReportService;
import org.samstod.grants.FinalReportView;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** The report of a grant as the association writes it: its list of parts, and one part at a time. Saving works with and without script. */
@Named("finalReportBacking")
@RequestScoped
public class FinalReportBacking {

    @Inject
    FinalReportAnswerService answers;

    @Inject
    FinalReportService service;

    @Inject
    FinalReportFrame frame;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private String section;
    private FormSection current;
    private List<QuestionField> questions = List.of();
    private LocalDate until;
    private String reason;

    @PostConstruct
    void read() {
        section = Params.text("section");
        load(Map.of(), Map.of(), List.of());
    }

    private void load(Map<String, String> typed, Map<String, AnswerView> others, List<Violation> refused) {
        FinalReportView view = frame.reload();
        current = section == null || section.isEmpty() ? null : view.form().sections().stream().filter(part -> part.code().equals(section)).findFirst()
                .orElseThrow(() -> new NotFound("section"));
        if (current != null) {
            questions = frame.drawing().of(current, typed, others, refused, "all".equals(Params.text("show")));
        }
    }

    /** Saves the part and goes on to the next, or to the check page after the last; stays when something must be mended. */
    public void save() throws IOException, ServletException {
        if (stored()) {
            addresses.redirect(next());
        }
    }

    /** Saves the part and stays. */
    public void stay() throws IOException, ServletException {
        if (stored()) {
            done.at(path("?section=" + section), "association.application.stored");
        }
    }

    private boolean stored() throws IOException, ServletException {
        FinalReportView view = frame.getView();
        PostedAnswers posted = PostedAnswers.save(view.id(), TypedAnswers.of(request, current.questions()), view::answer, answers::save);
        if (PostedFiles.in(request)) {
            for (Question question : current.questions()) {
                if (question.kind() == QuestionKind.FILES) {
                    PostedFiles.keep(request, question.code(), posted.refused(), incoming -> answers.add(view.id(), question.code(), incoming));
                }
            }
        }
        load(posted.typed(), posted.others(), posted.refused());
        boolean wrong = false;
        for (QuestionField field : questions) {
            for (String error : field.shown() ? field.errors() : List.<String>of()) {
                FacesContext.getCurrentInstance().addMessage(field.id(), new FacesMessage(FacesMessage.SEVERITY_ERROR, error, error));
                wrong = true;
            }
        }
        return !wrong;
    }

    /** Takes a file away; the same page then offers to bring it back. */
    public void removeFile() {
        String file = request.getParameter("part:remove");
        answers.remove(frame.getView().id(), file);
        addresses.redirect(path("?section=" + section + "&removed=" + file));
    }

    /** Brings a file back. */
    public void restoreFile() {
        answers.restore(frame.getView().id(), request.getParameter("removed"));
        addresses.redirect(path("?section=" + section));
    }

    /** Asks for more time. */
    public void askTime() {
        service.askTime(frame.getView().grantId(), until, reason);
        done.at(path(""), "association.final-report.time.asked");
    }

    private String next() {
        List<FormSection> shown = frame.getView().sections();
        for (int i = 0; i < shown.size() - 1; i++) {
            if (shown.get(i).code().equals(section)) {
                return path("?section=" + shown.get(i + 1).code());
            }
        }
        return path("/check");
    }

    private String path(String rest) {
        return "/association/grants/" + frame.getView().grantId() + "/report" + rest;
    }

    /** Where writing goes on: the first part that is not done, or the check page. */
    public String getContinueUrl() {
        return frame.getParts().stream().filter(part -> !"good".equals(part.state()) && !"optional".equals(part.state())).findFirst()
                .map(FinalReportFrame.PartLine::url).orElse(frame.address("/check"));
    }

    /** The lines whose receipts were drawn. */
    public List<String> getDrawn() {
        return frame.getView().money().lines().stream().filter(FinalReportMoney.Line::sampled).map(FinalReportMoney.Line::what).toList();
    }

    /** Whether the open part is the outcome, so that its sums are shown. */
    public boolean isMoney() {
        return current != null && current.code().equals(FinalReportView.MONEY);
    }

    /** Whether the open part asks for files. */
    public boolean isUpload() {
        return current != null && current.questions().stream().anyMatch(question -> question.kind() == QuestionKind.FILES);
    }

    /** Whether the open part is the last one. */
    public boolean isLast() {
        List<FormSection> shown = frame.getView().sections();
        return !shown.isEmpty() && shown.get(shown.size() - 1).code().equals(section);
    }

    /** Whether a part is open, rather than the list of parts. */
    public boolean isOpen() {
        return current != null;
    }

    /** The heading of the open part. */
    public String getSectionTitle() {
        return current == null ? Texts.get(addresses.getLocale(), "association.final-report.title") : current.title().in(addresses.getLocale());
    }

    /** The language of the heading. */
    public String getSectionLanguage() {
        return current == null ? addresses.getLocale().getLanguage() : current.title().languageIn(addresses.getLocale());
    }

    /** A sentence under the heading, possibly empty. */
    public String getIntro() {
        return current == null ? "" : current.intro().in(addresses.getLocale());
    }

    /** The language of the sentence. */
    public String getIntroLanguage() {
        return current == null ? "" : current.intro().languageIn(addresses.getLocale());
    }

    public List<QuestionField> getQuestions() {
        return questions;
    }

    /** The file that was just taken away, or null. */
    public String getRemoved() {
        return request.getParameter("removed");
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
