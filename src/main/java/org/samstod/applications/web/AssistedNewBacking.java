package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.applications.AssistedApplicationService;
import org.samstod.applications.BeginAssisted;
import org.samstod.applications.CallFacts;
import org.samstod.applications.CameBy;
import org.samstod.shared.Moments;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Form;

/** Beginning to enter an application that did not come through the portal. */
@Named("assistedNew")
@RequestScoped
public class AssistedNewBacking {

    @Inject
    AssistedApplicationService service;

    @Inject
    Addresses addresses;

    private final Form form = new Form();
    private List<Choice> calls = List.of();

    /** A call to choose: its name, and when it closes. */
    public record Choice(String id, String words) {
    }

    @PostConstruct
    void read() {
        calls = service.calls().stream().map(call -> new Choice(call.id(), words(call))).toList();
    }

    private String words(CallFacts call) {
        String name = call.name().in(addresses.getLocale());
        if (call.closesAt() == null) {
            return Texts.get(addresses.getLocale(), "office.assisted-new.call.continuous", name);
        }
        return Texts.get(addresses.getLocale(), call.late() ? "office.assisted-new.call.late" : "office.assisted-new.call.open", name,
                Moments.of(call.closesAt()));
    }

    /** Begins it, and goes on to its questions. */
    public void begin() {
        String cameBy = form.text("cameBy");
        String id = service.begin(new BeginAssisted(form.text("call"), form.text("number"), form.text("name"),
                cameBy == null ? null : CameBy.valueOf(cameBy), form.day("day"), form.text("time"), form.text("contactName"), form.text("phone"),
                form.text("email")));
        addresses.redirect("/office/assisted/" + id);
    }

    public Form getForm() {
        return form;
    }

    public List<Choice> getCalls() {
        return calls;
    }

    /** How it may have come. */
    public List<CameBy> getWays() {
        return List.of(CameBy.values());
    }
}
