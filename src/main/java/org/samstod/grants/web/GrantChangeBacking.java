package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantChangeDecisionService;
import org.samstod.grants.GrantChangeView;
import org.samstod.shared.web.Done;

/** One request to change a grant, and the decision on it. */
@Named
@RequestScoped
public class GrantChangeBacking {

    @Inject
    GrantChangeDecisionService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private GrantChangeView change;
    private long version;
    private LocalDate to;
    private LocalDate due;
    private LocalDate from;
    private String reasons;

    @PostConstruct
    void read() {
        change = service.change(id == null ? "" : id);
        version = change.version();
        to = change.wantedTo();
    }

    /** Grants it. */
    public void grant() {
        service.grant(id, version, to, due, from, reasons);
        done.at("/office/grant-changes/" + id, "office.grant-change.granted");
    }

    /** Refuses it. */
    public void refuse() {
        service.refuse(id, version, reasons);
        done.at("/office/grant-changes/" + id, "office.grant-change.refused");
    }

    public GrantChangeView getChange() {
        return change;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
