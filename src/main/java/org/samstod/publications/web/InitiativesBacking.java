package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.publications.EmptyHelp;
import org.samstod.publications.Facet;
import org.samstod.publications.FacetValue;
import org.samstod.publications.InitiativeList;
import org.samstod.publications.InitiativeQuery;
import org.samstod.publications.PlaceHint;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.web.Addresses;

/** The browse page: what the address asks for, its answer, and the addresses one step away. */
@Named("browse")
@RequestScoped
public class InitiativesBacking {

    private static final String PATH = "/initiatives";
    /** A filter with more values than these is closed at first. */
    private static final int MOST_OPEN = 14;

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    @Inject
    Addresses addresses;

    private InitiativeList list;
    private List<Filter> filters;

    /** A value of a filter that is set. */
    public record Chosen(String parameter, String label, String without) {
    }

    /**
     * A filter to choose from.
     *
     * @param open whether its values are shown at once
     * @param past values of the past
     */
    public record Filter(String parameter, boolean open, List<Link> current, List<Link> past) {
    }

    /** A value of a filter; following it chooses the value, or takes it away when it is chosen. */
    public record Link(String label, String href, int count, boolean chosen) {
    }

    /** One step to take, and how many initiatives it leads to. */
    public record Step(String label, String href, int count) {
    }

    /** An order that can be chosen. */
    public record Order(String code, String href, boolean current) {
    }

    /** Reads it once. */
    public void load() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        list = pages.browse(InitiativeQuery.parse(parameters), parts.isEnglish());
        parts.holdsUntil(list.until());
    }

    public InitiativeList getList() {
        return list;
    }

    /** The words searched for, empty for none. */
    public String getWords() {
        return list.query().words();
    }

    /** Whether words were searched for. */
    public boolean isSearched() {
        return list.query().hasWords();
    }

    /** The page shown, from 1. */
    public int getPage() {
        return list.query().page();
    }

    /** Whether nothing narrows the list. */
    public boolean isUnfiltered() {
        return list.query().isUnfiltered();
    }

    /** Filters that have something to choose. */
    public List<Filter> getFilters() {
        if (filters == null) {
            filters = list.facets().stream().filter(facet -> !facet.values().isEmpty()).map(facet -> new Filter(facet.parameter(),
                    facet.values().size() <= MOST_OPEN || !facet.selected().isEmpty(), links(facet.parameter(), facet.current()), links(facet.parameter(), facet.past()))).toList();
        }
        return filters;
    }

    private List<Link> links(String parameter, List<FacetValue> values) {
        return values.stream().map(value -> new Link(label(parameter, value), toggle(parameter, value), value.count(), value.selected())).toList();
    }

    private String label(String parameter, FacetValue value) {
        return value.name() != null ? value.name() : parts.word(parameter, value.value());
    }

    /** The address with one value more chosen, or with it removed when it is chosen already. */
    private String toggle(String parameter, FacetValue value) {
        return href(list.query().toggled(parameter, value.value()));
    }

    /** The values of filters that are set, in the order of the page. */
    public List<Chosen> getChosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (Facet facet : list.facets()) {
            for (FacetValue value : facet.selected()) {
                chosen.add(new Chosen(facet.parameter(), label(facet.parameter(), value), toggle(facet.parameter(), value)));
            }
        }
        return chosen;
    }

    /** The ages to choose from once a place or words have been chosen, so that they are one tap away on a phone; else none. */
    public List<Step> getAges() {
        InitiativeQuery query = list.query();
        boolean narrowed = query.hasWords() || !query.values("neighbourhood").isEmpty() || !query.values("district").isEmpty();
        return narrowed && query.values("age").isEmpty() && list.total() > 1 ? facet("age").values().stream().map(value -> step("age", value)).toList() : List.of();
    }

    private Facet facet(String parameter) {
        return list.facets().stream().filter(facet -> facet.parameter().equals(parameter)).findFirst().orElseThrow();
    }

    private Step step(String parameter, FacetValue value) {
        return new Step(label(parameter, value), href(list.query().with(parameter, value.value())), value.count());
    }

    /** What is on in the place that the words name, when that can be asked for. */
    public Step getThere() {
        PlaceHint place = list.place();
        if (place == null || place.count() == 0) {
            return null;
        }
        InitiativeQuery there = place.neighbourhoodSlug() == null ? list.query().withoutWords().with("district", place.districtSlug())
                : list.query().withoutWords().with("neighbourhood", place.neighbourhoodSlug());
        return new Step(place.name(), href(there), place.count());
    }

    /** Where this week is asked about in the place that the words name. */
    public String getWeek() {
        PlaceHint place = list.place();
        return place == null ? null : place.neighbourhoodSlug() == null ? place.districtSlug() : place.neighbourhoodSlug();
    }

    /** The same search with the words that were searched for instead. */
    public String getInsteadHref() {
        return href(list.query().withWords(list.instead()));
    }

    /** Filters whose leaving out helps. */
    public List<Step> getWithout() {
        List<Step> steps = new ArrayList<>();
        for (EmptyHelp.WithoutFilter one : list.help().filters()) {
            String values = facet(one.parameter()).selected().stream().map(value -> label(one.parameter(), value)).collect(Collectors.joining(", "));
            steps.add(new Step(values, href(list.query().with(one.parameter(), null)), one.count()));
        }
        return steps;
    }

    /** Words that find something by themselves. */
    public List<Step> getWordsAlone() {
        return list.help().words().stream().map(one -> new Step(one.word(), href(list.query().withWords(one.word())), one.count())).toList();
    }

    /** Neighbourhoods nearby. */
    public List<Step> getNear() {
        return list.help().near().stream().map(value -> step("neighbourhood", value)).toList();
    }

    /** Districts of today that took over those chosen. */
    public List<Step> getSuccessors() {
        return list.help().successors().stream().map(value -> step("district", value)).toList();
    }

    /** The orders. */
    public List<Order> getOrders() {
        List<Order> orders = new ArrayList<>();
        if (list.query().hasWords()) {
            orders.add(order("relevance"));
        }
        orders.add(order("newest"));
        orders.add(order("amount"));
        orders.add(order("title"));
        return orders;
    }

    private Order order(String code) {
        return new Order(code, href(list.query().sorted(code)), code.equals(list.query().sortCode()));
    }

    /** The same search without its words. */
    public String getWithoutWords() {
        return href(list.query().withoutWords());
    }

    /** Everything. */
    public String getEverything() {
        return addresses.url(PATH);
    }

    /** The address of the pages, ending so that the number can be put last. */
    public String getPagerBase() {
        String others = list.query().atPage(1).canonical();
        return addresses.url(PATH) + "?" + (others.isEmpty() ? "" : others + "&") + "page=";
    }

    /** Filters other than the words, for the search form to keep. */
    public List<Map.Entry<String, String>> getKept() {
        return list.query().withoutWords().atPage(1).parameters().entrySet().stream().filter(entry -> !entry.getKey().equals("sort")).toList();
    }

    private String href(InitiativeQuery query) {
        String canonical = query.canonical();
        return addresses.url(PATH) + (canonical.isEmpty() ? "" : "?" + canonical);
    }
}
