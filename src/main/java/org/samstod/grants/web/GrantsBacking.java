package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.grants.GrantList;
import org.samstod.grants.GrantService;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Params;

/** The grants of a board, by state. */
@Named
@RequestScoped
public class GrantsBacking {

    private static final List<String> STATES = List.of("OFFERED", "ACCEPTED", "RUNNING", "REPORTED", "REVIEWED", "CLOSED", "DECLINED", "REPLACED");
    private static final int SIZE = 50;

    @Inject
    GrantService service;

    private String state;
    private int page = 1;
    private GrantList list;

    @PostConstruct
    void read() {
        String asked = Params.text("state");
        state = asked != null && STATES.contains(asked) ? asked : null;
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        list = service.list(state, PageRequest.ofPage(page, SIZE));
    }

    public List<String> getStates() {
        return STATES;
    }

    public String getState() {
        return state;
    }

    public GrantList getList() {
        return list;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (list.total() + SIZE - 1) / SIZE;
    }
}
