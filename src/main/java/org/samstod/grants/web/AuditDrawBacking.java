package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.AuditDrawService;
import org.samstod.grants.AuditDrawView;
import org.samstod.shared.web.Done;

/** One draw: held with the figure of its day, or called off before. */
@Named
@RequestScoped
public class AuditDrawBacking {

    @Inject
    AuditDrawService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private AuditDrawView draw;
    private long version;
    private String figure;
    private String again;
    private String reason;

    @PostConstruct
    void read() {
        draw = service.draw(id == null ? "" : id);
        version = draw.version();
    }

    /** Draws. */
    public void draw() {
        service.draw(id, version, figure, again);
        done.at("/office/audits/draws/" + id, "office.audit-draw.drawn");
    }

    /** Calls it off. */
    public void cancel() {
        service.cancel(id, version, reason);
        done.at("/office/audits/draws/" + id, "office.audit-draw.cancelled");
    }

    public AuditDrawView getDraw() {
        return draw;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
