package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.grants.ConditionList;
import org.samstod.grants.ConditionService;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Params;

/** The conditions of a board's grants, those whose day has passed first. */
@Named
@RequestScoped
public class ConditionsBacking {

    private static final List<String> SHOWS = List.of("UNSETTLED", "OVERDUE", "OPEN", "BREACHED", "MET", "WAIVED");
    private static final int SIZE = 50;

    @Inject
    ConditionService service;

    private String show;
    private int page = 1;
    private ConditionList list;

    @PostConstruct
    void read() {
        String asked = Params.text("show");
        show = asked != null && SHOWS.contains(asked) ? asked : SHOWS.get(0);
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        list = service.list(show, PageRequest.ofPage(page, SIZE));
    }

    public List<String> getShows() {
        return SHOWS;
    }

    public String getShow() {
        return show;
    }

    public ConditionList getList() {
        return list;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (list.total() + SIZE - 1) / SIZE;
    }
}
