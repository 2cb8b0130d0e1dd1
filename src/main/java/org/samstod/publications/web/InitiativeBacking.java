package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.publications.InitiativeView;
import org.samstod.publications.LimitedView;
import org.samstod.publications.OutcomeService;
import org.samstod.publications.OutcomeView;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** One initiative, in full or limited. */
@Named("initiative")
@RequestScoped
public class InitiativeBacking {

    @Inject
    PublicPageService pages;

    @Inject
    OutcomeService outcomes;

    @Inject
    PageParts parts;

    @Inject
    Publisher city;

    @Inject
    Addresses addresses;

    private InitiativeView open;
    private OutcomeView outcome;
    private LimitedView limited;

    /** Reads it once; what is hidden is not found, exactly as what never was. */
    public void load() {
        String id = parts.variable("publicId");
        open = pages.initiative(id).orElse(null);
        if (open == null) {
            limited = pages.limited(id).orElseThrow(() -> new NotFound("initiative"));
        } else {
            outcome = outcomes.outcome(id).orElse(null);
        }
    }

    /** The open initiative, null when it is limited. */
    public InitiativeView getOpen() {
        return open;
    }

    /** What came of it, null until its report has been reviewed. */
    public OutcomeView getOutcome() {
        return outcome;
    }

    /** The limited grant, null when it is open. */
    public LimitedView getLimited() {
        return limited;
    }

    /** The page's whole address for whoever shares it; never the name that somebody asked by, since the page is kept. */
    public String getShareAddress() {
        return city.address().orElse("") + addresses.url("/initiatives/" + open.publicId());
    }

    /** The address of its picture. */
    public String getSharePicture() {
        return city.address().orElse("") + "/initiatives/" + open.publicId() + "/card.png";
    }

    /** A line about it: what was granted to whom, and where. */
    public String getShareText() {
        String place = open.neighbourhoodName() == null ? open.districtName() : open.neighbourhoodName();
        return Texts.get(addresses.getLocale(), "public.share.text", open.associationName(), place, Money.ofOre(open.grantedOre()));
    }

    /** Whether it is support to relatives or to those who leave, whose readers may need to get away quickly (domain facts §8 rule 10). */
    public boolean isSupport() {
        return open != null && ("relatives".equals(open.perspective()) || "aftermath".equals(open.perspective()));
    }
}
