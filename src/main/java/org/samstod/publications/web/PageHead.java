package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.shared.web.Addresses;

/**
 * The addresses of a public page for search engines: whole ones, as they must be there, once the operator has set the portal's address. Pages are kept,
 * so never the name that somebody asked by. Named {@code pageHead}.
 */
@Named("pageHead")
@RequestScoped
public class PageHead {

    @Inject
    Publisher city;

    @Inject
    Addresses addresses;

    /** This page in Swedish. */
    public String getSwedish() {
        return whole(addresses.getSwedish());
    }

    /** This page in English. */
    public String getEnglish() {
        return whole(addresses.getEnglish());
    }

    /** The one address of this page in its language, null while the portal's own is not known. */
    public String getCanonical() {
        return city.address().isEmpty() ? null : "en".equals(addresses.getLanguage()) ? getEnglish() : getSwedish();
    }

    private String whole(String path) {
        return city.address().orElse("") + path;
    }
}
