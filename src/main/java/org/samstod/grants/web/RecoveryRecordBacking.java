package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.RecordRecovery;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryService;
import org.samstod.grants.RecoveryView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** The secretary records what the board decided about a recovery. */
@Named
@RequestScoped
public class RecoveryRecordBacking {

    @Inject
    RecoveryService service;

    @Inject
    RecoveryDecisionService decisions;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private final Form form = new Form();
    private RecoveryView recovery;

    @PostConstruct
    void read() {
        recovery = service.recovery(id == null ? "" : id);
        form.put("version", recovery.version());
        form.put("keepsRest", recovery.proposed().keepsRest());
    }

    /** Records it; the association is told. */
    public void record() {
        decisions.record(new RecordRecovery(id, form.version(), form.text("outcome"), "PART".equals(form.text("outcome")) ? form.amount("sum") : null,
                form.flag("keepsRest"), form.text("reasons"), form.day("heldOn"), form.text("paragraph")));
        done.at("/office/recoveries/" + id, "office.recovery.decided");
    }

    public Form getForm() {
        return form;
    }

    public RecoveryView getRecovery() {
        return recovery;
    }
}
