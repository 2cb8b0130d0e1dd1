package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.applications.OpenObligation;
import org.samstod.applications.OwnObligationService;

/** What the association has left to do about earlier grants, said before it begins a new application. */
@Named
@RequestScoped
public class OwnObligations {

    @Inject
    OwnObligationService service;

    private List<OpenObligation> lines;

    @PostConstruct
    void read() {
        lines = service.own();
    }

    public List<OpenObligation> getLines() {
        return lines;
    }
}
