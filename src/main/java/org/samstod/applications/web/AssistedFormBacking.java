package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerView;
import org.samstod.applications.AssistedApplicationService;
import org.samstod.applications.AssistedReadingService;
import org.samstod.applications.AssistedView;
import org.samstod.applications.Drawing;
import org.samstod.applications.PostedAnswers;
import org.samstod.applications.PostedFiles;
import org.samstod.applications.QuestionField;
import org.samstod.applications.TypedAnswers;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** All questions of an application that a registrar enters, on one page, saved by an ordinary post. */
@Named("assistedForm")
@RequestScoped
public class AssistedFormBacking {

    private static final String PAGE = "/office/assisted/";

    @Inject
    AssistedApplicationService service;

    @Inject
    AssistedReadingService reading;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private String id;
    private AssistedView view;
    private String received;
    private List<Part> parts = List.of();
    private QuestionField original;
    private boolean sure;

    /** One section with its fields. */
    public record Part(String code, String title, String language, String intro, String introLanguage, List<QuestionField> questions) {
    }

    @PostConstruct
    void read() {
        id = Params.text("id");
        received = reading.received(id).orElse(null);
        if (received == null) {
            load(Map.of(), Map.of(), List.of());
        }
    }

    /** The page's first action: what has been received meanwhile is not entered any more, and has a receipt. */
    public void open() {
        if (received != null) {
            addresses.redirect(PAGE + received + "/receipt");
        }
    }

    private void load(Map<String, String> typed, Map<String, AnswerView> others, List<Violation> refused) {
        view = service.view(id);
        Drawing drawing = AssistedDrawing.of(view, addresses.getLocale());
        parts = view.form().sections().stream().map(section -> new Part(section.code(), section.title().in(addresses.getLocale()),
                section.title().languageIn(addresses.getLocale()), section.intro().in(addresses.getLocale()),
                section.intro().languageIn(addresses.getLocale()), drawing.of(section, typed, others, refused, false))).toList();
        original = AssistedDrawing.original(view, addresses.getLocale(), refused);
    }

    /** Saves everything and stays. */
    public void save() throws IOException, ServletException {
        if (stored()) {
            done.at(PAGE + id, "office.assisted-form.saved");
        }
    }

    /** Saves everything and goes on to where it is checked. */
    public void check() throws IOException, ServletException {
        if (stored()) {
            addresses.redirect(PAGE + id + "/check");
        }
    }

    private boolean stored() throws IOException, ServletException {
        PostedAnswers posted = PostedAnswers.save(id, TypedAnswers.of(request, view.form().questions()), view::answer, service::save);
        if (PostedFiles.in(request)) {
            List<String> taking = new ArrayList<>(view.form().questions().stream().filter(question -> question.kind() == QuestionKind.FILES)
                    .map(Question::code).toList());
            taking.add(AssistedApplicationService.ORIGINAL);
            for (String question : taking) {
                PostedFiles.keep(request, question, posted.refused(), incoming -> service.addFile(id, question, incoming));
            }
        }
        load(posted.typed(), posted.others(), posted.refused());
        return !told(posted.refused());
    }

    /** Says at each question what keeps it from being received as it is typed; what is only wanting is told later. */
    private boolean told(List<Violation> refused) {
        List<Violation> wrong = new ArrayList<>(refused);
        wrong.addAll(view.blocking().stream().filter(violation -> refused.stream().noneMatch(one -> one.field().equals(violation.field()))).toList());
        for (Violation violation : wrong) {
            String sentence = Texts.get(addresses.getLocale(), violation.key(), violation.args());
            String label = view.form().question(violation.field()).map(Question::label).map(words -> words.in(addresses.getLocale()) + ": ").orElse("");
            FacesContext.getCurrentInstance().addMessage(Fields.id(violation.field()),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, label + sentence, sentence));
        }
        return !wrong.isEmpty();
    }

    /** Takes a file away, and saves what is typed; the same page then offers to bring it back. */
    public void removeFile() throws IOException, ServletException {
        String file = request.getParameter("part:remove");
        service.removeFile(id, file);
        if (stored()) {
            addresses.redirect(PAGE + id + "?removed=" + file);
        }
    }

    /** Brings a file back, and saves what is typed. */
    public void restoreFile() throws IOException, ServletException {
        service.restoreFile(id, request.getParameter("removed"));
        if (stored()) {
            addresses.redirect(PAGE + id);
        }
    }

    /** Throws it away, once the registrar has said so. */
    public void discard() {
        if (!sure) {
            throw new BusinessException("assisted.discard.sure").at("sure");
        }
        service.discard(id);
        done.at("/office/assisted", "office.assisted-form.discarded");
    }

    /** The limits of the tracks, for the script: {@code light:2000000,standard:}. */
    public String getTrackLimits() {
        return view.call().tracks().stream().filter(track -> view.form().tracks().contains(track.code()))
                .map(track -> track.code() + ":" + (track.upToOre() == null ? "" : track.upToOre())).collect(Collectors.joining(","));
    }

    /** What the page is about. */
    public String getHeading() {
        return AssistedDrawing.heading(view, addresses.getLocale(), "office.assisted-form.title", "office.assisted-form.title.completes");
    }

    /** The call's name in the language of the page. */
    public String getCall() {
        return view.call().name().in(addresses.getLocale());
    }

    /** The language the call's name is written in. */
    public String getCallLanguage() {
        return view.call().name().languageIn(addresses.getLocale());
    }

    /** Whether it has been received already. */
    public boolean isReceived() {
        return received != null;
    }

    public AssistedView getView() {
        return view;
    }

    public List<Part> getParts() {
        return parts;
    }

    public QuestionField getOriginal() {
        return original;
    }

    /** The file that was just taken away, or null. */
    public String getRemoved() {
        return request.getParameter("removed");
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
