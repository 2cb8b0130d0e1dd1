package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.publications.ActivityView;
import org.samstod.publications.AssociationPage;
import org.samstod.publications.CallView;
import org.samstod.publications.InitiativeView;
import org.samstod.publications.TimeLine;
import org.samstod.shared.Clock;
import org.samstod.shared.Json;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * What a page is about, for search engines: a schema.org description as a data block in its head. It says nothing the page does not say.
 * A {@code <} inside is written as an escape, so that no text can end the block. Browsers never run a data block, and the policy has nothing
 * to say about it. Each answer is the whole element, to be written as it stands. Named {@code jsonLd}.
 */
@Named("jsonLd")
@RequestScoped
public class JsonLd {

    private static final String TYPE = "@type";
    private static final String NAME = "name";
    private static final String URL = "url";

    @Inject
    Publisher city;

    @Inject
    Addresses addresses;

    /** The portal itself, with its search. */
    public String getSite() {
        return write(thing("WebSite", NAME, "Samstöd", URL, url("/"), "inLanguage", addresses.getLanguage(), "publisher", municipality(null),
                "potentialAction", thing("SearchAction", "target", thing("EntryPoint", "urlTemplate", url("/initiatives?q={q}")),
                        "query-input", "required name=q")));
    }

    /** An initiative as the grant it got. */
    public String initiative(InitiativeView one) {
        return write(thing("MonetaryGrant", NAME, one.title(), "description", one.summary(), "identifier", one.publicId(), URL,
                url("/initiatives/" + one.publicId()), "amount", amount(one.grantedOre()), "funder", municipality(one.boardName()), "fundedItem",
                thing("Organization", NAME, one.associationName(), "identifier", number(one.organisationNumber()), URL,
                        one.associationPublicId() == null ? null : url("/associations/" + one.associationPublicId()))));
    }

    /** What an initiative lets anybody take part in: an event for each of its times, with its rule when it comes back each week. Empty without any. */
    public String events(List<ActivityView> activities) {
        List<Map<String, Object>> events = activities.stream().flatMap(one -> one.times().stream().map(time -> event(one, time))).toList();
        return events.isEmpty() ? "" : write(new LinkedHashMap<>(Map.of("@graph", events)));
    }

    private Map<String, Object> event(ActivityView one, TimeLine time) {
        LocalDate first = time.weekday() == null ? time.day() : one.firstDay().with(TemporalAdjusters.nextOrSame(time.weekday()));
        LocalDate last = time.weekday() == null ? time.day() : one.lastDay().with(TemporalAdjusters.previousOrSame(time.weekday()));
        LocalTime ends = time.ends();
        String ages = one.ageFrom() == null && one.ageTo() == null ? null
                : (one.ageFrom() == null ? "0" : one.ageFrom()) + "-" + (one.ageTo() == null ? "" : one.ageTo());
        return thing("Event", NAME, one.name(), URL, url("/initiatives/" + one.publicId()), "startDate", moment(first, time.starts()),
                "endDate", moment(ends.equals(LocalTime.MIDNIGHT) ? last.plusDays(1) : last, ends), "eventSchedule", time.weekday() == null ? null : thing("Schedule",
                        "byDay", "https://schema.org/" + title(time.weekday().name()), "repeatFrequency", "P1W", "startDate", one.firstDay(),
                        "endDate", one.lastDay(), "startTime", time.starts(), "endTime", ends, "scheduleTimezone", Clock.ZONE.getId()),
                "eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode", "eventStatus", "https://schema.org/EventScheduled",
                "location", thing("Place", NAME, one.place(), "address", thing("PostalAddress", "addressLocality", one.neighbourhoodName(),
                        "addressCountry", "SE")),
                "organizer", thing("Organization", NAME, one.associationName()), "isAccessibleForFree", one.isFree(), "typicalAgeRange", ages,
                "offers", thing("Offer", "price", BigDecimal.valueOf(one.priceOre(), 2), "priceCurrency", "SEK",
                        URL, url("/initiatives/" + one.publicId())));
    }

    /** A moment of Stockholm with its offset. */
    private static String moment(LocalDate day, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(Clock.ZONE));
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** An association with what it was granted. */
    public String association(AssociationPage one) {
        List<Map<String, Object>> grants = one.initiatives().stream().map(card -> thing("MonetaryGrant", NAME, card.title(), URL,
                url("/initiatives/" + card.publicId()), "amount", amount(card.grantedOre()))).toList();
        return write(thing("Organization", NAME, one.name(), URL, url("/associations/" + one.publicId()), "identifier",
                number(one.organisationNumber()), "funding", grants.isEmpty() ? null : grants));
    }

    /** A call as the service it is: who asks, where, and between which days. */
    public String call(CallView one) {
        boolean english = "en".equals(addresses.getLanguage()) && one.card().titleEn() != null;
        List<String> about = english && !one.aboutEn().isEmpty() ? one.aboutEn() : one.aboutSv();
        return write(thing("GovernmentService", NAME, english ? one.card().titleEn() : one.card().titleSv(), "description",
                about.isEmpty() ? null : String.join(" ", about), URL, url("/calls/" + one.card().callId()), "provider", municipality(one.card().boardName()),
                "areaServed", thing("AdministrativeArea", NAME, one.card().districtName()), "hoursAvailable", thing("OpeningHoursSpecification",
                        "validFrom", Clock.dayOf(one.card().opensAt()),
                        "validThrough", one.card().closesAt() == null ? null : Clock.dayOf(one.card().closesAt()))));
    }

    /** The data sets. */
    public String getCatalogue() {
        Map<String, Object> table = thing("DataDownload", "encodingFormat", "text/csv", "contentUrl", plain("/open-data/initiatives.csv"));
        Map<String, Object> giving = thing("DataDownload", "encodingFormat", "application/json", "contentUrl", plain("/open-data/360giving.json"));
        return write(thing("DataCatalog", NAME, text("dcat.catalogue.title"), "description", text("dcat.catalogue.text"), URL, url("/open-data"),
                "license", GivingPackage.LICENCE, "publisher", municipality(null), "dataset", thing("Dataset", NAME, text("opendata.initiatives.title"),
                        "description", text("opendata.initiatives.text"), "license", GivingPackage.LICENCE, "distribution",
                        city.grantPrefix().isPresent() ? List.of(table, giving) : List.of(table))));
    }

    private Map<String, Object> municipality(String board) {
        return thing("GovernmentOrganization", NAME, city.name(), "identifier", number(city.organisationNumber()), "iso6523Code",
                "0007:" + city.organisationNumber().replace("-", ""), "department", board == null ? null : thing("GovernmentOrganization", NAME, board));
    }

    private static Map<String, Object> number(String organisationNumber) {
        return organisationNumber == null ? null : thing("PropertyValue", "propertyID", "SE-ON", "value", organisationNumber);
    }

    private static Map<String, Object> amount(long ore) {
        return thing("MonetaryAmount", "value", BigDecimal.valueOf(ore, 2), "currency", "SEK");
    }

    private String text(String key) {
        return Texts.get(addresses.getLocale(), key);
    }

    /** Kept with the page, so never under a name that somebody asked by. */
    private String url(String path) {
        return city.address().orElse("") + addresses.url(path);
    }

    private String plain(String path) {
        return city.address().orElse("") + path;
    }

    private static Map<String, Object> thing(String type, Object... pairs) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put(TYPE, type);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                thing.put((String) pairs[i], pairs[i + 1] instanceof String words ? PlainText.clean(words) : pairs[i + 1]);
            }
        }
        return thing;
    }

    private static String write(Map<String, Object> thing) {
        thing.put("@context", "https://schema.org");
        return "<script type=\"application/ld+json\">" + Json.canonical(thing) + "</script>";
    }
}
