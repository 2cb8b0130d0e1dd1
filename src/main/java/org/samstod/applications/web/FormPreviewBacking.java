package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.applications.AnswerView;
import org.samstod.applications.Drawing;
import org.samstod.applications.QuestionField;
import org.samstod.applications.Sheet;
import org.samstod.applications.TypedAnswers;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.forms.EligibilityRule;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormSection;
import org.samstod.forms.Reserved;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** A form, published or being written, as an applicant meets it: on a track, with a sum. Nothing that is typed here is kept. */
@Named("formPreviewPage")
@RequestScoped
public class FormPreviewBacking {

    @Inject
    FormDraftService service;

    @Inject
    DistrictService districts;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String id;
    private FormDefinition form;
    private String track;
    private String sum;
    private boolean draft;
    private boolean checked;
    private List<Violation> problems = List.of();
    private List<Part> parts = List.of();

    /** One section with its fields. */
    public record Part(String code, String title, String language, String intro, String introLanguage, List<QuestionField> questions) {
    }

    @PostConstruct
    void init() {
        id = Params.text("id");
        track = Params.text("track");
        sum = Params.text("sum");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the form and draws it with what is typed on the page. */
    public void load() {
        form = service.form(id);
        draft = service.drafts().stream().anyMatch(one -> one.id().equals(id));
        if (track == null || !form.tracks().contains(track)) {
            track = form.tracks().isEmpty() ? "" : form.tracks().get(0);
        }
        draw();
    }

    /** Holds what is typed against the rules, as handing in would. */
    public void check() {
        checked = true;
        draw();
    }

    private void draw() {
        Map<String, String> answers = answers();
        problems = form.validate(answers, track);
        List<FormSection> shown = form.shown(answers, track);
        Map<String, AnswerView> views = answers.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), code -> new AnswerView(code, answers.get(code), 0, null, null, null, false)));
        Drawing drawing = new Drawing(new Sheet(form, shown, views, Map.of(), problems, PublicationLevel.OPEN, this::neighbourhoods, question -> List.of()), locale());
        parts = form.sections().stream().map(section -> new Part(section.code(), section.title().in(locale()), section.title().languageIn(locale()),
                section.intro().in(locale()), section.intro().languageIn(locale()),
                drawing.of(section, Map.of(), Map.of(), List.of(), checked))).toList();
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        if (Faces.isPostback()) {
            TypedAnswers.of(request, form.questions()).forEach((code, typed) -> answers.put(code, typed.text()));
        } else if (sum != null) {
            answers.put(Reserved.AMOUNT, sum);
        }
        return answers;
    }

    private Map<String, String> neighbourhoods() {
        String district = user.getBoardId() == null ? null : districts.board(user.getBoardId()).slug();
        return districts.neighbourhoods(clock.today()).stream().filter(place -> district == null || place.districtSlug().equals(district))
                .collect(Collectors.toMap(NeighbourhoodView::slug, NeighbourhoodView::name, (first, second) -> first, LinkedHashMap::new));
    }

    private Locale locale() {
        return addresses.getLocale();
    }

    /** What an applicant is told before starting about who can apply. */
    public List<String> getRules() {
        return form.eligibility().stream().map(EligibilityRule::message).map(message -> message.in(locale())).distinct().toList();
    }

    /** How many things would keep these answers from being handed in. */
    public int getMissing() {
        return problems.size();
    }

    /** The tracks of the form. */
    public List<String> getTracks() {
        return form.tracks();
    }

    /** The name of the form. */
    public String getTitle() {
        return form.title().in(locale());
    }

    /** The language of the name. */
    public String getTitleLanguage() {
        return form.title().languageIn(locale());
    }

    /** Whether it is being written. */
    public boolean isDraft() {
        return draft;
    }

    /** Where the reader came from. */
    public String getBack() {
        return draft ? "/office/calls/forms/" + id : "/office/calls/forms";
    }

    public boolean isChecked() {
        return checked;
    }

    public String getTrack() {
        return track;
    }

    public String getSum() {
        return sum;
    }

    public List<Part> getParts() {
        return parts;
    }
}
