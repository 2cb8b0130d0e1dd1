package org.samstod.forms.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.samstod.forms.FormDraftService;
import org.samstod.forms.FormDraftService.DraftView;
import org.samstod.forms.FormEdit;
import org.samstod.forms.FormEdit.ChangeSection;
import org.samstod.forms.FormEdit.RemoveSection;
import org.samstod.forms.FormSection;
import org.samstod.forms.Words;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The texts of one section of a form that is being written. */
@Named("formSectionPage")
@RequestScoped
public class FormSectionBacking {

    @Inject
    FormDraftService service;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private String code;
    private DraftView draft;
    private FormSection section;

    @PostConstruct
    void init() {
        id = Params.text("id");
        code = Params.text("code");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the section. */
    public void load() {
        draft = service.draft(id);
        section = draft.form().sections().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("section"));
        if (!Faces.isPostback()) {
            form.put("version", draft.version());
            form.put("titleSv", section.title().sv());
            form.put("titleEn", section.title().en());
            form.put("introSv", section.intro().sv());
            form.put("introEn", section.intro().en());
        }
    }

    /** Saves the texts. */
    public void save() {
        if (form.text("titleSv") == null) {
            throw new BusinessException("name.missing").at("titleSv");
        }
        edit(new ChangeSection(code, new Words(form.text("titleSv"), form.text("titleEn")), new Words(form.text("introSv"), form.text("introEn"))),
                "#section-" + code, "office.form-section.saved");
    }

    /** Takes the section away when nothing is in it. */
    public void remove() {
        edit(new RemoveSection(code), "", "office.form-section.removed");
    }

    private void edit(FormEdit edit, String rest, String key) {
        service.edit(id, form.version(), edit);
        done.at("/office/calls/forms/" + id + rest, key);
    }

    /** Whether it can be removed. */
    public boolean isRemovable() {
        return section.questions().isEmpty();
    }

    public FormSection getSection() {
        return section;
    }

    public DraftView getDraft() {
        return draft;
    }

    public Form getForm() {
        return form;
    }
}
