package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.applications.AssistedApplicationService;
import org.samstod.applications.AssistedLine;

/** What the board's registrars enter for associations, and what they have entered lately. */
@Named("assistedList")
@RequestScoped
public class AssistedListBacking {

    @Inject
    AssistedApplicationService service;

    private List<AssistedLine> begun = List.of();
    private List<AssistedLine> entered = List.of();

    @PostConstruct
    void read() {
        begun = service.beingEntered();
        entered = service.entered();
    }

    public List<AssistedLine> getBegun() {
        return begun;
    }

    public List<AssistedLine> getEntered() {
        return entered;
    }
}
