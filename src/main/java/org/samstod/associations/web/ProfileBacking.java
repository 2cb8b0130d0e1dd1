package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.AssociationService;
import org.samstod.associations.AssociationView;
import org.samstod.associations.SaveProfile;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** What the association says about itself. */
@Named
@RequestScoped
public class ProfileBacking {

    @Inject
    AssociationService service;

    @Inject
    DistrictService districts;

    @Inject
    AssociationInUse inUse;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    private List<DistrictView> boards;
    private List<NeighbourhoodView> neighbourhoods;
    private AssociationView association;
    private long version;
    private String name;
    private String purpose;
    private String board;
    private String neighbourhood;
    private String email;
    private String phone;
    private String web;

    @PostConstruct
    void begin() {
        boards = districts.districts(clock.today());
        neighbourhoods = districts.neighbourhoods(clock.today());
        association = service.association(inUse.require());
        version = association.version();
        name = association.name();
        purpose = association.purpose();
        board = association.homeBoardId();
        neighbourhood = association.neighbourhoodSlug();
        email = association.email();
        phone = association.phone();
        web = association.web();
    }

    /** Saves the form. */
    public void save() {
        service.saveProfile(new SaveProfile(inUse.require(), version, name, purpose, board, neighbourhood, email, phone, web));
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.profile.saved"));
        addresses.redirect("/association/profile");
    }

    /** Name of the home district. */
    public String getBoardName() {
        return boards.stream().filter(one -> one.boardId().equals(board)).map(DistrictView::name).findFirst().orElse("");
    }

    /** Name of the neighbourhood. */
    public String getNeighbourhoodName() {
        return neighbourhoods.stream().filter(one -> one.slug().equals(neighbourhood)).map(NeighbourhoodView::name).findFirst().orElse("");
    }

    public List<DistrictView> getBoards() {
        return boards;
    }

    public List<NeighbourhoodView> getNeighbourhoods() {
        return neighbourhoods;
    }

    public AssociationView getAssociation() {
        return association;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public String getNeighbourhood() {
        return neighbourhood;
    }

    public void setNeighbourhood(String neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWeb() {
        return web;
    }

    public void setWeb(String web) {
        this.web = web;
    }
}
