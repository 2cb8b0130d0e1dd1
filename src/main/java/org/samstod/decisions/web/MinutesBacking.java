package org.samstod.decisions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.MinutesView;
import org.samstod.decisions.NoticeService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** One day's minutes: read, approved, announced, and at last confirmed as final. */
@Named
@RequestScoped
public class MinutesBacking {

    @Inject
    MinutesService service;

    @Inject
    NoticeService notices;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    private String id;
    private long version;
    private String keptAt;
    private MinutesView minutes;
    private boolean manages;
    private boolean secretary;

    /** View action. */
    public void load() {
        minutes = service.minutes(id == null ? "" : id);
        manages = user.getRole().holds(Permission.MINUTES_MANAGE) && minutes.meetingId() == null;
        secretary = user.getRole().holds(Permission.MINUTES_MANAGE);
        if (version == 0) {
            version = minutes.version();
        }
        if (keptAt == null) {
            keptAt = Texts.get(Texts.SWEDISH, "office.minutes.kept-at.usual", minutes.boardName());
        }
    }

    /** Approves them. */
    public void approve() {
        service.approve(id, version);
        done("office.minutes.approved.done");
    }

    /** Posts their notice. */
    public void post() {
        notices.post(id, keptAt);
        done("office.minutes.posted.done");
    }

    /** Takes their notice down. */
    public void takeDown() {
        notices.takeDown(minutes.notice().id());
        done("office.minutes.down.done");
    }

    /** Confirms that nobody has appealed. */
    public void confirmFinal() {
        service.confirmFinal(id);
        done("office.minutes.final.done");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), key));
        addresses.redirect("/office/minutes/" + id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getKeptAt() {
        return keptAt;
    }

    public void setKeptAt(String keptAt) {
        this.keptAt = keptAt;
    }

    public MinutesView getMinutes() {
        return minutes;
    }

    /** Whether the reader records meetings and appeals. */
    public boolean isSecretary() {
        return secretary;
    }

    public boolean isManages() {
        return manages;
    }
}
