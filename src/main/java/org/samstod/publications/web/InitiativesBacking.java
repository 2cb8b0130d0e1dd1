package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samstod.publications.Facet;
import org.samstod.publications.FacetValue;
import org.samstod.publications.InitiativeList;
import org.samstod.publications.InitiativeQuery;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.web.Addresses;

/** The browse page: what the address asks for, its answer, and the addresses one step away. */
@Named("browse")
@RequestScoped
public class InitiativesBacking {

    private static final String PATH = "/initiatives";

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    @Inject
    Addresses addresses;

    private InitiativeList list;

    /** A filter that is set. */
    public record Chosen(String parameter, String label, String without) {
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
    public List<Facet> getFacets() {
        return list.facets().stream().filter(facet -> !facet.values().isEmpty()).toList();
    }

    /** The visible name of a value. */
    public String label(String parameter, FacetValue value) {
        return value.name() != null ? value.name() : parts.word(parameter, value.value());
    }

    /** The address with a value chosen, or with it removed when it is chosen already. */
    public String toggle(String parameter, FacetValue value) {
        return href(list.query().with(parameter, value.selected() ? null : value.value()));
    }

    /** The filters set, in the order of the page. */
    public List<Chosen> getChosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (Facet facet : list.facets()) {
            if (facet.selected() != null) {
                chosen.add(new Chosen(facet.parameter(), label(facet.parameter(), facet.selected()),
                        href(list.query().with(facet.parameter(), null))));
            }
        }
        return chosen;
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
