package org.samstod.publications.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.samstod.publications.EmptyHelp;
import org.samstod.publications.Facet;
import org.samstod.publications.FacetValue;
import org.samstod.publications.InitiativeList;
import org.samstod.publications.InitiativeQuery;
import org.samstod.publications.LimitedView;
import org.samstod.publications.PlaceHint;
import org.samstod.publications.YearlyView;
import org.samstod.shared.Counts;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Pager;

/** The content of the browse page: what was asked for, its answer, and the addresses one step away. */
final class InitiativesPage {

    private static final String PATH = "/initiatives";
    /** A filter with more values than these is closed at first. */
    private static final int MOST_OPEN = 14;
    /** Bytes of a page with most of its filters. */
    private static final int LENGTH = 48_000;

    private static final int LENGTH_OF_A_LINK = 512;
    private static final byte[] END_OF_LINK = "</span></a></li>\n".getBytes(StandardCharsets.UTF_8);

    private final InitiativeList list;
    private final InitiativeQuery query;
    private final Locale locale;
    private final BinaryOperator<String> words;
    private final String path;
    private final Xhtml html = Xhtml.part(LENGTH);

    private InitiativesPage(InitiativeList list, Locale locale, BinaryOperator<String> words) {
        this.list = list;
        this.query = list.query();
        this.locale = locale;
        this.words = words;
        this.path = Addresses.in(locale, PATH);
    }

    /**
     * The content in UTF-8.
     *
     * @param words the word for a code: list, code
     */
    static byte[] html(InitiativeList list, Locale locale, BinaryOperator<String> words) {
        return new InitiativesPage(list, locale, words).write();
    }

    private byte[] write() {
        html.element("h1", text("public.initiatives.heading"));
        form();
        chosen();
        place();
        if (list.instead() != null) {
            html.open("div", "class", "notice").open("p").text(text("public.initiatives.instead", query.words()) + " ");
            link(href(query.withWords(list.instead())), text("public.initiatives.instead.shown", list.instead()));
            html.close().close();
        }
        ages();
        html.open("div", "class", "with-aside right").open("section", "aria-labelledby", "found");
        html.open("div", "class", "row spread").element("h2", text("public.initiatives.found", list.total()), "id", "found");
        if (list.total() > 0) {
            html.open("p", "class", "small").element("a", text("public.initiatives.filters.jump"), "href", "#filters").close();
        }
        html.close();
        if (list.total() > 0) {
            found();
        } else {
            nothing();
        }
        limited();
        yearly();
        html.close();
        if (list.total() > 0) {
            filters();
        }
        return html.close().finishBytes();
    }

    private void form() {
        html.open("form", "method", "get", "action", path, "role", "search", "aria-label", text("public.initiatives.search"));
        html.open("div", "class", "field").element("label", text("public.initiatives.search.label"), "for", "q").open("div", "class", "search");
        html.empty("input", "id", "q", "name", "q", "type", "search", "maxlength", Integer.toString(InitiativeQuery.MAX_WORDS), "value", query.words(),
                "data-suggestions", text("public.suggestions"));
        html.element("button", text("public.initiatives.search.button"), "type", "submit", "class", "button").close().close();
        // Filters stay with other words; the order that suits words does not suit their absence.
        query.withoutWords().atPage(1).parameters().forEach((name, value) -> {
            if (!name.equals("sort")) {
                html.empty("input", "type", "hidden", "name", name, "value", value);
            }
        });
        html.close();
    }

    /** What narrows the list, each to take away again. */
    private void chosen() {
        if (query.isUnfiltered()) {
            return;
        }
        html.element("h2", text("public.initiatives.chosen"), "class", "visually-hidden").open("ul", "class", "chosen");
        if (query.hasWords()) {
            remove(href(query.withoutWords()), "”" + query.words() + "”");
        }
        for (Facet facet : list.facets()) {
            if (isSet(facet)) {
                facet.selected().forEach(value -> remove(href(query.toggled(facet.parameter(), value.value())),
                        filterName(facet) + ": " + label(facet.parameter(), value)));
            }
        }
        html.open("li");
        link(path, text("public.initiatives.remove.all"));
        html.close().close();
    }

    private void remove(String href, String what) {
        html.open("li").open("a", "href", href).element("span", text("public.initiatives.remove") + " ", "class", "visually-hidden").text(what + " ")
                .element("span", "×", "aria-hidden", "true").close().close();
    }

    /** The words are the name of a place: what is there. */
    private void place() {
        PlaceHint place = list.place();
        if (place == null) {
            return;
        }
        boolean district = place.name().equals(place.districtName());
        html.open("div", "class", "notice").open("p").text((district ? place.name() : text("public.initiatives.place", place.name(), place.districtName())) + " ");
        link(Addresses.in(locale, "/districts/") + place.districtSlug(), text("public.initiatives.place.all", place.districtName()));
        html.close().open("p");
        boolean neighbourhood = place.neighbourhoodSlug() != null;
        link(Addresses.in(locale, "/this-week") + "?where=" + (neighbourhood ? place.neighbourhoodSlug() : place.districtSlug()), text("public.this-week.link", place.name()));
        html.close();
        if (place.count() > 0) {
            InitiativeQuery there = query.withoutWords().with(neighbourhood ? "neighbourhood" : "district", neighbourhood ? place.neighbourhoodSlug() : place.districtSlug());
            html.open("p");
            link(href(there), text("public.initiatives.place.there", place.count(), place.name()));
            html.close();
        }
        html.close();
    }

    /** The ages to choose from once a place or words have been chosen, so that they are one tap away on a phone. */
    private void ages() {
        boolean narrowed = query.hasWords() || !query.values("neighbourhood").isEmpty() || !query.values("district").isEmpty();
        List<FacetValue> ages = facet("age").values();
        if (!narrowed || !query.values("age").isEmpty() || list.total() <= 1 || ages.isEmpty()) {
            return;
        }
        html.open("nav", "aria-labelledby", "ages").element("p", text("public.initiatives.ages"), "id", "ages", "class", "small").open("ul", "class", "chosen");
        links("age", ages, "", " <span class=\"soft num\">");
        html.close().close();
    }

    private void found() {
        html.element("p", text("public.initiatives.sum", Money.ofOre(list.sumOre())));
        orders();
        InitiativeCards.write(html, list.rows(), locale, words);
        if (list.rows().isEmpty()) {
            html.open("p").text(text("public.initiatives.past-end") + " ");
            link(pages() + 1, text("public.initiatives.past-end.first"));
            html.close();
        }
        html.raw(Pager.html(query.page(), list.pages(), pages(), locale));
    }

    private void orders() {
        List<String> orders = query.hasWords() ? List.of("relevance", "newest", "amount", "title") : List.of("newest", "amount", "title");
        html.open("p", "class", "small").text(text("public.initiatives.order") + " ");
        for (String order : orders) {
            if (!order.equals(orders.get(0))) {
                html.text(" · ");
            }
            if (order.equals(query.sortCode())) {
                html.element("strong", text("public.initiatives.order." + order));
            } else {
                link(href(query.sorted(order)), text("public.initiatives.order." + order));
            }
        }
        html.close();
    }

    /** The address of the pages, ending so that the number can be put last. */
    private String pages() {
        String others = query.atPage(1).canonical();
        return path + "?" + (others.isEmpty() ? "" : others + "&") + "page=";
    }

    private void nothing() {
        html.open("div", "class", "empty");
        if (query.isUnfiltered()) {
            html.element("h2", text("public.initiatives.none.title")).element("p", text("public.initiatives.none.text")).open("p");
            link(Addresses.in(locale, "/calls"), text("public.initiatives.none.calls"));
            html.close().close();
            return;
        }
        html.element("h2", text("public.initiatives.empty.title")).element("p", text("public.initiatives.empty.text")).open("ul");
        EmptyHelp help = list.help();
        help.filters().forEach(one -> {
            String values = facet(one.parameter()).selected().stream().map(value -> label(one.parameter(), value)).collect(Collectors.joining(", "));
            step("filter", values, href(query.with(one.parameter(), null)), one.count());
        });
        if (help.withoutWords() > 0) {
            step("words", null, href(query.withoutWords()), help.withoutWords());
        }
        help.words().forEach(one -> step("word", one.word(), href(query.withWords(one.word())), one.count()));
        help.successors().forEach(one -> step("successor", label("district", one), href(query.with("district", one.value())), one.count()));
        help.near().forEach(one -> step("near", label("neighbourhood", one), href(query.with("neighbourhood", one.value())), one.count()));
        html.open("li");
        link(path, text("public.initiatives.empty.all"));
        html.close().close().close();
    }

    /** A step that leads to something, and to how many. */
    private void step(String kind, String about, String href, int count) {
        html.open("li");
        link(href, about == null ? text("public.initiatives.empty." + kind) : text("public.initiatives.empty." + kind, about));
        html.text(" " + text("public.initiatives.empty.count", count)).close();
    }

    private void limited() {
        if (list.limited().isEmpty()) {
            return;
        }
        html.element("h2", text("public.initiatives.limited")).element("p", text("public.initiatives.limited.text")).open("ul", "class", "tasks");
        for (LimitedView one : list.limited()) {
            html.open("li");
            link(Addresses.in(locale, "/initiatives/") + one.publicId(), words.apply("general", one.titleCode()));
            html.text(" ").element("span", text("publication.an-association")).text(" ").element("span", words.apply("amount", one.bandCode()), "class", "nowrap").close();
        }
        html.close();
    }

    private void yearly() {
        if (list.yearly().isEmpty()) {
            return;
        }
        html.element("h2", text("public.initiatives.yearly")).element("p", text("public.initiatives.yearly.text")).open("dl", "class", "summary");
        for (YearlyView row : list.yearly()) {
            html.open("div").element("dt", text("public.initiatives.yearly.year", Integer.toString(row.year())))
                    .element("dd", text("public.initiatives.yearly.row", row.count(), Money.ofOre(row.sumOre())), "class", "full").close();
        }
        html.close();
    }

    private void filters() {
        html.open("nav", "class", "facets", "id", "filters", "aria-labelledby", "filters-heading").element("h2", text("public.initiatives.filters"), "id", "filters-heading")
                .element("p", text("public.initiatives.filters.several"), "class", "small");
        for (Facet facet : list.facets()) {
            if (!facet.values().isEmpty()) {
                boolean open = facet.values().size() <= MOST_OPEN || isSet(facet);
                html.open("details", open ? new String[] {"open", "open"} : new String[0]).element("summary", filterName(facet));
                List<FacetValue> past = facet.past();
                values(facet.parameter(), past.isEmpty() ? facet.values() : facet.current());
                if (!past.isEmpty()) {
                    html.element("p", text("public.initiatives.past"), "class", "small");
                    values(facet.parameter(), past);
                }
                html.close();
            }
        }
        html.close();
    }

    /** Following one chooses the value, or takes it away when it is chosen. */
    private void values(String parameter, List<FacetValue> values) {
        html.open("ul");
        links(parameter, values, "<span>", "</span> <span class=\"num\">");
        html.close();
    }

    /** There may be some hundreds: what all have in common is put together once. */
    private void links(String parameter, List<FacetValue> values, String beforeName, String beforeCount) {
        InitiativeQuery.Toggles toggles = query.toggles(parameter);
        byte[] begin = Xhtml.part(LENGTH_OF_A_LINK).raw("<li><a href=\"").text(path + toggles.before()).finishBytes();
        byte[] end = Xhtml.part(LENGTH_OF_A_LINK).text(toggles.after()).raw("\" rel=\"nofollow\">" + beforeName).finishBytes();
        byte[] between = beforeCount.getBytes(StandardCharsets.UTF_8);
        boolean isOnlyTheValue = toggles.isOnlyTheValue();
        for (FacetValue value : values) {
            if (isOnlyTheValue) {
                html.raw(begin).raw(value.value()).raw(end);
            } else {
                html.raw("<li><a href=\"").text(href(query.toggled(parameter, value.value())))
                        .raw(value.selected() ? "\" aria-current=\"true\" rel=\"nofollow\">" : "\" rel=\"nofollow\">").raw(beforeName);
            }
            html.text(label(parameter, value)).raw(between).raw(Counts.format(value.count())).raw(END_OF_LINK);
        }
    }

    /** Whether any of its values is chosen. */
    private boolean isSet(Facet facet) {
        return !query.values(facet.parameter()).isEmpty();
    }

    private Facet facet(String parameter) {
        return list.facets().stream().filter(facet -> facet.parameter().equals(parameter)).findFirst().orElseThrow();
    }

    private String filterName(Facet facet) {
        return text("publication.filter." + facet.parameter());
    }

    private String label(String parameter, FacetValue value) {
        return value.name() != null ? value.name() : words.apply(parameter, value.value());
    }

    private void link(String href, String words) {
        html.element("a", words, "href", href);
    }

    private String href(InitiativeQuery other) {
        return href(other.canonical());
    }

    private String href(String canonical) {
        return canonical.isEmpty() ? path : path + "?" + canonical;
    }

    private String text(String key, Object... arguments) {
        return Texts.get(locale, key, arguments);
    }
}
