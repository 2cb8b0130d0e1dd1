package org.samstod.publications;

import java.time.LocalDate;

/**
 * Where to ask for the documents of an initiative.
 *
 * @param contact of the registry of the district that has them today, null while the city has stated none
 */
public record DocumentsPage(String publicId, String title, String associationName, String boardName, LocalDate decidedOn, String districtName,
        DistrictFactsView.Contact contact) {
}
