package org.samstod.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** The language of this request. Named {@code locale} in pages; dates, sums and filled texts are written by their {@code s:} functions. */
@Named("locale")
@RequestScoped
public class LocaleBean {

    @Inject
    Addresses addresses;

    public Locale getLocale() {
        return addresses.getLocale();
    }

    public String getLanguage() {
        return addresses.getLanguage();
    }
}
