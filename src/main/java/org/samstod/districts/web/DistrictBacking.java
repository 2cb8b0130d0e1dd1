package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** One district: its names, its board's register, its neighbourhoods, and its end. */
@Named("districtPage")
@RequestScoped
public class DistrictBacking {

    @Inject
    DistrictService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private String slug;
    private String neighbourhood;
    private DistrictView district;
    private DistrictView successor;
    private BoardView board;
    private List<NeighbourhoodView> neighbourhoods = List.of();
    private NeighbourhoodView chosen;
    private List<DistrictView> others = List.of();
    private List<DistrictView> predecessors = List.of();

    @PostConstruct
    void init() {
        slug = Params.text("slug");
        neighbourhood = Params.text("neighbourhood");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the district and, when the address names one, the neighbourhood to change. */
    public void load() {
        district = service.district(slug).orElseThrow(() -> new NotFound("district"));
        board = service.board(district.boardId());
        LocalDate day = district.validTo() == null || district.validTo().isAfter(clock.today()) ? clock.today() : district.validTo();
        if (day.isBefore(district.validFrom())) {
            day = district.validFrom();
        }
        neighbourhoods = service.neighbourhoods(day).stream().filter(one -> one.districtSlug().equals(slug)).toList();
        List<DistrictView> all = service.allDistricts();
        others = all.stream().filter(one -> !one.slug().equals(slug) && one.validTo() == null).toList();
        predecessors = all.stream().filter(one -> slug.equals(one.successorSlug())).toList();
        successor = all.stream().filter(one -> one.slug().equals(district.successorSlug())).findFirst().orElse(null);
        if (neighbourhood != null) {
            chosen = neighbourhoods.stream().filter(one -> one.slug().equals(neighbourhood)).findFirst()
                    .orElseThrow(() -> new NotFound("neighbourhood"));
        }
        if (!Faces.isPostback()) {
            form.put("version", chosen == null ? district.version() : chosen.version());
            form.put("name", chosen == null ? district.name() : chosen.name());
            form.put("boardName", board.name());
            form.put("boardNameEn", board.nameEn());
            form.put("administration", board.administrationName());
            form.put("registerMode", board.registerMode());
            form.put("registerPattern", board.registerPattern());
        }
    }

    /** Saves the names and the register of the board. */
    public void save() {
        service.changeDistrict(slug, form.version(), form.text("name"), form.text("boardName"), form.text("boardNameEn"),
                form.text("administration"), form.text("registerMode"), form.text("registerPattern"));
        finish("office.district.saved");
    }

    /** Ends the district. */
    public void end() {
        service.endDistrict(slug, form.version(), form.day("lastDay"), form.text("successor"));
        finish("office.district.ended");
    }

    /** Adds a neighbourhood. */
    public void addNeighbourhood() {
        service.addNeighbourhood(form.text("slug"), form.text("newName"), slug, form.day("validFrom"));
        finish("office.district.neighbourhood.added");
    }

    /** Saves the name of the neighbourhood chosen. */
    public void renameNeighbourhood() {
        service.renameNeighbourhood(neighbourhood, form.version(), form.text("name"));
        finish("office.district.neighbourhood.saved");
    }

    /** The name of the neighbourhood chosen has been compared with the city's list. */
    public void verifyNeighbourhood() {
        service.verifyNeighbourhood(neighbourhood, form.version());
        finish("office.district.neighbourhood.verified");
    }

    /** Ends the neighbourhood chosen. */
    public void endNeighbourhood() {
        service.endNeighbourhood(neighbourhood, form.version(), form.day("lastDay"));
        finish("office.district.neighbourhood.ended");
    }

    private void finish(String key) {
        done.at("/office/districts/" + slug, key);
    }

    public Form getForm() {
        return form;
    }

    public String getSlug() {
        return slug;
    }

    public String getNeighbourhood() {
        return neighbourhood;
    }

    public DistrictView getDistrict() {
        return district;
    }

    public DistrictView getSuccessor() {
        return successor;
    }

    public BoardView getBoard() {
        return board;
    }

    public List<NeighbourhoodView> getNeighbourhoods() {
        return neighbourhoods;
    }

    public NeighbourhoodView getChosen() {
        return chosen;
    }

    public List<DistrictView> getOthers() {
        return others;
    }

    public List<DistrictView> getPredecessors() {
        return predecessors;
    }
}
