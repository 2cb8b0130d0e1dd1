package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.samstod.register.OpennessService;
import org.samstod.register.OpennessService.PublicLine;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** What of the register anybody may see: entries to look at and confirm, and those confirmed. */
@Named("publicEntries")
@RequestScoped
public class OpennessBacking {

    private static final int SIZE = 25;
    private static final String PAGE = "/office/public-register";

    @Inject
    OpennessService openness;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private int number = 1;
    private boolean held;
    private boolean open;
    private Page<PublicLine> page;
    private List<String> chosen = List.of();

    @PostConstruct
    void read() {
        number = Optional.ofNullable(Params.number("page")).filter(one -> one > 0).orElse(1);
        held = "confirmed".equals(Params.text("show"));
        open = openness.isOpen();
        chosen = Optional.ofNullable(Faces.getRequestParameterValues("chosen")).map(List::of).orElse(List.of());
        load();
    }

    private void load() {
        PageRequest request = PageRequest.ofPage(number, SIZE);
        page = held ? openness.confirmed(request) : openness.unconfirmed(request);
    }

    /** Confirms each of the entries chosen, by itself; what could not be confirmed says why and stops nothing else. */
    public void confirm() {
        if (chosen.isEmpty()) {
            throw new BusinessException("register.public.none");
        }
        int confirmed = 0;
        int refused = 0;
        for (String entry : chosen) {
            try {
                openness.confirm(entry);
                confirmed++;
            } catch (BusinessException rule) {
                refused++;
                String number = page.rows().stream().filter(line -> line.line().entry().id().equals(entry)).map(PublicLine::number).findFirst().orElse("");
                String sentence = number + ": " + Texts.get(addresses.getLocale(), "error." + rule.code(), rule.args());
                FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            }
        }
        if (refused == 0) {
            done.at(PAGE, "office.public-register.confirmed", confirmed);
            return;
        }
        load();
    }

    /** Takes a confirmation back. */
    public void takeBack(String entryId) {
        openness.takeBack(entryId);
        done.at(PAGE + "?show=confirmed", "office.public-register.taken-back");
    }

    /** Whether the confirmed ones are shown. */
    public boolean isHeld() {
        return held;
    }

    /** Whether the board's register may be looked at. */
    public boolean isOpen() {
        return open;
    }

    public Page<PublicLine> getPage() {
        return page;
    }

    public int getNumber() {
        return number;
    }

    public int getPages() {
        return (int) ((page.total() + SIZE - 1) / SIZE);
    }

    /** The address of this list, ending so that a page number can be put last. */
    public String getBase() {
        return addresses.url(PAGE) + (held ? "?show=confirmed&page=" : "?page=");
    }

    /** Whether an entry's box was ticked in what was just sent. */
    public boolean ticked(String entryId) {
        return chosen.contains(entryId);
    }
}
