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
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.applications.AssistedApplicationService;
import org.samstod.applications.AssistedReadingService;
import org.samstod.applications.AssistedView;
import org.samstod.applications.Drawing;
import org.samstod.applications.Remark;
import org.samstod.applications.SeenVersions;
import org.samstod.applications.SubmitAssisted;
import org.samstod.attachments.FileView;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Everything a registrar has entered on one page, what is wanting, how declarations were made, and the button that receives it. */
@Named("assistedCheck")
@RequestScoped
public class AssistedCheckBacking {

    private static final String PAGE = "/office/assisted/";
    private static final String FORM = "submit:";

    @Inject
    AssistedApplicationService service;

    @Inject
    AssistedReadingService reading;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private String id;
    private AssistedView view;
    private String received;
    private List<Group> groups = List.of();
    private List<Declaration> declarations = List.of();
    private String signed;
    private boolean lacks;

    /** The answers of one section. */
    public record Group(String title, String language, List<Line> lines) {
    }

    /**
     * One answer.
     *
     * @param target id of its control on the page where it is changed
     * @param text the answer as it is read; empty when there is none
     * @param errors what is in the way of it
     * @param remark what goes along to the officer, in words, or empty
     */
    public record Line(String target, String label, String language, String text, List<FileView> files, List<String> errors, String remark) {
    }

    /**
     * A declaration that was made.
     *
     * @param chosen how
     */
    public record Declaration(String code, String label, String language, Remark chosen) {
    }

    @PostConstruct
    void read() {
        id = Params.text("id");
        received = reading.received(id).orElse(null);
        if (received == null) {
            load();
        }
    }

    /** The page's first action: what has been received meanwhile is not entered any more, and has a receipt. */
    public void open() {
        if (received != null) {
            addresses.redirect(PAGE + received + "/receipt");
        }
    }

    private void load() {
        view = service.view(id);
        Drawing drawing = AssistedDrawing.of(view, addresses.getLocale());
        groups = view.sections().stream().map(section -> group(section, drawing)).toList();
        declarations = view.form().questions().stream().filter(question -> view.declared().contains(question.code()))
                .map(question -> new Declaration(question.code(), question.label().in(addresses.getLocale()),
                        question.label().languageIn(addresses.getLocale()), given(question.code()))).toList();
    }

    private Group group(FormSection section, Drawing drawing) {
        return new Group(section.title().in(addresses.getLocale()), section.title().languageIn(addresses.getLocale()),
                section.questions().stream().map(question -> line(question, drawing)).toList());
    }

    private Line line(Question question, Drawing drawing) {
        List<String> errors = view.blocking().stream().filter(problem -> question.code().equals(problem.field()))
                .map(problem -> Texts.get(addresses.getLocale(), problem.key(), problem.args())).distinct().toList();
        Remark remark = view.remarks().get(question.code());
        String text = question.kind() == QuestionKind.FILES ? "" : drawing.readable(question, view.answer(question.code()).text());
        return new Line(Fields.id(question.code()), question.label().in(addresses.getLocale()), question.label().languageIn(addresses.getLocale()),
                text, view.files().getOrDefault(question.code(), List.of()), errors,
                remark == null ? "" : Texts.get(addresses.getLocale(), "assisted.remark." + remark));
    }

    private Remark given(String question) {
        String chosen = request.getParameter("given." + question);
        if (Remark.ON_PAPER.name().equals(chosen)) {
            return Remark.ON_PAPER;
        }
        return Remark.BY_PHONE.name().equals(chosen) ? Remark.BY_PHONE : view.cameBy().declared();
    }

    /** Receives what the page showed. */
    public void submit() {
        try {
            service.submit(new SubmitAssisted(id, SeenVersions.read(request.getParameter("seen")), signed == null ? null : "yes".equals(signed), lacks,
                    declarations.stream().collect(Collectors.toMap(Declaration::code, Declaration::chosen))));
            addresses.redirect(PAGE + (view.completes() == null ? id : view.completes().applicationId()) + "/receipt");
        } catch (NotFound gone) {
            addresses.redirect(PAGE + reading.received(id).orElseThrow(() -> gone) + "/receipt");
        } catch (BusinessException refused) {
            Optional<String> before = reading.received(id);
            if (before.isPresent()) {
                // The first of two clicks has just done it.
                addresses.redirect(PAGE + before.get() + "/receipt");
                return;
            }
            load();
            refused.violations().forEach(this::say);
        }
    }

    private void say(Violation violation) {
        String sentence = Texts.get(addresses.getLocale(), violation.key(), violation.args());
        String label = view.form().question(String.valueOf(violation.field())).map(Question::label).map(words -> words.in(addresses.getLocale()))
                .orElse("");
        boolean ofPage = "signed".equals(violation.field()) || "lacks".equals(violation.field());
        FacesContext.getCurrentInstance().addMessage(ofPage ? FORM + violation.field() : label.isEmpty() ? null : Fields.id(violation.field()),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, label.isEmpty() ? sentence : label + ": " + sentence, sentence));
    }

    /** The version of each answer on this page, as it is sent back. */
    public String getSeen() {
        return SeenVersions.write(view.answers().values());
    }

    /** What the page is about. */
    public String getHeading() {
        return AssistedDrawing.heading(view, addresses.getLocale(), "office.assisted-check.title", "office.assisted-check.title.completes");
    }

    /** What is in the way, and must be typed otherwise. */
    public List<Line> getBlocking() {
        return lines().stream().filter(line -> !line.errors().isEmpty()).toList();
    }

    /** What is wanting, and goes along to the officer. */
    public List<Line> getWanting() {
        return lines().stream().filter(line -> !line.remark().isEmpty()).toList();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        groups.forEach(group -> lines.addAll(group.lines()));
        return lines;
    }

    /** Whether it has been received already. */
    public boolean isReceived() {
        return received != null;
    }

    public AssistedView getView() {
        return view;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<Declaration> getDeclarations() {
        return declarations;
    }

    public String getSigned() {
        return signed;
    }

    public void setSigned(String signed) {
        this.signed = signed;
    }

    public boolean isLacks() {
        return lacks;
    }

    public void setLacks(boolean lacks) {
        this.lacks = lacks;
    }
}
