package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.districts.PlaceHit;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.AgeBand;
import org.samstod.publications.domain.AmountBand;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.InitiativeIndex;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.LimitedGrant;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedAssociation;
import org.samstod.publications.domain.PublishedCall;
import org.samstod.publications.domain.PublishedNotice;
import org.samstod.publications.domain.Selection;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.shared.Clock;
import org.samstod.shared.SearchText;
import org.samstod.shared.SortKeys;

/**
 * What the public pages read. It knows the public copies only; counts and sums are of level 3 and exact. A view says until when it
 * holds if nothing is published, so that a page can be kept exactly that long.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PublicPageService {

    private static final int FRONT_CARDS = 6;
    private static final int MOST_CALLS = 200;
    private static final int MOST_YEARS = 10;
    private static final int MOST_LIMITED = 40;
    private static final int LONGEST_SERIES = 20;
    /** A sitemap holds at most 50 000 addresses. */
    private static final int MOST_PAGES = 50_000;

    @Inject
    Publications publications;

    @Inject
    InitiativeRows initiatives;

    @Inject
    InitiativeIndex index;

    @Inject
    InitiativeSearch search;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    /** The version of the published bytes as committed; one statement. */
    @UseCase(permission = Permission.PUBLIC)
    public long version() {
        return publications.currentVersion();
    }

    /** Brings the index of words to the committed version; what is gone is purged from its files. */
    @UseCase(permission = Permission.PUBLIC)
    public void refreshIndex() {
        InitiativeRows.Held held = initiatives.now();
        if (index.version() < held.version()) {
            index.bringTo(held.version(), held.rows(), publications::open);
        }
    }

    /** The first page. */
    @UseCase(permission = Permission.PUBLIC)
    public FrontPage front() {
        Instant now = clock.now();
        LocalDate today = clock.today();
        List<InitiativeRow> rows = initiatives.now().rows();
        List<InitiativeRow> newest = Selection.of(rows, Map.of(), null, Selection.Sort.NEWEST, List::of).rows();
        List<DistrictView> current = districts.districts(today);
        Set<String> places = new LinkedHashSet<>();
        districts.neighbourhoods(today).forEach(one -> places.add(one.name()));
        current.forEach(one -> places.add(one.name()));
        return new FrontPage(publications.callsOpenAt(now, FRONT_CARDS).stream().map(PublicPageService::card).toList(),
                cards(newest.subList(0, Math.min(FRONT_CARDS, newest.size()))), List.copyOf(places), links(current), rows.size(), until(now));
    }

    /** One answer of the browse page. The number of statements does not grow with what is published. */
    @UseCase(permission = Permission.PUBLIC)
    public InitiativeList browse(InitiativeQuery query, boolean english) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        Lines lines = new Lines(districts.allDistricts());
        Selection selection = search.select(query, english, lines::of).selection();
        int total = selection.rows().size();
        int pages = Math.max(1, (total + InitiativeQuery.PAGE_SIZE - 1) / InitiativeQuery.PAGE_SIZE);
        int from = Math.min(total, (query.page() - 1) * InitiativeQuery.PAGE_SIZE);
        List<InitiativeCard> rows = cards(selection.rows().subList(from, Math.min(total, from + InitiativeQuery.PAGE_SIZE)));
        List<LimitedView> limited = query.isUnfiltered() && query.page() == 1
                ? publications.limitedUpTo(today, MOST_LIMITED).stream().map(PublicPageService::limited).toList() : List.of();
        List<YearlyView> yearly = query.isUnfiltered() && query.page() == 1
                ? publications.yearlyRows(MOST_YEARS).stream().map(row -> new YearlyView(row.fiscalYear(), row.grantCount(), row.sumOre())).toList()
                : List.of();
        long sum = selection.rows().stream().mapToLong(InitiativeRow::grantedOre).sum();
        return new InitiativeList(query, total, sum, pages, rows, facets(query, selection, lines, total, today), limited, yearly,
                query.hasWords() ? place(query.words(), lines, today) : null, until(now));
    }

    /** One initiative by public id; empty for anything that is not an open initiative. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<InitiativeView> initiative(String publicId) {
        return publications.open(publicId).filter(OpenPublication::isInitiative).map(one -> {
            OpenPublication.Content c = one.content();
            Lines lines = new Lines(districts.allDistricts());
            String today = lines.today(c.districtSlug());
            Optional<PublishedCall> call = c.callId() == null ? Optional.empty() : publications.call(c.callId());
            return new InitiativeView(one.id(), c.title(), c.summary(), c.outcome(), c.associationName(), c.organisationNumber(),
                    publications.associationPageOf(one.associationId()).map(PublishedAssociation::id).orElse(null), c.boardName(),
                    c.districtSlug(), c.districtName(), today, lines.name(today, c.districtName()), c.neighbourhoodSlug(),
                    c.neighbourhoodName(), c.askedOre(), c.grantedOre(), c.decidedOn(), call.map(PublishedCall::callId).orElse(null),
                    call.map(p -> p.content().titleSv()).orElse(null), call.map(p -> p.content().titleEn()).orElse(null), c.kind(), c.theme(),
                    c.perspective(), c.target(), c.ageFrom(), c.ageTo(), c.fiscalYear());
        });
    }

    /** One level 2 grant by public id, from the day its batch is added. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<LimitedView> limited(String publicId) {
        return publications.limited(publicId).filter(one -> !one.batchDay().isAfter(clock.today())).map(PublicPageService::limited);
    }

    /** Every call that is shown. */
    @UseCase(permission = Permission.PUBLIC)
    public CallList calls() {
        Instant now = clock.now();
        return new CallList(publications.callsOpenAt(now, MOST_CALLS).stream().map(PublicPageService::card).toList(),
                publications.callsOpeningAfter(now, MOST_CALLS).stream().map(PublicPageService::card).toList(),
                publications.callsClosedBefore(now, MOST_CALLS).stream().map(PublicPageService::card).toList(), until(now));
    }

    /** One call. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<CallView> call(String callId) {
        Instant now = clock.now();
        return publications.call(callId).map(one -> {
            PublishedCall.Content c = one.content();
            String state = one.isOpenAt(now) ? "open" : one.opensAt().isAfter(now) ? "coming" : "closed";
            return new CallView(card(one), state, c.perspective(), c.target(), lines(c.neighbourhoods()), c.frameOre(), lines(c.aboutSv()),
                    lines(c.aboutEn()), lines(c.rulesSv()), lines(c.rulesEn()), lines(c.documentsSv()), lines(c.criteriaSv()),
                    c.decisionExpected(), c.paymentExpected(), c.periodFrom(), c.periodTo(), c.reportDue(), c.waitsForAppealTime(),
                    c.contact(), c.phone(), c.phoneHours(), decided(publications.openOfCall(callId)), earlier(one),
                    until(now));
        });
    }

    /** What became of earlier years' applications in the series of a call, the newest year first; empty when nothing is public. */
    @UseCase(permission = Permission.PUBLIC)
    public List<AwardYear> earlierAwards(String callId) {
        return publications.call(callId).map(this::earlier).orElse(List.of());
    }

    /** A call that has been taken away from the public ends the series; what was published of its cases still counts. */
    private List<AwardYear> earlier(PublishedCall call) {
        Set<String> series = new LinkedHashSet<>();
        String previous = call.previousCallId();
        while (previous != null && !previous.equals(call.callId()) && series.size() < LONGEST_SERIES && series.add(previous)) {
            previous = publications.call(previous).map(PublishedCall::previousCallId).orElse(null);
        }
        return Awards.byYear(publications.openOfCalls(series).stream().map(OpenPublication::content).toList());
    }

    /** One district, of today or of the past, by slug. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<DistrictPage> district(String slug) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        Lines lines = new Lines(districts.allDistricts());
        return lines.find(slug).map(one -> {
            Selection selection = Selection.of(initiatives.now().rows(), Map.of(Filter.DISTRICT, slug), null, Selection.Sort.NEWEST, lines::of);
            List<InitiativeRow> rows = selection.rows();
            Map<Integer, List<InitiativeRow>> byYear = rows.stream()
                    .collect(Collectors.groupingBy(InitiativeRow::fiscalYear, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
            List<YearSum> years = byYear.entrySet().stream().map(entry -> new YearSum(entry.getKey(), entry.getValue().size(),
                    entry.getValue().stream().mapToLong(InitiativeRow::grantedOre).sum())).toList();
            String todaySlug = lines.today(slug);
            List<DistrictLink> neighbourhoods = districts.neighbourhoods(today).stream().filter(n -> n.districtSlug().equals(slug))
                    .map(n -> new DistrictLink(n.slug(), n.name())).toList();
            List<CallCard> calls = publications.callsOpenAt(now, MOST_CALLS).stream().map(PublicPageService::card)
                    .filter(call -> lines.of(call.districtSlug()).contains(slug)).toList();
            List<NoticeView> notices = notices(publications.noticesUpOn(today).stream().filter(n -> n.boardId().equals(one.boardId())).toList());
            return new DistrictPage(slug, one.name(), one.boardName(), one.validFrom(), one.validTo(),
                    new DistrictLink(todaySlug, lines.name(todaySlug, one.name())), lines.takenOverBy(slug), neighbourhoods, calls,
                    cards(rows.subList(0, Math.min(FRONT_CARDS, rows.size()))), rows.size(),
                    rows.stream().mapToLong(InitiativeRow::grantedOre).sum(), years, notices, until(now));
        });
    }

    /** One association's page by public id. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<AssociationPage> association(String publicId) {
        return publications.association(publicId).map(page -> {
            List<OpenPublication> all = publications.openOf(page.associationId());
            List<OpenPublication> granted = all.stream().filter(OpenPublication::isInitiative).toList();
            return new AssociationPage(page.id(), page.name(), page.organisationNumber(), granted.stream().map(PublicPageService::card).toList(),
                    granted.stream().mapToLong(one -> one.content().grantedOre()).sum(),
                    all.stream().filter(one -> !one.isInitiative()).map(one -> decided(one, page.id())).toList());
        });
    }

    /** What is up on the notice board today. */
    @UseCase(permission = Permission.PUBLIC)
    public NoticeBoard noticeBoard() {
        return new NoticeBoard(notices(publications.noticesUpOn(clock.today())), until(clock.now()));
    }

    /** The pages a search engine may know: level 3 and what has no level, Swedish addresses without host. */
    @UseCase(permission = Permission.PUBLIC)
    public List<String> pagesToFind() {
        Instant now = clock.now();
        List<String> paths = new ArrayList<>(List.of("/", "/initiatives", "/calls", "/notice-board", "/open-data"));
        initiatives.now().rows().forEach(row -> paths.add("/initiatives/" + row.id()));
        publications.associationPageIds().forEach(id -> paths.add("/associations/" + id));
        publications.callsOpenAt(now, MOST_CALLS).forEach(call -> paths.add("/calls/" + call.callId()));
        publications.callsOpeningAfter(now, MOST_CALLS).forEach(call -> paths.add("/calls/" + call.callId()));
        districts.districts(clock.today()).forEach(district -> paths.add("/districts/" + district.slug()));
        return paths.subList(0, Math.min(paths.size(), MOST_PAGES));
    }

    private List<NoticeView> notices(List<PublishedNotice> found) {
        List<String> cases = found.stream().flatMap(notice -> notice.rows().stream()).map(PublishedNotice.Row::caseId).distinct().toList();
        Map<String, OpenPublication> published = publications.openOfCases(cases).stream()
                .collect(Collectors.toMap(OpenPublication::caseId, Function.identity()));
        return found.stream().map(notice -> new NoticeView(notice.noticeId(), notice.boardName(), notice.minutesLabel(), notice.postedOn(),
                notice.lastAppealDay(), notice.takeDownOn(), notice.keptAt(), notice.rows().stream().map(row -> {
                    OpenPublication one = published.get(row.caseId());
                    return new NoticeView.Row(row.registerNumber(), one == null ? null : one.id(), one == null ? null : one.content().title());
                }).toList())).toList();
    }

    private List<DecidedRow> decided(List<OpenPublication> all) {
        Map<String, String> pages = publications.associationPages(all.stream().map(OpenPublication::associationId).distinct().toList());
        return all.stream().map(one -> decided(one, pages.get(one.associationId()))).toList();
    }

    private static DecidedRow decided(OpenPublication one, String associationPage) {
        OpenPublication.Content c = one.content();
        return new DecidedRow(one.isInitiative() ? one.id() : null, c.title(), c.associationName(), associationPage, c.outcome(), c.askedOre(),
                c.grantedOre());
    }

    private List<InitiativeCard> cards(List<InitiativeRow> rows) {
        Map<String, OpenPublication> loaded = publications.open(rows.stream().map(InitiativeRow::id).toList()).stream()
                .collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        List<InitiativeCard> cards = new ArrayList<>();
        for (InitiativeRow row : rows) {
            OpenPublication one = loaded.get(row.id());
            if (one != null) {
                cards.add(card(one));
            }
        }
        return cards;
    }

    private static InitiativeCard card(OpenPublication one) {
        OpenPublication.Content c = one.content();
        return new InitiativeCard(one.id(), c.title(), c.summary(), c.associationName(), c.districtSlug(), c.districtName(), c.neighbourhoodName(),
                c.theme(), c.kind(), c.fiscalYear(), c.grantedOre(), c.decidedOn());
    }

    private static CallCard card(PublishedCall one) {
        PublishedCall.Content c = one.content();
        return new CallCard(one.callId(), c.titleSv(), c.titleEn(), c.boardName(), c.districtSlug(), c.districtName(), c.kind(), c.theme(),
                c.opensAt(), c.closesAt(), c.ceilingOre());
    }

    private static LimitedView limited(LimitedGrant one) {
        return new LimitedView(one.id(), one.generalTitle(), one.amountBand(), one.batchDay());
    }

    private static List<DistrictLink> links(Collection<DistrictView> views) {
        return views.stream().map(one -> new DistrictLink(one.slug(), one.name())).toList();
    }

    private List<Facet> facets(InitiativeQuery query, Selection selection, Lines lines, int total, LocalDate today) {
        Map<String, String> neighbourhoods = districts.neighbourhoods(today).stream()
                .collect(Collectors.toMap(NeighbourhoodView::slug, NeighbourhoodView::name, (first, second) -> first));
        List<Facet> facets = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            Map<String, Integer> counts = selection.counts().get(filter);
            String chosen = query.value(filter);
            Map<String, Integer> shown = new LinkedHashMap<>();
            ordered(filter, counts, lines, neighbourhoods).stream().filter(value -> InitiativeQuery.isPossible(filter, value))
                    .forEach(value -> shown.put(value, counts.get(value)));
            if (chosen != null) {
                shown.putIfAbsent(chosen, total);
            }
            facets.add(new Facet(filter.parameter(), shown.entrySet().stream().map(entry -> new FacetValue(entry.getKey(),
                    name(filter, entry.getKey(), lines, neighbourhoods), entry.getValue(), entry.getKey().equals(chosen))).toList()));
        }
        return facets;
    }

    private static String name(Filter filter, String value, Lines lines, Map<String, String> neighbourhoods) {
        return switch (filter) {
            case DISTRICT -> lines.name(value, value);
            case NEIGHBOURHOOD -> neighbourhoods.getOrDefault(value, value);
            case YEAR -> value;
            default -> null;
        };
    }

    private static List<String> ordered(Filter filter, Map<String, Integer> counts, Lines lines, Map<String, String> neighbourhoods) {
        Comparator<String> order = switch (filter) {
            case DISTRICT -> Comparator.comparing(value -> SortKeys.of(lines.name(value, value)));
            case NEIGHBOURHOOD -> Comparator.comparing(value -> SortKeys.of(neighbourhoods.getOrDefault(value, value)));
            case YEAR -> Comparator.reverseOrder();
            case THEME -> Comparator.comparingInt(Codes.THEMES::indexOf);
            case TARGET -> Comparator.comparingInt(Codes.TARGETS::indexOf);
            case KIND -> Comparator.comparingInt(Codes.KINDS::indexOf);
            case AGE -> Comparator.comparingInt(value -> AgeBand.of(value).orElseThrow().ordinal());
            case AMOUNT -> Comparator.comparingInt(value -> List.of(AmountBand.values()).stream().map(AmountBand::code).toList().indexOf(value));
        };
        return counts.keySet().stream().sorted(order).toList();
    }

    private PlaceHint place(String words, Lines lines, LocalDate today) {
        List<PlaceHit> hits = districts.findPlace(words, today);
        if (hits.isEmpty() || hits.size() > 1 && !SearchText.of(hits.get(0).name()).equals(SearchText.of(words))) {
            return null;
        }
        PlaceHit hit = hits.get(0);
        String slug = lines.today(hit.districtSlug());
        return new PlaceHint(hit.name(), hit.neighbourhoodSlug(), slug, lines.name(slug, hit.districtName()));
    }

    /** The next instant at which a page changes by itself: a call opens or closes, or the day ends in Stockholm. */
    private Instant until(Instant now) {
        Instant midnight = Clock.dayOf(now).plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        return publications.nextCallChange(now).filter(midnight::isAfter).orElse(midnight);
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Districts through time: who took over whom. */
    static final class Lines {

        private final Map<String, DistrictView> bySlug;

        Lines(List<DistrictView> history) {
            this.bySlug = history.stream().collect(Collectors.toMap(DistrictView::slug, Function.identity(), (first, second) -> first,
                    LinkedHashMap::new));
        }

        Optional<DistrictView> find(String slug) {
            return Optional.ofNullable(bySlug.get(slug));
        }

        /** The slug and every successor, today's last. */
        List<String> of(String slug) {
            Set<String> line = new LinkedHashSet<>();
            String next = slug;
            while (next != null && line.add(next)) {
                DistrictView view = bySlug.get(next);
                next = view == null ? null : view.successorSlug();
            }
            return List.copyOf(line);
        }

        String today(String slug) {
            List<String> line = of(slug);
            return line.get(line.size() - 1);
        }

        String name(String slug, String otherwise) {
            DistrictView view = bySlug.get(slug);
            return view == null ? otherwise : view.name();
        }

        List<DistrictLink> takenOverBy(String slug) {
            return bySlug.values().stream().filter(view -> !view.slug().equals(slug) && of(view.slug()).contains(slug))
                    .map(view -> new DistrictLink(view.slug(), view.name())).toList();
        }
    }
}
