package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.decisions.RecordAppeal;
import org.samstod.grants.RecoveryAppealService;
import org.samstod.grants.RecoveryAppealService.Appealed;
import org.samstod.grants.RecoveryView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The appeals against one recovery: what came, what the court did. */
@Named
@RequestScoped
public class RecoveryAppealBacking {

    @Inject
    RecoveryAppealService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private final Form form = new Form();
    private Appealed recovery;
    private RecoveryView.Appeal appeal;

    @PostConstruct
    void read() {
        recovery = service.ofRecovery(id == null ? "" : id);
        String chosen = Params.text("appeal");
        appeal = recovery.court().appeals().stream().filter(one -> one.id().equals(chosen)).findFirst().orElse(null);
        if (appeal != null) {
            form.put("version", appeal.version());
            appeal.steps().stream().reduce((first, second) -> second).ifPresent(last -> {
                form.put("court", last.court());
                form.put("courtNumber", last.courtNumber());
            });
        }
    }

    /** An appeal has come. */
    public void received() {
        service.received(id, command());
        done.at("/office/recoveries/" + id + "/appeal", "office.recovery-appeal.received.done");
    }

    /** Something has happened to the chosen one. */
    public void record() {
        service.record(appeal.id(), form.version(), command(), "CHANGED".equals(form.text("state")) ? form.amount("sum") : null);
        done.at("/office/recoveries/" + id + "/appeal", "office.recovery-appeal.recorded");
    }

    private RecordAppeal command() {
        return new RecordAppeal(form.day("day"), form.text("state"), form.text("court"), form.text("courtNumber"), form.text("note"));
    }

    public Appealed getRecovery() {
        return recovery;
    }

    /** The appeal that something has happened to, or null. */
    public RecoveryView.Appeal getAppeal() {
        return appeal;
    }

    public Form getForm() {
        return form;
    }
}
