package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.MandateService;
import org.samstod.associations.MandateView;
import org.samstod.associations.MemberView;
import org.samstod.associations.MembershipService;
import org.samstod.associations.StateMandate;
import org.samstod.associations.VaultItemView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.PostedFile;

/** Who may sign for the association in use. */
@Named("mandatesBacking")
@RequestScoped
public class MandatesBacking {

    private static final String PAGE = "/association/mandates";

    @Inject
    MandateService mandates;

    @Inject
    MembershipService memberships;

    @Inject
    AssociationInUse inUse;

    @Inject
    Done done;

    private List<MandateView> stated = List.of();
    private List<MemberView> members = List.of();
    private List<VaultItemView> minutes = List.of();
    private List<String> people = new ArrayList<>();
    private String kind;
    private LocalDate minutesOn;
    private LocalDate validTo;
    private String evidence;
    private Part file;

    @PostConstruct
    void read() {
        inUse.require();
        if (inUse.isVerified()) {
            stated = mandates.mandates(inUse.getId());
            minutes = mandates.minutes(inUse.getId());
            members = memberships.members(inUse.getId()).stream().filter(one -> "verified".equals(one.status())).toList();
        }
    }

    /** Sends who may sign to the officers. */
    public void state() {
        PostedFile posted = PostedFile.of(file);
        mandates.state(new StateMandate(inUse.require(), people, kind, minutesOn, validTo, evidence, posted.name(), posted.content()));
        done.at(PAGE, "association.mandates.stated");
    }

    /** Takes a statement back, or ends its rights. */
    public void end(String id, long version) {
        mandates.end(id, version);
        done.at(PAGE, "association.mandates.ended");
    }

    /** What was stated, the newest first. */
    public List<MandateView> getStated() {
        return stated;
    }

    public List<MemberView> getMembers() {
        return members;
    }

    public List<VaultItemView> getMinutes() {
        return minutes;
    }

    public List<String> getPeople() {
        return people;
    }

    public void setPeople(List<String> people) {
        this.people = people;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getMinutesOn() {
        return minutesOn;
    }

    public void setMinutesOn(LocalDate minutesOn) {
        this.minutesOn = minutesOn;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
