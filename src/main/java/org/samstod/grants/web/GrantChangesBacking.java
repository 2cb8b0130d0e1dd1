package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.grants.GrantChangeDecisionService;
import org.samstod.grants.GrantChangeView;

/** Requests to change grants that wait for a decision. */
@Named
@RequestScoped
public class GrantChangesBacking {

    @Inject
    GrantChangeDecisionService service;

    private List<GrantChangeView> waiting;

    @PostConstruct
    void read() {
        waiting = service.waiting();
    }

    public List<GrantChangeView> getWaiting() {
        return waiting;
    }
}
