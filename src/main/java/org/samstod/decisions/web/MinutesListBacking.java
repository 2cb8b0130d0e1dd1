package org.samstod.decisions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;
import org.samstod.decisions.MinutesLine;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.UnminutedDay;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The secretary's page of minutes: days whose decisions wait for minutes, and the minutes there are. */
@Named
@RequestScoped
public class MinutesListBacking {

    private static final int SIZE = 25;

    @Inject
    MinutesService minutes;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    private List<UnminutedDay> days = List.of();
    private Page<MinutesLine> list = Page.empty();
    private int page = 1;
    private LocalDate day;
    private boolean manages;

    /** View action. */
    public void load() {
        manages = user.getRole().holds(Permission.MINUTES_MANAGE);
        days = minutes.unminuted();
        list = minutes.list(PageRequest.ofPage(page, SIZE));
        if (day == null && !days.isEmpty()) {
            day = days.get(0).day();
        }
    }

    /** Collects a day's decisions into minutes and shows them. */
    public void compose() {
        String id = minutes.compose(day);
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "office.minutes.composed"));
        addresses.redirect("/office/minutes/" + id);
    }

    public List<UnminutedDay> getDays() {
        return days;
    }

    public List<MinutesLine> getLines() {
        return list.rows();
    }

    public int getPages() {
        return (int) ((list.total() + SIZE - 1) / SIZE);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public boolean isManages() {
        return manages;
    }
}
