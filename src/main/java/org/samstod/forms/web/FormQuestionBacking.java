package org.samstod.forms.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.samstod.forms.Answers;
import org.samstod.forms.Condition;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormDraftService.DraftView;
import org.samstod.forms.FormEdit.ChangeQuestion;
import org.samstod.forms.FormEdit.RemoveQuestion;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** One question of a form that is being written, with its condition and its rules of eligibility. */
@Named("formQuestionPage")
@RequestScoped
public class FormQuestionBacking {

    @Inject
    FormDraftService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private String code;
    private DraftView draft;
    private Question question;
    private Question decider;
    private List<Choice> earlier = List.of();
    private List<Choice> days = List.of();

    /** Something to choose. */
    public record Choice(String code, String name) {
    }

    @PostConstruct
    void init() {
        id = Params.text("id");
        code = Params.text("code");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the question. */
    public void load() {
        draft = service.draft(id);
        question = draft.form().question(String.valueOf(code)).orElseThrow(() -> new NotFound("question"));
        Condition when = question.showWhen();
        decider = when == null ? null : draft.form().question(when.question()).orElse(null);
        List<Choice> before = new ArrayList<>();
        for (Question other : draft.form().questions()) {
            if (other.code().equals(code)) {
                break;
            }
            if (other.kind() != QuestionKind.LEVEL) {
                before.add(choice(other));
            }
        }
        if (decider != null && before.stream().noneMatch(one -> one.code().equals(decider.code()))) {
            before.add(choice(decider));
        }
        earlier = before;
        days = draft.form().questions().stream().filter(other -> other.kind() == QuestionKind.DATE && !other.code().equals(code)).map(this::choice)
                .toList();
        if (!Faces.isPostback()) {
            form.put("version", draft.version());
            FormQuestionForm.fill(form, draft.form(), question);
        }
    }

    private Choice choice(Question other) {
        return new Choice(other.code(), other.label().isEmpty() ? other.code() : other.label().in(addresses.getLocale()));
    }

    /** Saves the question; stays when its kind or the question of its condition is new, since other things are then asked here. */
    public void save() {
        Question changed = FormQuestionForm.read(form, question);
        service.edit(id, form.version(), new ChangeQuestion(changed, FormQuestionForm.rules(form, question, changed, getRuleLines().size())));
        String before = question.showWhen() == null ? null : question.showWhen().question();
        String after = changed.showWhen() == null ? null : changed.showWhen().question();
        boolean more = after != null && !Objects.equals(before, after) && draft.form().question(after).map(FormQuestionBacking::hasMore).orElse(false);
        String path = "/office/calls/forms/" + id;
        if (changed.kind() != question.kind()) {
            done.at(path + "/questions/" + code, "office.form-question.saved.kind");
        } else if (more) {
            done.at(path + "/questions/" + code + "#condition", "office.form-question.saved.condition");
        } else {
            done.at(path + "#question-" + code, "office.form-question.saved");
        }
    }

    private static boolean hasMore(Question decider) {
        return chosen(decider) || counted(decider);
    }

    private static boolean chosen(Question question) {
        return question.kind().hasOptions() && question.source().isEmpty();
    }

    private static boolean counted(Question question) {
        return question.kind() == QuestionKind.NUMBER || question.kind() == QuestionKind.AMOUNT;
    }

    /** Takes the question away. */
    public void remove() {
        service.edit(id, form.version(), new RemoveQuestion(code));
        done.at("/office/calls/forms/" + id, "office.form-question.removed");
    }

    /** What the checker says of this question. */
    public List<String> getFindings() {
        return draft.findings().stream().filter(place -> place.question().equals(code)).map(place -> place.in(addresses.getLocale())).toList();
    }

    /** Whether some of it stops the form from being published. */
    public boolean isRefused() {
        return draft.refusals().stream().anyMatch(place -> place.question().equals(code));
    }

    /** The lines for options, from 0. */
    public List<Integer> getOptionLines() {
        return question.kind().hasOptions() ? lines(question.options().size() + FormQuestionForm.BLANK_OPTIONS) : List.of();
    }

    /** The lines for rules of eligibility, from 0: those there are and one more. */
    public List<Integer> getRuleLines() {
        return isRules() ? lines(draft.form().rulesOf(code).size() + 1) : List.of();
    }

    private static List<Integer> lines(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    /** The options of a question, for choosing among them. */
    private List<Choice> options(Question of) {
        return of == null ? List.of() : of.options().stream().map(option -> new Choice(option.code(), option.label().in(addresses.getLocale()))).toList();
    }

    /** The answers that can be compared with, for a rule of eligibility. */
    public List<Choice> getOptions() {
        return options(question);
    }

    /** The answers that can fulfil the condition. */
    public List<Choice> getDeciderOptions() {
        return decider != null && chosen(decider) ? options(decider) : List.of();
    }

    /** The words of the question that decides. */
    public String getDeciderLabel() {
        return decider == null ? "" : choice(decider).name();
    }

    /** Whether the condition can be a size. */
    public boolean isDeciderCounted() {
        return decider != null && counted(decider);
    }

    /** Whether an answer to this question can be compared, so that a rule can rest on it. */
    public boolean isRules() {
        return isChosen() || isCounted() || isYes();
    }

    /** Whether it is answered by options that stand in the form. */
    public boolean isChosen() {
        return chosen(question) && !question.options().isEmpty();
    }

    /** Whether it is answered by a number or a sum. */
    public boolean isCounted() {
        return counted(question);
    }

    /** Whether it can be answered by yes. */
    public boolean isYes() {
        return question.kind() == QuestionKind.DECLARATION
                || question.kind() == QuestionKind.CHOICE && question.options().stream().anyMatch(option -> option.code().equals(Answers.YES));
    }

    /** What its limits count, the end of a bundle key; empty when it has none. */
    public String getLimit() {
        return FormQuestionForm.counts(question.kind());
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return question.kind() == QuestionKind.DATE;
    }

    /** The kinds a question can be of, by word. */
    public List<String> getKinds() {
        return FormQuestionForm.KINDS;
    }

    /** The tracks of the form. */
    public List<String> getTracks() {
        return draft.form().tracks();
    }

    /** The question in the language of the page. */
    public String getLabel() {
        return choice(question).name();
    }

    /** The language of {@link #getLabel}. */
    public String getLabelLanguage() {
        return question.label().languageIn(addresses.getLocale());
    }

    public List<Choice> getEarlier() {
        return earlier;
    }

    public List<Choice> getDays() {
        return days;
    }

    public Question getQuestion() {
        return question;
    }

    public DraftView getDraft() {
        return draft;
    }

    public Form getForm() {
        return form;
    }
}
