package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.decisions.AppealService;
import org.samstod.decisions.AppealsView;
import org.samstod.decisions.RecordAppeal;
import org.samstod.decisions.ReopeningService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The appeals against one decision: what came, what the court did. */
@Named
@RequestScoped
public class AppealsBacking {

    @Inject
    AppealService service;

    @Inject
    ReopeningService reopening;

    @Inject
    Done done;

    @Inject
    @Param(name = "decision")
    String id;

    private final Form form = new Form();
    private AppealsView decision;
    private AppealsView.One appeal;

    @PostConstruct
    void read() {
        decision = service.ofDecision(id);
        String chosen = Params.text("appeal");
        appeal = decision.appeals().stream().filter(one -> one.id().equals(chosen)).findFirst().orElse(null);
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
        done.at("/office/appeals/" + id, "office.appeals.received.done");
    }

    /** Something has happened to the chosen one. */
    public void record() {
        service.record(appeal.id(), form.version(), command());
        done.at("/office/appeals/" + id, "office.appeals.recorded");
    }

    /** The ruling has legal force: the case is opened again. */
    public void reopen() {
        if (!form.flag("sure")) {
            throw new BusinessException("appeal.reopen.sure").at("sure");
        }
        reopening.reopen(id, form.day("forceOn"));
        done.at("/office/appeals/" + id, "office.appeals.reopen.done");
    }

    private RecordAppeal command() {
        return new RecordAppeal(form.day("day"), form.text("state"), form.text("court"), form.text("courtNumber"), form.text("note"));
    }

    public String getId() {
        return id;
    }

    public AppealsView getDecision() {
        return decision;
    }

    public AppealsView.One getAppeal() {
        return appeal;
    }

    public Form getForm() {
        return form;
    }
}
