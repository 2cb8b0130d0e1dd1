package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.Activities;
import org.samstod.publications.domain.Activities.Shown;
import org.samstod.shared.Clock;

/** What the public reads of activities. Nothing is noted about who asks; the number of statements does not grow with what there is. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ActivityPageService {

    /** Days of the page, today included. */
    public static final int DAYS = 7;
    /** How long something that is over stays in the calendar. */
    private static final int MONTHS = 12;
    /** Whom the ages of grown-ups and of older people stand for. */
    private static final int ADULT = 30;
    private static final int OLDER = 70;
    /** Ages to choose among: each year of childhood and youth, one for grown-ups, one for older people. */
    private static final List<Integer> AGES = IntStream.concat(IntStream.rangeClosed(4, 19), IntStream.of(ADULT, OLDER)).boxed().toList();

    @Inject
    Activities activities;

    @Inject
    InitiativeRows initiatives;

    @Inject
    Clock clock;

    /** What an initiative lets anybody take part in, by name; what is over is left out. */
    @UseCase(permission = Permission.PUBLIC)
    public List<ActivityView> ofInitiative(String publicId) {
        LocalDate today = clock.today();
        return activities.ofInitiative(publicId).stream().map(one -> view(one, today)).filter(one -> !one.over()).toList();
    }

    /** What a calendar holds: all that has not been over for a year. */
    @UseCase(permission = Permission.PUBLIC)
    public List<ActivityView> calendar() {
        LocalDate today = clock.today();
        return activities.endingFrom(today.minusMonths(MONTHS)).stream().map(one -> view(one, today))
                .sorted(Comparator.comparing(ActivityView::firstDay).thenComparing(ActivityView::id)).toList();
    }

    /** Seven days at a place, for an age. */
    @UseCase(permission = Permission.PUBLIC)
    public WeekPage week(WeekQuery query) {
        LocalDate today = clock.today();
        LocalDate last = today.plusDays(DAYS - 1L);
        InitiativeRows.Held held = initiatives.now();
        Map<String, NeighbourhoodView> places = held.neighbourhoods();
        NeighbourhoodView place = query.where() == null ? null : places.get(query.where());
        String district = place != null ? place.districtSlug()
                : Optional.ofNullable(query.where()).flatMap(held.lines()::find).map(one -> held.lines().today(one.slug())).orElse(null);
        Set<String> near = places.values().stream().filter(one -> one.districtSlug().equals(district)).map(NeighbourhoodView::slug)
                .collect(Collectors.toSet());
        if (place != null) {
            near.add(place.slug());
        }
        List<Moment> found = found(activities.goingOn(today, last, district == null ? null : near), query.age(), today, last);
        List<Moment> here = found.stream().filter(one -> place != null ? one.slug().equals(place.slug()) : district != null).toList();
        List<Moment> around = place == null ? List.of() : found.stream().filter(one -> !one.slug().equals(place.slug())).toList();
        List<Moment> all = district == null ? found : here.isEmpty() && around.isEmpty()
                ? found(activities.goingOn(today, last, null), query.age(), today, last) : List.of();
        return new WeekPage(query, place != null ? place.name() : district == null ? null : held.lines().name(district, district),
                place == null ? null : place.districtName(), query.where() == null || district != null ? List.of() : meant(query.where(), held),
                places.values().stream().map(one -> new DistrictLink(one.slug(), one.name())).toList(), AGES, byDay(here), byDay(around),
                elsewhere(all, places), today, last, Clock.dayOf(clock.now()).plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    }

    private record Moment(String slug, HappeningView at, ActivityView activity) {
    }

    private static List<Moment> found(List<Shown> goingOn, Integer age, LocalDate today, LocalDate last) {
        List<Moment> found = new ArrayList<>();
        for (Shown one : goingOn) {
            if (age == null || one.activity().isFor(age)) {
                ActivityView view = view(one, today);
                one.activity().between(today, last).forEach(at -> found.add(new Moment(view.neighbourhoodSlug(), ActivityViews.happening(at), view)));
            }
        }
        found.sort(Comparator.comparing((Moment one) -> one.at().day()).thenComparing(one -> one.at().starts()).thenComparing(one -> one.activity().name())
                .thenComparing(one -> one.activity().id()));
        return found;
    }

    private static List<WeekPage.Day> byDay(List<Moment> moments) {
        Map<LocalDate, List<WeekPage.Entry>> days = new TreeMap<>();
        moments.forEach(one -> days.computeIfAbsent(one.at().day(), day -> new ArrayList<>()).add(new WeekPage.Entry(one.at(), one.activity())));
        return days.entrySet().stream().map(day -> new WeekPage.Day(day.getKey(), day.getValue())).toList();
    }

    private static List<WeekPage.Elsewhere> elsewhere(List<Moment> moments, Map<String, NeighbourhoodView> places) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        moments.forEach(one -> counts.merge(one.slug(), 1, Integer::sum));
        // The list of neighbourhoods is in the order of their names.
        return places.values().stream().filter(one -> counts.containsKey(one.slug()))
                .map(one -> new WeekPage.Elsewhere(one.slug(), one.name(), counts.get(one.slug()))).toList();
    }

    private static List<DistrictLink> meant(String typed, InitiativeRows.Held held) {
        return held.places().find(typed.replace('-', ' ')).stream().map(hit -> hit.neighbourhoodSlug() == null
                ? new DistrictLink(hit.districtSlug(), hit.districtName()) : new DistrictLink(hit.neighbourhoodSlug(), hit.name())).distinct().toList();
    }

    private static ActivityView view(Shown one, LocalDate today) {
        return ActivityViews.view(one.activity(), one.title(), one.associationName(), today);
    }
}
