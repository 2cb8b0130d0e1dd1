package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantRestService;
import org.samstod.grants.GrantRestService.Rest;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** An officer records that what has not been paid of a grant is not paid. */
@Named
@RequestScoped
public class GrantRestBacking {

    @Inject
    GrantRestService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private final Form form = new Form();
    private Rest rest;

    @PostConstruct
    void read() {
        rest = service.rest(id == null ? "" : id);
        form.put("version", rest.version());
        if (rest.byRecovery()) {
            form.put("why", GrantRestService.Why.RECOVERY.name());
        }
    }

    /** The rest is not paid. */
    public void keepBack() {
        service.keepBack(id, form.version(), form.text("why"), form.text("reason"));
        done.at("/office/grants/" + id, "office.grant-rest.done");
    }

    public Form getForm() {
        return form;
    }

    public Rest getRest() {
        return rest;
    }
}
