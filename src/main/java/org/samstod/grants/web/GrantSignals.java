package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.AuditLineView;
import org.samstod.grants.AuditReviewService;
import org.samstod.grants.RiskSignalService;
import org.samstod.grants.RiskSignalView;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;

/** Signals about a grant and its reviews: shown on the grant's page, answered on a page of their own. */
@Named
@RequestScoped
public class GrantSignals {

    @Inject
    RiskSignalService service;

    @Inject
    AuditReviewService reviewing;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String grant;

    private List<RiskSignalView> signals = List.of();
    private List<AuditLineView> reviews = List.of();
    private String mark;
    private String note;

    @PostConstruct
    void read() {
        if (grant != null) {
            signals = service.ofGrant(grant, addresses.getLocale());
            reviews = reviewing.ofGrant(grant);
        }
    }

    /** Says something about one of them. */
    public void answer() {
        service.answer(grant, mark, note);
        done.at("/office/grants/" + grant + "/signals", "office.signals.done");
    }

    public List<RiskSignalView> getSignals() {
        return signals;
    }

    /** Those nobody has said anything about. */
    public List<RiskSignalView> getOpen() {
        return signals.stream().filter(one -> one.note() == null).toList();
    }

    public List<AuditLineView> getReviews() {
        return reviews;
    }

    public String getGrant() {
        return grant;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
