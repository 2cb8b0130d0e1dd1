package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samstod.publications.ApiQuery;
import org.samstod.publications.EmbedQuery;
import org.samstod.publications.domain.AgeBand;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Codes;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The page that explains the open data: its addresses, columns, parameters and codes come from the code that writes and reads them. */
@Named("openData")
@RequestScoped
public class OpenDataBacking {

    /** Where a link leads that can be opened as it stands; the others need a value. */
    public record Address(String path, String format, String name, boolean ready) {
    }

    /** A parameter and the resources that take it. */
    public record Parameter(String name, String resources) {
    }

    /** What a list for another site is narrowed by, with an example. */
    public record FrameFilter(String name, String query) {
    }

    /** A list of codes. */
    public record CodeList(String name, List<String> codes) {
    }

    private static final String JSON = "JSON";
    private static final String ATOM = "Atom";

    @Inject
    Publisher city;

    @Inject
    Addresses links;

    private List<Address> addresses;
    private Optional<String> email;

    /** Looks once at how the portal is set. */
    public void load() {
        email = city.email();
        boolean giving = city.grantPrefix().isPresent();
        addresses = Stream.of(new Address("/open-data/initiatives.csv", "CSV", "csv", true),
                new Address("/open-data/360giving.json", "360Giving 1.4", "360giving", giving),
                new Address("/open-data/dcat.rdf", "DCAT-AP-SE 3.0.1", "dcat", true),
                new Address("/feeds/initiatives.atom", ATOM, "atom", true), new Address("/feeds/calls.atom", ATOM, "calls-atom", true),
                new Address("/feeds/notices.atom", ATOM, "notices-atom", true), new Address("/calendar/calls.ics", "iCalendar", "calls-ics", true),
                new Address("/calendar/activities.ics", "iCalendar", "activities-ics", true),
                new Address("/api/v1/initiatives", JSON, "api-initiatives", true), new Address("/api/v1/initiatives/{id}", JSON, "api-initiative", false),
                new Address("/api/v1/calls", JSON, "api-calls", true), new Address("/api/v1/calls/{id}", JSON, "api-call", false),
                new Address("/api/v1/districts", JSON, "api-districts", true), new Address("/api/v1/districts/{slug}", JSON, "api-district", false),
                new Address("/api/v1/statistics", JSON, "statistics-json", true), new Address("/openapi", "OpenAPI 3.0", "openapi", true)).toList();
    }

    public List<Address> getAddresses() {
        return addresses;
    }

    /** Whether the city has its prefix and so a package of the 360Giving standard. */
    public boolean isGiving() {
        return addresses.stream().anyMatch(one -> one.name().equals("360giving") && one.ready());
    }

    public List<String> getColumns() {
        return GrantsCsv.COLUMNS;
    }

    /** Every parameter of the API, in the order of its lists. */
    public List<Parameter> getParameters() {
        return Stream.of(ApiQuery.Resource.values()).flatMap(one -> one.parameters().stream()).distinct()
                .map(name -> new Parameter(name, String.join(", ", Stream.of(ApiQuery.Resource.values())
                        .filter(one -> one.parameters().contains(name)).map(one -> one.path().substring("/api/v1/".length())).toList()))).toList();
    }

    /** The codes, by the list of their words. */
    public List<CodeList> getCodeLists() {
        return List.of(new CodeList("perspective", Codes.PERSPECTIVES), new CodeList("theme", Codes.THEMES), new CodeList("target", Codes.TARGETS),
                new CodeList("kind", Codes.KINDS), new CodeList("age", Stream.of(AgeBand.values()).map(AgeBand::code).toList()),
                new CodeList("amount", Stream.of(AmountBand.values()).map(AmountBand::code).toList()),
                new CodeList("outcome", Codes.SHOWN_OUTCOMES.stream().filter(Codes::isGrant).toList()));
    }

    /** The line that shows the newest initiatives on another site. */
    public String getFrame() {
        return "<iframe src=\"" + city.address().orElse("https://…") + links.url(EmbedQuery.PATH) + "\" title=\""
                + Texts.get(links.getLocale(), "public.embed.title") + "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>";
    }

    /** What can be added to its address. */
    public List<FrameFilter> getFrameFilters() {
        return List.of(new FrameFilter("neighbourhood", "?neighbourhood=solberga"), new FrameFilter("district", "?district=farsta"), new FrameFilter("theme", "?theme=sport"));
    }

    /** Whether the line has the portal's whole address in it. */
    public boolean isFrameWhole() {
        return city.address().isPresent();
    }

    /** A question to begin with. */
    public String getExample() {
        return ApiQuery.parse(ApiQuery.Resource.INITIATIVES, Map.of("theme", new String[] {"culture"}, "sort", new String[] {"amount"},
                "size", new String[] {"5"})).address();
    }

    /** Whom to write to, null when the operator has not set it. */
    public String getEmail() {
        return email.orElse(null);
    }
}
