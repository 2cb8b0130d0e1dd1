package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.DistrictFactService;
import org.samstod.publications.DocumentsPage;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** Where to ask for the documents of an initiative. */
@Named("documents")
@RequestScoped
public class DocumentsBacking {

    @Inject
    DistrictFactService service;

    @Inject
    PageParts parts;

    @Inject
    Publisher city;

    @Inject
    Clock clock;

    private DocumentsPage page;

    /** Reads it once; what is hidden is not found, exactly as what never was. */
    public void load() {
        page = service.documents(parts.variable("publicId")).orElseThrow(() -> new NotFound("initiative"));
        parts.holdsUntil(clock.today().plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    }

    public DocumentsPage getPage() {
        return page;
    }

    /** The address to write to: the registry's, else the city's; null when neither has been stated. */
    public String getEmail() {
        return page.contact() == null ? city.email().orElse(null) : page.contact().email();
    }

    /** The address that rings the registry, or null. */
    public String getPhoneAddress() {
        return page.contact() == null || page.contact().phone() == null ? null : "tel:" + page.contact().phone().replaceAll("[^+0-9]", "");
    }
}
