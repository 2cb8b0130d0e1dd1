package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.FundingHint;
import org.samstod.applications.OwnFundingService;
import org.samstod.applications.SeenVersions;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Words;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Every answer on one page, what is missing, and the button that submits. */
@Named("checkBacking")
@RequestScoped
public class CheckBacking {

    @Inject
    ApplicationService applications;

    @Inject
    OwnFundingService funding;

    @Inject
    ApplicationFrame frame;

    @Inject
    Fields fields;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private String id;
    private List<Group> groups = List.of();
    private List<FundingHint> hints = List.of();

    /** The answers of one part. */
    public record Group(String title, String language, String url, List<Line> lines) {
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
        id = Params.text("id");
        load(List.of());
        hints = frame.getView().mayChange() ? funding.hints(id) : List.of();
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    private void load(List<Violation> refused) {
        ApplicationView view = frame.reload();
        List<Violation> problems = new ArrayList<>(view.problems());
        refused.stream().filter(violation -> !problems.contains(violation)).forEach(problems::add);
        groups = view.sections().stream().map(section -> group(view, section, problems)).toList();
    }

    private Group group(ApplicationView view, FormSection section, List<Violation> problems) {
        String url = frame.address("?section=" + section.code() + (view.problems().isEmpty() ? "" : "&show=all"));
        return new Group(in(section.title()), section.title().languageIn(addresses.getLocale()), url,
                section.questions().stream().map(question -> line(view, question, problems, url)).toList());
    }

    private Line line(ApplicationView view, Question question, List<Violation> problems, String url) {
        List<String> errors = problems.stream().filter(problem -> question.code().equals(problem.field()))
                .map(problem -> Texts.get(addresses.getLocale(), problem.key(), problem.args())).distinct().toList();
        String text = question.kind() == QuestionKind.FILES ? "" : fields.readable(view, question, view.answer(question.code()).text());
        return new Line(Fields.id(question.code()), in(question.label()), question.label().languageIn(addresses.getLocale()), text,
                view.filesOf(question.code()), errors, url + "#" + Fields.id(question.code()));
    }

    private String in(Words words) {
        return words.in(addresses.getLocale());
    }

    /** Submits what the page showed. */
    public void submit() {
        try {
            applications.submit(id, SeenVersions.read(request.getParameter("seen")));
            addresses.redirect("/association/applications/" + id + "/receipt");
        } catch (BusinessException refused) {
            load(refused.violations());
            refused.violations().forEach(this::say);
        }
    }

    private void say(Violation violation) {
        String sentence = Texts.get(addresses.getLocale(), violation.key(), violation.args());
        String label = frame.getView().form().question(String.valueOf(violation.field())).map(Question::label).map(this::in).orElse("");
        FacesContext.getCurrentInstance().addMessage(label.isEmpty() ? null : Fields.id(violation.field()),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, label.isEmpty() ? sentence : label + ": " + sentence, sentence));
    }

    /** The version of each answer on this page, as it is sent back. */
    public String getSeen() {
        return SeenVersions.write(frame.getView().answers().values());
    }

    /** Whether something is missing or wrong. */
    public boolean isMissing() {
        return !frame.getView().problems().isEmpty();
    }

    /** What is missing or wrong, each with the question and a link. */
    public List<Line> getProblems() {
        return groups.stream().flatMap(group -> group.lines().stream()).filter(line -> !line.errors().isEmpty()).toList();
    }

    /** Whether there is something that can be submitted now. */
    public boolean isSendable() {
        ApplicationView view = frame.getView();
        return view.mayChange() && view.problems().isEmpty() && (view.draft() || view.unsentChanges());
    }

    /** The association's other applications for the same time. */
    public List<FundingHint> getHints() {
        return hints;
    }

    public List<Group> getGroups() {
        return groups;
    }
}
