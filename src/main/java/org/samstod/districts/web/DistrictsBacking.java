package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.districts.PlaceHit;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The city's districts of today and of the past, what a typed place leads to, and the form for a new district. */
@Named("districtsPage")
@RequestScoped
public class DistrictsBacking {

    @Inject
    DistrictService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private String q;
    private List<DistrictView> today = List.of();
    private List<DistrictView> past = List.of();
    private List<DistrictView> coming = List.of();
    private List<PlaceHit> places = List.of();
    private Map<String, Long> neighbourhoods = Map.of();
    private Map<String, Long> unverified = Map.of();
    private Map<String, String> names = Map.of();

    @PostConstruct
    void init() {
        q = Params.text("q");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the map. */
    public void load() {
        LocalDate day = clock.today();
        List<DistrictView> all = service.allDistricts();
        today = all.stream().filter(one -> !one.validFrom().isAfter(day) && (one.validTo() == null || !one.validTo().isBefore(day))).toList();
        past = all.stream().filter(one -> one.validTo() != null && one.validTo().isBefore(day)).toList();
        coming = all.stream().filter(one -> one.validFrom().isAfter(day)).toList();
        names = all.stream().collect(Collectors.toMap(DistrictView::slug, DistrictView::name));
        List<NeighbourhoodView> every = service.neighbourhoods(day);
        neighbourhoods = every.stream().collect(Collectors.groupingBy(NeighbourhoodView::districtSlug, Collectors.counting()));
        unverified = every.stream().filter(one -> !one.verified())
                .collect(Collectors.groupingBy(NeighbourhoodView::districtSlug, Collectors.counting()));
        if (q != null) {
            places = service.places(day).find(q);
        }
    }

    /** Adds a district. */
    public void add() {
        service.addDistrict(new AddDistrict(form.text("slug"), form.text("name"), form.text("cityCode"), form.day("validFrom"),
                form.text("code"), form.text("boardName"), form.text("boardNameEn"), form.text("administration"),
                form.text("registerMode"), form.text("registerPattern")));
        done.at("/office/districts/" + form.text("slug"), "office.district-new.done", form.text("name"));
    }

    public Form getForm() {
        return form;
    }

    public String getQ() {
        return q;
    }

    public List<DistrictView> getToday() {
        return today;
    }

    public List<DistrictView> getPast() {
        return past;
    }

    public List<DistrictView> getComing() {
        return coming;
    }

    public List<PlaceHit> getPlaces() {
        return places;
    }

    /** How many neighbourhoods a district governs today. */
    public long neighbourhoods(String slug) {
        return neighbourhoods.getOrDefault(slug, 0L);
    }

    /** How many of them nobody has compared with the city's list. */
    public long unverified(String slug) {
        return unverified.getOrDefault(slug, 0L);
    }

    /** The name of a district of any time. */
    public String name(String slug) {
        return slug == null ? "" : names.getOrDefault(slug, slug);
    }
}
