package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.ProposeRecovery;
import org.samstod.grants.RecoveryDraft;
import org.samstod.grants.RecoveryService;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** An officer proposes that money of a grant is paid back. */
@Named
@RequestScoped
public class RecoveryProposeBacking {

    @Inject
    RecoveryService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private final Form form = new Form();
    private RecoveryDraft draft;

    @PostConstruct
    void read() {
        draft = service.draft(id == null ? "" : id);
        if (draft.conditions().size() == 1) {
            form.put("condition", draft.conditions().get(0).key());
        }
        if (draft.grounds().size() == 1) {
            form.put("ground", draft.grounds().get(0).key());
        }
    }

    /** Proposes it; the association is asked. */
    public void propose() {
        String made = service.propose(new ProposeRecovery(id, form.text("why"), form.text("condition"), form.amount("sum"), form.flag("keepsRest"), form.text("text"),
                form.text("number"), form.text("ground"), form.day("answerBy")));
        done.at("/office/recoveries/" + made, "office.recovery.proposed");
    }

    public Form getForm() {
        return form;
    }

    public RecoveryDraft getDraft() {
        return draft;
    }
}
