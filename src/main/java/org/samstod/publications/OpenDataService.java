package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samstod.districts.CodeListService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.OpenStatistics.Sum;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.GrantSum;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenDataSource.CallRow;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.Selection;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.publications.domain.Selection.Sort;
import org.samstod.shared.Clock;
import org.samstod.shared.Page;

/**
 * What programs read: the data files in portions, the read API, feeds and calendars. All of it level 3, from the same copies and by the
 * same filters as the pages; the number of statements does not grow with what is published.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OpenDataService {

    /** Rows of a portion of a data file. */
    public static final int PORTION = 500;
    /** Most entries of a feed; the newest of the last year. */
    public static final int MOST_ENTRIES = 500;
    /** How long an entry stays in a feed or calendar. */
    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 100;

    @Inject
    Publications publications;

    @Inject
    OpenDataSource data;

    @Inject
    OpenGrants grants;

    @Inject
    InitiativeRows initiatives;

    @Inject
    InitiativeSearch search;

    @Inject
    DistrictService districts;

    @Inject
    CodeListService codes;

    @Inject
    Clock clock;

    /**
     * The next portion of all initiatives, the newest decision first.
     *
     * @param last the last one of the portion before, null to begin
     */
    @UseCase(permission = Permission.PUBLIC)
    public List<OpenGrant> portion(OpenGrant last) {
        return grants.of(data.initiativesAfter(last == null ? null : last.decidedOn(), last == null ? null : last.publicId(), PORTION));
    }

    /** When something in the data last changed, empty while there is nothing. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<Instant> lastChange() {
        return data.lastChange();
    }

    /**
     * One page of initiatives.
     *
     * @throws WrongParameter for a place that does not exist and a page beyond the last
     */
    @UseCase(permission = Permission.PUBLIC)
    public OpenGrantPage initiatives(ApiQuery query) {
        InitiativeRows.Held held = initiatives.now();
        checkPlaces(query, held);
        Selection selection = search.select(query.filter(), false, held);
        List<InitiativeRow> rows = selection.rows();
        Sort sort = query.filter().sort();
        Cursor cursor = query.cursor();
        int from;
        int to;
        if (cursor == null) {
            from = begin(query, rows.size());
            to = Math.min(rows.size(), from + query.size());
        } else if (query.isBackwards()) {
            to = cursor.before(rows, sort);
            from = Math.max(0, to - query.size());
        } else {
            from = cursor.after(rows, sort);
            to = Math.min(rows.size(), from + query.size());
        }
        String next = to >= rows.size() || from >= to ? null
                : sort == Sort.RELEVANCE ? query.at("page", Integer.toString(query.page() + 1)) : query.at("after", Cursor.of(rows.get(to - 1), sort));
        String previous = from == 0 ? null
                : sort == Sort.RELEVANCE ? query.at("page", Integer.toString(query.page() - 1))
                : from < rows.size() ? query.at("before", Cursor.of(rows.get(from), sort)) : query.at("page", Integer.toString(pages(query, rows.size())));
        return new OpenGrantPage(query, rows.size(), selection.grantedOre(), grants.ofRows(rows.subList(from, to)),
                next, previous);
    }

    /** One initiative; empty for anything that is not an open initiative. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<OpenGrant> initiative(String publicId) {
        return publications.open(publicId).filter(OpenPublication::isInitiative).map(one -> grants.of(List.of(one)).get(0));
    }

    /** One page of calls, the last opened first. */
    @UseCase(permission = Permission.PUBLIC)
    public Page<OpenCall> calls(ApiQuery query) {
        InitiativeRows.Held held = initiatives.now();
        DistrictLines lines = held.lines();
        checkPlaces(query, held);
        String state = query.value("state");
        String district = query.value("district");
        return page(query, callViews(data.calls()).filter(one -> state == null || one.state().equals(state))
                .filter(one -> district == null || lines.of(one.districtSlug()).contains(district)).toList());
    }

    /** One page of the districts of all times. */
    @UseCase(permission = Permission.PUBLIC)
    public Page<DistrictView> districts(ApiQuery query) {
        return page(query, districts.allDistricts());
    }

    /** Counts and sums by district, theme, year and perspective. */
    @UseCase(permission = Permission.PUBLIC)
    public OpenStatistics statistics(ApiQuery query) {
        InitiativeRows.Held held = initiatives.now();
        DistrictLines lines = held.lines();
        checkPlaces(query, held);
        List<GrantSum> all = data.sums();
        checkCode(query, "theme", Codes.THEMES, all, GrantSum::theme);
        checkCode(query, "perspective", Codes.PERSPECTIVES, all, GrantSum::perspective);
        List<GrantSum> sums = all.stream().filter(one -> matches(query, one, lines)).toList();
        List<YearlyView> yearly = query.isUnfiltered() ? publications.yearlyRows(MOST_YEARS).stream()
                .map(row -> new YearlyView(row.fiscalYear(), row.grantCount(), row.sumOre())).toList() : List.of();
        return new OpenStatistics(sum(null, null, sums), by(sums, GrantSum::districtSlug, slug -> lines.name(slug, slug)),
                by(sums, GrantSum::theme, code -> null), by(sums, one -> Integer.toString(one.year()), code -> null),
                by(sums, GrantSum::perspective, code -> null), yearly);
    }

    /** What was published in the last twelve months, the newest first. */
    @UseCase(permission = Permission.PUBLIC)
    public List<OpenGrant> recentInitiatives() {
        return grants.of(data.initiativesPublishedSince(since(), MOST_ENTRIES));
    }

    /** Calls that were published, amended, opened or closed in the last twelve months, the last changed first. */
    @UseCase(permission = Permission.PUBLIC)
    public List<OpenCall> recentCalls() {
        Instant since = since();
        return callViews(data.calls()).filter(one -> !one.changedAt().isBefore(since))
                .sorted(Comparator.comparing(OpenCall::changedAt).reversed().thenComparing(OpenCall::callId)).limit(MOST_ENTRIES).toList();
    }

    /** Calls whose window opens or closes later than twelve months ago, by day. */
    @UseCase(permission = Permission.PUBLIC)
    public List<OpenCall> calendarCalls() {
        Instant since = since();
        return callViews(data.calls()).filter(one -> one.opensAt().isAfter(since) || one.closesAt() != null && one.closesAt().isAfter(since))
                .sorted(Comparator.comparing(OpenCall::opensAt).thenComparing(OpenCall::callId)).toList();
    }

    /** Whether it happened within the last twelve months, so that it still stands in a feed or calendar. */
    @UseCase(permission = Permission.PUBLIC)
    public boolean isRecent(Instant moment) {
        return !moment.isBefore(since());
    }

    /** Until when feeds and calendars hold if nothing is published: a call opens or closes, or the day ends. */
    @UseCase(permission = Permission.PUBLIC)
    public Instant until() {
        Instant now = clock.now();
        Instant midnight = Clock.dayOf(now).plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
        return publications.nextCallChange(now).filter(midnight::isAfter).orElse(midnight);
    }

    private Instant since() {
        return clock.today().minusMonths(MONTHS).atStartOfDay(Clock.ZONE).toInstant();
    }

    private Stream<OpenCall> callViews(List<CallRow> rows) {
        Instant now = clock.now();
        return rows.stream().map(row -> new OpenCall(row.callId(), row.opensAt().isAfter(now) ? "coming"
                : row.closesAt() == null || row.closesAt().isAfter(now) ? "open" : "closed", row.titleSv(), row.titleEn(), row.boardName(),
                row.districtSlug(), row.districtName(), row.kind(), row.theme(), row.perspective(), row.opensAt(), row.closesAt(), row.ceilingOre(),
                row.changedAt()));
    }

    /** A place that does not exist is a mistake of whoever asks; the list of places is public. */
    private static void checkPlaces(ApiQuery query, InitiativeRows.Held held) {
        String district = query.value("district");
        if (district != null && held.lines().find(district).isEmpty()) {
            throw new WrongParameter("district", "place-name", ApiQuery.Resource.DISTRICTS.path());
        }
        String neighbourhood = query.value(Filter.NEIGHBOURHOOD);
        if (neighbourhood != null && !held.neighbourhoods().containsKey(neighbourhood)
                && held.rows().stream().noneMatch(row -> neighbourhood.equals(row.neighbourhoodSlug()))) {
            throw new WrongParameter("neighbourhood", "place-name", ApiQuery.Resource.DISTRICTS.path());
        }
    }

    /** A code of the city's list or one that something was granted for, of today or of before. */
    private void checkCode(ApiQuery query, String list, List<String> own, List<GrantSum> sums, Function<GrantSum, String> of) {
        String code = query.value(list);
        if (code == null) {
            return;
        }
        Set<String> known = new TreeSet<>(own);
        known.addAll(codes.words(list).keySet());
        sums.stream().map(of).filter(Objects::nonNull).forEach(known::add);
        if (!known.contains(code)) {
            throw new WrongParameter(list, "value", String.join(", ", known));
        }
    }

    private static boolean matches(ApiQuery query, GrantSum one, DistrictLines lines) {
        String district = query.value("district");
        String theme = query.value("theme");
        String year = query.value("year");
        String perspective = query.value("perspective");
        return (district == null || lines.of(one.districtSlug()).contains(district)) && (theme == null || theme.equals(one.theme()))
                && (year == null || year.equals(Integer.toString(one.year()))) && (perspective == null || perspective.equals(one.perspective()));
    }

    private static List<Sum> by(List<GrantSum> sums, Function<GrantSum, String> group, Function<String, String> name) {
        Map<String, List<GrantSum>> groups = new HashMap<>();
        sums.forEach(one -> groups.computeIfAbsent(group.apply(one) == null ? "" : group.apply(one), code -> new ArrayList<>()).add(one));
        return groups.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> sum(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getKey().isEmpty() ? null : name.apply(entry.getKey()),
                        entry.getValue())).toList();
    }

    private static Sum sum(String code, String name, List<GrantSum> sums) {
        return new Sum(code, name, sums.stream().mapToLong(GrantSum::count).sum(), sums.stream().mapToLong(GrantSum::askedOre).sum(),
                sums.stream().mapToLong(GrantSum::grantedOre).sum());
    }

    private static <T> Page<T> page(ApiQuery query, List<T> all) {
        int from = begin(query, all.size());
        return new Page<>(all.subList(from, Math.min(all.size(), from + query.size())), all.size());
    }

    private static int begin(ApiQuery query, int total) {
        if (query.page() > pages(query, total)) {
            throw new WrongParameter("page", "beyond", Integer.toString(pages(query, total)));
        }
        return (query.page() - 1) * query.size();
    }

    private static int pages(ApiQuery query, int total) {
        return Math.max(1, (total + query.size() - 1) / query.size());
    }
}
