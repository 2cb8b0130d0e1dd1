package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.samstod.publications.CityMapService;
import org.samstod.publications.CityMapService.Loaded;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.PostedFile;

/** The boundaries of the map of the statistics. */
@Named("districtMap")
@RequestScoped
public class DistrictMapBacking {

    private static final String PAGE = "/office/districts/map";

    @Inject
    CityMapService service;

    @Inject
    Done done;

    private Loaded loaded;
    private Part file;
    private String source;

    @PostConstruct
    void read() {
        loaded = service.loaded().orElse(null);
    }

    /** Loads the chosen file. */
    public void load() {
        service.load(PostedFile.of(file).content(), source);
        done.at(PAGE, "office.district-map.loaded");
    }

    /** Goes back to the portal's own drawing. */
    public void clear() {
        service.clear();
        done.at(PAGE, "office.district-map.cleared");
    }

    /** What is in use, null for the portal's own drawing. */
    public Loaded getLoaded() {
        return loaded;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
