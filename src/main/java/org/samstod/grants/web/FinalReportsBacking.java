package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.samstod.grants.FinalReportList;
import org.samstod.grants.FinalReportReviewService;
import org.samstod.grants.FinalReportReviewService.Show;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Params;

/** Reports that wait, in the office: late ones, those that ask for more time, those that have come. */
@Named
@RequestScoped
public class FinalReportsBacking {

    private static final int SIZE = 50;

    @Inject
    FinalReportReviewService service;

    private Show show = Show.ALL;
    private int page = 1;
    private FinalReportList list;

    @PostConstruct
    void read() {
        String asked = Params.text("show");
        show = Arrays.stream(Show.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(Show.ALL);
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        list = service.list(show, PageRequest.ofPage(page, SIZE));
    }

    public List<Show> getShows() {
        return List.of(Show.values());
    }

    public Show getShow() {
        return show;
    }

    public FinalReportList getList() {
        return list;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (list.total() + SIZE - 1) / SIZE;
    }
}
