package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.grants.PaymentProfileService;
import org.samstod.grants.PaymentProfileView;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** How the city pays, from a day on. */
@Named
@RequestScoped
public class PaymentProfileBacking {

    private static final String PAGE = "/office/payment-profile";

    @Inject
    PaymentProfileService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private List<PaymentProfileView> rows;

    /** The form begins from what was set last, so that only what is new is changed. */
    @PostConstruct
    void read() {
        rows = service.profiles();
        form.put("kind", "ORDER");
        form.put("validFrom", clock.today());
        rows.stream().findFirst().ifPresent(last -> {
            form.put("kind", last.kind());
            form.put("name", last.name());
            form.put("number", last.number());
            form.put("town", last.town());
            form.put("initiatorId", last.initiatorId());
            form.put("bankgiro", last.bankgiro());
            form.put("iban", last.iban());
            form.put("bic", last.bic());
            form.put("creditAccount", last.creditAccount());
        });
    }

    /** Sets it from a day on. */
    public void set() {
        service.set(new PaymentProfileView(form.text("kind"), form.text("name"), form.text("number"), form.text("town"), form.text("initiatorId"),
                form.text("bankgiro"), form.text("iban"), form.text("bic"), form.text("creditAccount"), form.day("validFrom")));
        done.at(PAGE, "office.payment-profile.done");
    }

    public Form getForm() {
        return form;
    }

    public List<PaymentProfileView> getRows() {
        return rows;
    }
}
