package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.calls.CallService;
import org.samstod.calls.FormUse;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.forms.FormDifference.Change;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormDraftService.DraftView;
import org.samstod.forms.FormPlace;
import org.samstod.forms.FormService.FormSummary;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** Before a version of a form is made: what differs from the last one, who asks by it, and what cannot be undone. */
@Named("formPublishPage")
@RequestScoped
public class FormPublishBacking {

    @Inject
    FormDraftService service;

    @Inject
    CallService calls;

    @Inject
    DistrictService districts;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private DraftView draft;
    private List<Change> changes = List.of();
    private List<FormUse> uses = List.of();
    private Map<String, String> boards = Map.of();

    @PostConstruct
    void init() {
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the draft and what it is compared with. */
    public void load() {
        draft = service.draft(id);
        changes = service.differences(id);
        uses = calls.usingForms(draft.published().stream().map(FormSummary::id).toList());
        boards = districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name));
        if (!Faces.isPostback()) {
            form.put("version", draft.version());
            form.put("newest", draft.newest());
        }
    }

    /** Makes the version. */
    public void publish() {
        service.publish(id, form.version(), (int) form.number("newest"));
        done.at("/office/calls/forms", uses.isEmpty() ? "office.form-publish.done" : "office.form-publish.done.used");
    }

    /** What differs, in the language of the page. */
    public List<String> getChanges() {
        return changes.stream().map(change -> change.in(addresses.getLocale())).toList();
    }

    /** What stops it. */
    public List<String> getRefusals() {
        return sentences(draft.refusals());
    }

    /** What should be mended some time. */
    public List<String> getWarnings() {
        return sentences(draft.warnings());
    }

    private List<String> sentences(List<FormPlace> places) {
        return places.stream().map(place -> place.in(addresses.getLocale())).toList();
    }

    /** Whether there is something to publish and nothing in its way. */
    public boolean isPublishable() {
        return draft.refusals().isEmpty() && (draft.published().isEmpty() || !changes.isEmpty());
    }

    /** The name of the form. */
    public String getTitle() {
        return draft.form().title().in(addresses.getLocale());
    }

    /** The language of the name. */
    public String getTitleLanguage() {
        return draft.form().title().languageIn(addresses.getLocale());
    }

    public DraftView getDraft() {
        return draft;
    }

    /** The name of the board of a call. */
    public String board(FormUse use) {
        return boards.getOrDefault(use.boardId(), "");
    }

    public List<FormUse> getUses() {
        return uses;
    }

    public Form getForm() {
        return form;
    }

    public String getId() {
        return id;
    }
}
