package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.AddCode;
import org.samstod.districts.CodeListService.EntryView;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The city-wide code lists: one list at a time with its entries, a new entry, and one to end. */
@Named("codeListsPage")
@RequestScoped
public class CodeListsBacking {

    private static final String PAGE = "/office/code-lists?list=";
    private static final String BANDS = "amount-band";

    @Inject
    CodeListService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private String list;
    private String id;
    private List<EntryView> entries = List.of();
    private EntryView chosen;

    @PostConstruct
    void init() {
        list = Params.text("list");
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the list; the first one unless another is asked for. */
    public void load() {
        if (list == null) {
            list = CodeListService.LISTS.get(0);
        }
        entries = service.entries(list);
        if (id != null) {
            chosen = entries.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("code"));
        }
        if (!Faces.isPostback()) {
            form.put("validFrom", clock.today());
            form.put("lastDay", clock.today());
            form.put("bandsFrom", clock.today().plusDays(1));
            form.put("version", chosen == null ? null : chosen.version());
        }
    }

    /** Adds an entry. */
    public void add() {
        service.add(new AddCode(list, form.text("entryCode"), form.text("nameSv"), form.text("nameEn"), form.day("validFrom")));
        done.at(PAGE + list, "office.code-lists.added");
    }

    /** Ends the chosen entry. */
    public void end() {
        service.end(id, form.version(), form.day("lastDay"));
        done.at(PAGE + list, "office.code-lists.ended");
    }

    /** Sets new amount bands. */
    public void setBands() {
        String typed = form.text("limits") == null ? "" : form.text("limits");
        List<Money> limits;
        try {
            limits = Arrays.stream(typed.split("\\R")).filter(line -> !line.isBlank()).map(AmountParser::parse).toList();
        } catch (BusinessException e) {
            throw e.at("limits");
        }
        service.setAmountBands(form.day("bandsFrom"), limits);
        done.at(PAGE + list, "office.code-lists.bands.set");
    }

    /** Where an entry stands today: USED, COMING or ENDED. */
    public String state(EntryView entry) {
        LocalDate today = clock.today();
        return entry.validOn(today) ? "USED" : entry.validFrom() != null && entry.validFrom().isAfter(today) ? "COMING" : "ENDED";
    }

    /** Whether an entry can be ended: in force or to come, and not an amount band. */
    public boolean endable(EntryView entry) {
        return !isBands() && entry.validTo() == null;
    }

    /** Whether the list is that of the amount bands, which are set all at once. */
    public boolean isBands() {
        return BANDS.equals(list);
    }

    public List<String> getLists() {
        return CodeListService.LISTS;
    }

    public Form getForm() {
        return form;
    }

    public String getList() {
        return list;
    }

    public String getId() {
        return id;
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public EntryView getChosen() {
        return chosen;
    }
}
