package org.samstod.districts;

import java.util.List;
import org.samstod.districts.domain.Places;

/** Finds the places somebody may mean on one day; to be kept by who asks often, for as long as the districts are the same. */
public final class PlaceFinder {

    private final Places places;

    PlaceFinder(Places places) {
        this.places = places;
    }

    /** Neighbourhoods and districts, old district names included; at most 20, the best first. */
    public List<PlaceHit> find(String typed) {
        return places.find(typed).stream().map(one -> new PlaceHit(one.name(), one.neighbourhoodSlug(), one.districtSlug(), one.districtName(), one.formerDistrict())).toList();
    }
}
