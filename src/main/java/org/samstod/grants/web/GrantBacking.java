package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantService;
import org.samstod.grants.GrantView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;

/** One grant in the office: its money, what stops it, and the steps of its report. */
@Named
@RequestScoped
public class GrantBacking {

    @Inject
    GrantService service;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private GrantView grant;
    private long version;
    private String reason;

    @PostConstruct
    void read() {
        grant = service.grant(id == null ? "" : id, addresses.getLocale());
        version = grant.version();
    }

    /** Stops the payments. */
    public void stop() {
        service.stop(id, version, reason);
        done("office.grant.stop.done");
    }

    /** Lets the payments go on. */
    public void release() {
        service.release(id, version);
        done("office.grant.release.done");
    }

    /** A milestone is reached. */
    public void reached(String instalment) {
        service.reached(id, version, instalment);
        done("office.grant.reached.done");
    }

    /** The next step of the report. */
    public void step() {
        service.step(id, version, getNext());
        done("office.grant.step.done");
    }

    private void done(String key) {
        done.at("/office/grants/" + id, key);
    }

    public GrantView getGrant() {
        return grant;
    }

    /** Whether the role in use may act on it. */
    public boolean isManages() {
        return user.getRole().holds(Permission.GRANT_MANAGE);
    }

    /** The step that an officer can record now, or null. */
    public String getNext() {
        return switch (grant.state()) {
            case "RUNNING" -> "REPORTED";
            case "REPORTED" -> "REVIEWED";
            case "REVIEWED" -> "CLOSED";
            default -> null;
        };
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
