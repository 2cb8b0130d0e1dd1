package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.cases.DemocracyPage.HearingView;
import org.samstod.cases.DemocracyService;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** The association's side of the democracy review: what the board found, and the reply. */
@Named("hearingPage")
@RequestScoped
public class HearingBacking {

    @Inject
    DemocracyService democracy;

    @Inject
    ApplicantCaseService own;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private String title;
    private String number;
    private boolean mayWrite;
    private List<HearingView> hearings = List.of();
    private String reply;

    @PostConstruct
    void read() {
        id = Params.text("id");
        var status = own.status(id == null ? "" : id, addresses.getLocale());
        title = status.title();
        number = status.receptionNumber();
        hearings = democracy.ofApplication(id);
        mayWrite = own.mayWrite(id);
    }

    /** Named by the page's first action: a case in which nothing was asked has no such page. */
    public void open() {
        if (hearings.isEmpty()) {
            throw new NotFound("hearing");
        }
    }

    public void send() {
        democracy.reply(id, getOpen().id(), reply);
        done.at("/association/applications/" + id + "/democracy", "association.democracy.replied");
    }

    /** What waits for a reply, or null. */
    public HearingView getOpen() {
        return hearings.stream().filter(one -> !one.isReplied()).findFirst().orElse(null);
    }

    /** Whether the reader may reply, and there is something to reply to. */
    public boolean isMayReply() {
        return mayWrite && getOpen() != null;
    }

    public List<HearingView> getHearings() {
        return hearings;
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getNumber() {
        return number;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
