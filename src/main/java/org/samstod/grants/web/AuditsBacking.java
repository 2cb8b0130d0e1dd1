package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.samstod.grants.AuditDrawService;
import org.samstod.grants.AuditDrawView;
import org.samstod.grants.AuditList;
import org.samstod.grants.AuditReviewService;
import org.samstod.grants.AuditReviewService.Show;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Clock;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Drawn grants that are looked into, and the draws for whoever holds them. */
@Named
@RequestScoped
public class AuditsBacking {

    private static final int SIZE = 50;

    @Inject
    AuditReviewService service;

    @Inject
    AuditDrawService drawing;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private Show show = Show.OPEN;
    private int page = 1;
    private AuditList list;
    private List<AuditDrawView> draws = List.of();
    private Integer year;

    @PostConstruct
    void read() {
        String asked = Params.text("show");
        show = Arrays.stream(Show.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(Show.OPEN);
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        list = service.list(show, PageRequest.ofPage(page, SIZE));
        if (isDraws()) {
            draws = drawing.draws();
        }
        year = clock.today().getYear();
    }

    /** Draws over what is not open. */
    public void drawInside() {
        drawing.drawInside(year == null ? clock.today().getYear() : year);
        done.at("/office/audits", "office.audits.inside.done");
    }

    /** Whether the role in use holds draws. */
    public boolean isDraws() {
        return user.getRole().holds(Permission.AUDIT_DRAW);
    }

    public List<Show> getShows() {
        return List.of(Show.values());
    }

    public Show getShow() {
        return show;
    }

    public AuditList getList() {
        return list;
    }

    public List<AuditDrawView> getAllDraws() {
        return draws;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (list.total() + SIZE - 1) / SIZE;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
