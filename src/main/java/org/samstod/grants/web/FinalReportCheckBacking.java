package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.samstod.applications.Drawing;
import org.samstod.applications.SeenVersions;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.grants.FinalReportService;
import org.samstod.grants.FinalReportView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;

/** Every answer of a report on one page, what is missing, and the button that sends it in. */
@Named("finalReportCheckBacking")
@RequestScoped
public class FinalReportCheckBacking {

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

    private List<Group> groups = List.of();

    /** The answers of one part. */
    public record Group(String title, String language, List<Line> lines) {
    }

    /**
     * One answer.
     *
     * @param target id of the row, for links to it
     * @param text the answer as it is read; empty when there is none
     * @param errors what is wrong with it
     * @param url where it is changed
     */
    public record Line(String target, String label, String language, String text, List<FileView> files, List<String> errors, String url) {
    }

    @PostConstruct
    void read() {
        load(List.of());
    }

    private void load(List<Violation> refused) {
        FinalReportView view = frame.reload();
        List<Violation> problems = new ArrayList<>(view.problems());
        refused.stream().filter(violation -> !problems.contains(violation)).forEach(problems::add);
        Drawing drawing = frame.drawing();
        groups = view.sections().stream().map(section -> group(view, section, drawing, problems)).toList();
    }

    private Group group(FinalReportView view, FormSection section, Drawing drawing, List<Violation> problems) {
        String url = frame.address("?section=" + section.code() + (view.problems().isEmpty() ? "" : "&show=all"));
        return new Group(section.title().in(addresses.getLocale()), section.title().languageIn(addresses.getLocale()),
                section.questions().stream().map(question -> line(view, question, drawing, problems, url)).toList());
    }

    private Line line(FinalReportView view, Question question, Drawing drawing, List<Violation> problems, String url) {
        List<String> errors = problems.stream().filter(problem -> question.code().equals(problem.field()))
                .map(problem -> Texts.get(addresses.getLocale(), problem.key(), problem.args())).distinct().toList();
        String text = question.kind() == QuestionKind.FILES ? "" : drawing.readable(question, view.answer(question.code()).text());
        String id = Drawing.id(question.code());
        return new Line(id, question.label().in(addresses.getLocale()), question.label().languageIn(addresses.getLocale()), text,
                view.filesOf(question.code()), errors, url + "#" + id);
    }

    /** Sends in what the page showed. */
    public void submit() {
        try {
            String number = service.submit(frame.getView().grantId(), SeenVersions.read(request.getParameter("seen")));
            done.at("/association/grants/" + frame.getView().grantId() + "/report", "association.final-report.sent", number);
        } catch (BusinessException refused) {
            load(refused.violations());
            for (Violation violation : refused.violations()) {
                String sentence = Texts.get(addresses.getLocale(), violation.key(), violation.args());
                boolean known = violation.field() != null && frame.getView().form().question(violation.field()).isPresent();
                FacesContext.getCurrentInstance().addMessage(known ? Drawing.id(violation.field()) : null,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            }
        }
    }

    /** The version of each answer on this page, as it is sent back. */
    public String getSeen() {
        return SeenVersions.write(frame.getView().answers().values());
    }

    /** What is missing or wrong, each with the question and a link. */
    public List<Line> getProblems() {
        return groups.stream().flatMap(group -> group.lines().stream()).filter(line -> !line.errors().isEmpty()).toList();
    }

    /** Whether it can be sent in now. */
    public boolean isSendable() {
        return frame.getView().mayWrite() && frame.getView().begun() && frame.getView().problems().isEmpty();
    }

    public List<Group> getGroups() {
        return groups;
    }
}
