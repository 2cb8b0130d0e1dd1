package org.samstod.forms.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.forms.FormChecker;
import org.samstod.forms.FormCodes;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormDraftService.DraftView;
import org.samstod.forms.FormEdit;
import org.samstod.forms.FormEdit.AddQuestion;
import org.samstod.forms.FormEdit.AddSection;
import org.samstod.forms.FormEdit.Describe;
import org.samstod.forms.FormEdit.MoveQuestion;
import org.samstod.forms.FormEdit.MoveSection;
import org.samstod.forms.FormPlace;
import org.samstod.forms.FormSection;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.forms.Words;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** A form that is being written: its sections and questions, what the checker says, and what may be added. */
@Named("formDraftPage")
@RequestScoped
public class FormDraftBacking {

    @Inject
    FormDraftService service;

    @Inject
    FormService forms;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    HttpServletRequest request;

    private final Form form = new Form();
    private String id;
    private DraftView draft;
    private List<SectionLine> sections = List.of();
    private List<Ready> ready = List.of();

    /**
     * A section as a card.
     *
     * @param language the language the title is written in
     */
    public record SectionLine(String code, String title, String language, String intro, List<QuestionLine> questions) {
    }

    /**
     * A question in its card.
     *
     * @param tracks the tracks that ask it, empty for all
     * @param condition the question that decides whether it is shown, empty when it always is
     * @param rules how many rules of eligibility rest on it
     * @param wrong whether the checker refuses something in it
     */
    public record QuestionLine(String code, String label, String language, String kind, boolean required, boolean published, String tracks,
            String condition, int rules, boolean wrong) {
    }

    /**
     * What the checker found.
     *
     * @param url where it is mended
     */
    public record FindingLine(String where, String what, String url) {
    }

    /** A question of another form that can be taken over. */
    public record Ready(String key, String name) {
    }

    @PostConstruct
    void init() {
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the draft. */
    public void load() {
        draft = service.draft(id);
        Set<String> wrong = draft.refusals().stream().map(FormPlace::question).collect(Collectors.toSet());
        sections = draft.form().sections().stream().map(section -> line(section, wrong)).toList();
        ready = readyQuestions();
        if (!Faces.isPostback()) {
            form.put("version", draft.version());
            form.put("titleSv", draft.form().title().sv());
            form.put("titleEn", draft.form().title().en());
            form.put("tracks", draft.form().tracks().toArray(String[]::new));
            form.put("section", Params.text("section"));
            form.put("readySection", Params.text("section"));
        }
    }

    private SectionLine line(FormSection section, Set<String> wrong) {
        return new SectionLine(section.code(), in(section.title()), section.title().languageIn(addresses.getLocale()), in(section.intro()),
                section.questions().stream().map(question -> line(question, wrong)).toList());
    }

    private QuestionLine line(Question question, Set<String> wrong) {
        FormDefinition whole = draft.form();
        String condition = question.showWhen() == null ? "" : whole.question(question.showWhen().question()).map(Question::label).map(this::in)
                .orElse(question.showWhen().question());
        String tracks = question.tracks().stream().map(track -> Texts.get(addresses.getLocale(), "form.track." + track))
                .collect(Collectors.joining(", "));
        return new QuestionLine(question.code(), in(question.label()), question.label().languageIn(addresses.getLocale()), question.kind().word(),
                question.required(), question.published(), tracks, condition, whole.rulesOf(question.code()).size(), wrong.contains(question.code()));
    }

    private List<Ready> readyQuestions() {
        Set<String> seen = new HashSet<>(draft.form().questions().stream().map(Question::code).toList());
        List<Ready> found = new ArrayList<>();
        forms.forms().forEach(summary -> forms.definition(summary.id()).questions().stream().filter(question -> seen.add(question.code()))
                .forEach(question -> found.add(new Ready(summary.id() + "|" + question.code(), in(question.label()) + " (" + in(summary.title()) + ")"))));
        return found;
    }

    private String in(Words words) {
        return words.in(addresses.getLocale());
    }

    /** Changes name and tracks. */
    public void describe() {
        if (form.text("titleSv") == null) {
            throw new BusinessException("name.missing").at("titleSv");
        }
        edit(new Describe(new Words(form.text("titleSv"), form.text("titleEn")), form.several("tracks")), "", "office.form.described");
    }

    /** Adds a section, last. */
    public void addSection() {
        Words title = new Words(form.text("newSectionSv"), form.text("newSectionEn"));
        if (title.sv().isEmpty()) {
            throw new BusinessException("name.missing").at("newSectionSv");
        }
        String code = FormCodes.ofSection(draft.form(), title.sv());
        edit(new AddSection(code, title), "#section-" + code, "office.form.section.added");
    }

    /** Adds a question of a kind, last in its section, and opens it. */
    public void addQuestion() {
        String label = form.text("label");
        if (label == null) {
            throw new BusinessException("form.label-missing").at("label");
        }
        QuestionKind kind = QuestionKind.named(String.valueOf(form.text("kind"))).orElseThrow(() -> new BusinessException("form.kind-missing").at("kind"));
        String code = FormCodes.ofQuestion(draft.form(), label);
        Question question = new Question(code, kind, new Words(label, ""), Words.NONE, Words.NONE, false, null, null, List.of(), "", "", false,
                List.of(), null);
        edit(new AddQuestion(section("section"), question), "/questions/" + code, "office.form.question.added");
    }

    /** Takes over a question of another form. */
    public void addReady() {
        String[] key = String.valueOf(form.text("ready")).split("\\|");
        Question question = key.length != 2 ? null : forms.definition(key[0]).question(key[1]).orElse(null);
        if (question == null) {
            throw new BusinessException("form.ready-missing").at("ready");
        }
        edit(new AddQuestion(section("readySection"), question.within(draft.form())), "#question-" + question.code(), "office.form.question.added");
    }

    private String section(String field) {
        String chosen = form.text(field);
        if (chosen == null) {
            throw new BusinessException("form.section-missing").at(field);
        }
        return chosen;
    }

    /** Moves what the pressed button names one step up. */
    public void up() {
        move("order:up", true);
    }

    /** Moves what the pressed button names one step down. */
    public void down() {
        move("order:down", false);
    }

    private void move(String button, boolean up) {
        String[] what = String.valueOf(request.getParameter(button)).split(":", 2);
        String code = what.length == 2 ? what[1] : "";
        FormEdit edit = what[0].equals("section") ? new MoveSection(code, up) : new MoveQuestion(code, up);
        service.edit(id, form.version(), edit);
        addresses.redirect("/office/calls/forms/" + id + "#" + what[0] + "-" + code);
    }

    /** Throws the draft away. */
    public void discard() {
        service.discard(id, form.version());
        done.at("/office/calls/forms", "office.form.discarded");
    }

    private void edit(FormEdit edit, String rest, String key) {
        service.edit(id, form.version(), edit);
        done.at("/office/calls/forms/" + id + rest, key);
    }

    /** What stops the form from being published. */
    public List<FindingLine> getRefusals() {
        return draft.refusals().stream().map(this::line).toList();
    }

    /** What should be mended some time. */
    public List<FindingLine> getWarnings() {
        return draft.warnings().stream().map(this::line).toList();
    }

    private FindingLine line(FormPlace place) {
        String base = addresses.url("/office/calls/forms/" + id);
        String url = !place.question().isEmpty() ? base + "/questions/" + place.question()
                : !place.section().isEmpty() ? base + "/sections/" + place.section() : base + "#describe";
        return new FindingLine(place.where().in(addresses.getLocale()), place.what().in(addresses.getLocale()), url);
    }

    /** The name of the form in the language of the page. */
    public String getTitle() {
        return in(draft.form().title());
    }

    /** The language of the name. */
    public String getTitleLanguage() {
        return draft.form().title().languageIn(addresses.getLocale());
    }

    /** The tracks there are. */
    public List<String> getTracks() {
        return FormChecker.TRACKS;
    }

    /** The kinds a question can be of, by word. */
    public List<String> getKinds() {
        return FormQuestionForm.KINDS;
    }

    public List<SectionLine> getSections() {
        return sections;
    }

    public List<Ready> getReady() {
        return ready;
    }

    public DraftView getDraft() {
        return draft;
    }

    public Form getForm() {
        return form;
    }

    public String getId() {
        return id;
    }
}
