package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.ClaimAssociation;
import org.samstod.associations.ClaimReceipt;
import org.samstod.associations.Evidence;
import org.samstod.associations.MembershipService;
import org.samstod.associations.MembershipView;
import org.samstod.attachments.FileView;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.PostedFile;

/** Claiming one's place in an association, and what one has claimed. */
@Named
@RequestScoped
public class ClaimBacking {

    private static final String PAGE = "/association/claim?id=";

    @Inject
    MembershipService service;

    @Inject
    DistrictService districts;

    @Inject
    AssociationInUse inUse;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    @Param(name = "id")
    String id;

    private List<DistrictView> choices;
    private MembershipView claim;
    private List<FileView> files = List.of();
    private String number;
    private String name;
    private String board;
    private List<Part> evidence;

    @PostConstruct
    void begin() {
        choices = districts.districts(clock.today());
        if (id == null) {
            return;
        }
        claim = inUse.getOwn().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("membership"));
        if (claim.claimed()) {
            files = service.evidence(id);
        }
    }

    /** Makes the claim and shows what was received. */
    public void claim() {
        ClaimReceipt receipt = service.claim(new ClaimAssociation(number, name, board, given()));
        inUse.use(receipt.associationId());
        addresses.redirect(PAGE + receipt.membershipId());
    }

    /** Gives more evidence. */
    public void addEvidence() {
        service.addEvidence(id, given());
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.claim.evidence.added"));
        addresses.redirect(PAGE + id);
    }

    /** Takes the claim back. */
    public void withdraw() {
        service.withdraw(id);
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.claim.withdrawn"));
        addresses.redirect("/association/");
    }

    private List<Evidence> given() {
        return PostedFile.all(evidence).stream().map(file -> new Evidence(file.name(), file.content())).toList();
    }

    public List<DistrictView> getChoices() {
        return choices;
    }

    public MembershipView getClaim() {
        return claim;
    }

    public List<FileView> getFiles() {
        return files;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public List<Part> getEvidence() {
        return evidence;
    }

    public void setEvidence(List<Part> evidence) {
        this.evidence = evidence;
    }
}
