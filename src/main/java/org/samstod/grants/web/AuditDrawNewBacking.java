package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.samstod.grants.AuditDrawService;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;

/** A public draw is announced: which year, and which public figure gives its seed. */
@Named
@RequestScoped
public class AuditDrawNewBacking {

    private static final int DAYS = 7;

    @Inject
    AuditDrawService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private Integer year;
    private String source;
    private LocalDate day;

    @PostConstruct
    void read() {
        year = clock.today().getYear();
        day = clock.today().plusDays(DAYS);
    }

    /** Fixes the list and shows it. */
    public void announce() {
        String id = service.announce(year == null ? 0 : year, source, day);
        done.at("/office/audits/draws/" + id, "office.audit-draw.announced");
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
