package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.DecideRecovery;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryDecisionService.MayDecide;
import org.samstod.grants.RecoveryDecisionService.Preview;
import org.samstod.grants.RecoveryService;
import org.samstod.grants.RecoveryView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** A delegate reads the letter and decides whether money is paid back. */
@Named
@RequestScoped
public class RecoveryDecideBacking {

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
    private MayDecide may;
    private Preview letter;

    @PostConstruct
    void read() {
        recovery = service.recovery(id == null ? "" : id);
        may = decisions.mayDecide(id);
        form.put("version", recovery.version());
        form.put("keepsRest", recovery.proposed().keepsRest());
    }

    /** Shows the letter as it would be kept. */
    public void look() {
        letter = decisions.preview(command());
        form.put("seen", letter.sha256());
    }

    /** Decides it and tells the association. */
    public void decide() {
        decisions.decide(command());
        done.at("/office/recoveries/" + id, "office.recovery.decided");
    }

    private DecideRecovery command() {
        return new DecideRecovery(id, form.version(), form.text("outcome"), "PART".equals(form.text("outcome")) ? form.amount("sum") : null,
                form.flag("keepsRest"), form.text("reasons"), form.flag("withoutJav"), form.text("seen"));
    }

    public Form getForm() {
        return form;
    }

    public RecoveryView getRecovery() {
        return recovery;
    }

    public MayDecide getMay() {
        return may;
    }

    /** The letter, once it has been asked for. */
    public Preview getLetter() {
        return letter;
    }
}
