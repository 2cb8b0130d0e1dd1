package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.InitiativeCard;
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

/**
 * What the public pages read. It knows the public copies only; counts and sums are of level 3 and exact. A view says until when it
 * holds if nothing is published, so that a page can be kept exactly that long.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PublicPageService {

    private static final int FRONT_CARDS = 6;
    private static final int MOST_CALLS = 200;
    private static final int LONGEST_SERIES = 20;
    /** A sitemap holds at most 50 000 addresses. */
    private static final int MOST_PAGES = 50_000;

    @Inject
    Publications publications;

    @Inject
    InitiativeRows initiatives;

    @Inject
    InitiativeSearch search;

    @Inject
    Cards cards;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    /** The version of the published bytes as committed; one statement. */
    @UseCase(permission = Permission.PUBLIC)
    public long version() {
        return publications.currentVersion();
    }

    /**
     * Brings the index of words a step towards the committed version; what is gone is purged from its files.
     *
     * @return whether it has arrived
     */
    @UseCase(permission = Permission.PUBLIC)
    public boolean refreshIndex() {
        return search.bring(initiatives.now());
    }

    /** The first page. */
    @UseCase(permission = Permission.PUBLIC)
    public FrontPage front() {
        Instant now = clock.now();
        LocalDate today = clock.today();
        InitiativeRows.Held held = initiatives.now();
        List<InitiativeRow> rows = held.rows();
        List<DistrictView> current = districts.districts(today);
        Set<String> places = new LinkedHashSet<>();
        districts.neighbourhoods(today).forEach(one -> places.add(one.name()));
        current.forEach(one -> places.add(one.name()));
        return new FrontPage(publications.callsOpenAt(now, FRONT_CARDS).stream().map(PublicPageService::card).toList(),
                cards.of(rows.subList(0, Math.min(FRONT_CARDS, rows.size())), held), List.copyOf(places), links(current), rows.size(), until(now));
    }

    /** One answer of the browse page. The number of statements does not grow with what is published; most searches need none, and so no transaction. */
    @UseCase(permission = Permission.PUBLIC)
    @Transactional(Transactional.TxType.SUPPORTS)
    public InitiativeList browse(InitiativeQuery query, boolean english) {
        Instant now = clock.now();
        // An answer to words is never kept, so nobody asks how long it holds.
        return search.browse(query, english, query.hasWords() ? now : until(now));
    }

    /** One initiative by public id; empty for anything that is not an open initiative. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<InitiativeView> initiative(String publicId) {
        return publications.open(publicId).filter(OpenPublication::isInitiative).map(one -> {
            OpenPublication.Content c = one.content();
            DistrictLines lines = initiatives.now().lines();
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
        InitiativeRows.Held held = initiatives.now();
        DistrictLines lines = held.lines();
        return lines.find(slug).map(one -> {
            Selection selection = inDistrict(held, slug);
            String todaySlug = lines.today(slug);
            List<DistrictLink> neighbourhoods = held.neighbourhoods().values().stream().filter(n -> n.districtSlug().equals(slug))
                    .map(n -> new DistrictLink(n.slug(), n.name())).toList();
            List<CallCard> calls = publications.callsOpenAt(now, MOST_CALLS).stream().map(PublicPageService::card)
                    .filter(call -> lines.of(call.districtSlug()).contains(slug)).toList();
            List<NoticeView> notices = notices(publications.noticesUpOn(held.day()).stream().filter(n -> n.boardId().equals(one.boardId())).toList());
            return new DistrictPage(slug, one.name(), one.boardName(), one.validFrom(), one.validTo(),
                    new DistrictLink(todaySlug, lines.name(todaySlug, one.name())), lines.takenOverBy(slug).stream().map(past -> part(held, past)).toList(),
                    neighbourhoods, calls, cards.of(selection.part(0, FRONT_CARDS), held), selection.total(), selection.grantedOre(), years(selection),
                    themes(selection), notices, until(now));
        });
    }

    private static Selection inDistrict(InitiativeRows.Held held, String slug) {
        return Selection.of(held.catalogue(), Map.of(Filter.DISTRICT, Set.of(slug)), null, Selection.Sort.NEWEST);
    }

    private static DistrictPart part(InitiativeRows.Held held, DistrictView past) {
        Selection then = inDistrict(held, past.slug());
        return new DistrictPart(past.slug(), past.name(), past.validFrom(), past.validTo(), then.total(), then.grantedOre());
    }

    private static List<YearSum> years(Selection selection) {
        return selection.years().entrySet().stream().sorted(Map.Entry.<Integer, long[]>comparingByKey().reversed())
                .map(year -> new YearSum(year.getKey(), (int) year.getValue()[0], year.getValue()[1])).toList();
    }

    private static List<FacetValue> themes(Selection selection) {
        Map<String, Integer> counts = selection.counts().get(Filter.THEME);
        return Codes.THEMES.stream().filter(counts::containsKey).map(theme -> new FacetValue(theme, null, counts.get(theme), false, false)).toList();
    }

    /** One association's page by public id. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<AssociationPage> association(String publicId) {
        return publications.association(publicId).map(page -> {
            List<OpenPublication> all = publications.openOf(page.associationId());
            List<OpenPublication> granted = all.stream().filter(OpenPublication::isInitiative).toList();
            Map<Integer, List<InitiativeCard>> byYear = granted.stream().map(InitiativeCard::of)
                    .collect(Collectors.groupingBy(InitiativeCard::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
            return new AssociationPage(page.id(), page.name(), page.organisationNumber(),
                    byYear.entrySet().stream().map(year -> new AssociationPage.Year(year.getKey(), year.getValue())).toList(),
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
        List<String> paths = new ArrayList<>(List.of("/", "/initiatives", "/calls", "/this-week", "/notice-board", "/statistics", "/support", "/open-data"));
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

    private static CallCard card(PublishedCall one) {
        PublishedCall.Content c = one.content();
        return new CallCard(one.callId(), c.titleSv(), c.titleEn(), c.boardName(), c.districtSlug(), c.districtName(), c.kind(), c.theme(),
                c.opensAt(), c.closesAt(), c.ceilingOre());
    }

    static LimitedView limited(LimitedGrant one) {
        return new LimitedView(one.id(), one.generalTitle(), one.amountBand(), one.batchDay());
    }

    private static List<DistrictLink> links(Collection<DistrictView> views) {
        return views.stream().map(one -> new DistrictLink(one.slug(), one.name())).toList();
    }

    /** The next instant at which a page changes by itself: a call opens or closes, or the day ends in Stockholm. */
    private Instant until(Instant now) {
        Instant midnight = Clock.dayOf(now).plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        return publications.nextCallChange(now).filter(midnight::isAfter).orElse(midnight);
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
