package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.districts.AddLegalGround;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The legal grounds on a day, one of them to check or end, and a new one. */
@Named("legalGroundsPage")
@RequestScoped
public class LegalGroundsBacking {

    private static final String PAGE = "/office/legal-grounds";
    private static final List<String> USES = List.of("DECISION", "PROCEDURE", "CONFLICT", "APPEAL", "SECRECY", "HELP");

    @Inject
    LegalGroundService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private LocalDate day;
    private String id;
    private List<LegalGroundView> grounds = List.of();
    private LegalGroundView chosen;

    @PostConstruct
    void init() {
        day = Params.day("day");
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the grounds of the day. */
    public void load() {
        if (day == null) {
            day = clock.today();
        }
        grounds = service.inForce(day);
        if (id != null) {
            chosen = service.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("ground"));
            if (!Faces.isPostback()) {
                form.put("version", chosen.version());
            }
        }
    }

    /** Adds a ground. */
    public void add() {
        service.add(new AddLegalGround(form.text("code"), form.text("use"), form.text("law"), form.text("lawEn"), form.text("paragraph"),
                form.text("textSv"), form.text("textEn"), form.text("source"), form.flag("checked"), form.day("validFrom"),
                form.day("validTo")));
        done.at(PAGE, "office.legal-grounds.added");
    }

    /** The chosen one has been compared with the statute. */
    public void check() {
        service.check(id, form.version());
        done.at(PAGE, "office.legal-grounds.checked.done");
    }

    /** Ends the chosen one. */
    public void end() {
        service.end(id, form.version(), form.day("lastDay"));
        done.at(PAGE, "office.legal-grounds.ended");
    }

    /** The grounds of one use. */
    public List<LegalGroundView> of(String use) {
        return grounds.stream().filter(one -> one.use().equals(use)).toList();
    }

    public List<String> getUses() {
        return USES;
    }

    public Form getForm() {
        return form;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getId() {
        return id;
    }

    public LegalGroundView getChosen() {
        return chosen;
    }
}
