package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.samstod.districts.CodeListService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.InitiativeRow;
import org.samstod.publications.domain.SupportNeed;
import org.samstod.shared.Clock;

/**
 * What the support finder reads: open initiatives that meet a need and go on, near first, and the helplines of the city's code list
 * {@code helpline} ({@code domain.md} §8 rule 10). Nothing is noted about who asks.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SupportService {

    /** Few until something is chosen, so that the numbers to call are near. */
    private static final int MOST_AT_FIRST = 12;
    private static final int MOST = 60;

    @Inject
    InitiativeRows initiatives;

    @Inject
    Cards cards;

    @Inject
    CodeListService codes;

    @Inject
    Clock clock;

    /** The page. */
    @UseCase(permission = Permission.PUBLIC)
    public SupportPage page(SupportQuery query) {
        InitiativeRows.Held held = initiatives.now();
        List<SupportNeed> needs = SupportNeed.of(query.need()).map(List::of).orElse(List.of(SupportNeed.values()));
        // What was granted for a year that is over may be over; the same that was granted twice is one thing to go to.
        int year = Clock.dayOf(clock.now()).getYear();
        Set<String> seen = new HashSet<>();
        List<InitiativeRow> meeting = held.rows().stream().filter(row -> row.fiscalYear() >= year && needs.stream().anyMatch(need -> need.isMetBy(row)))
                .filter(row -> seen.add(row.associationId() + " " + row.neighbourhoodSlug() + " " + row.titleSort())).toList();
        NeighbourhoodView place = query.neighbourhood() == null ? null : held.neighbourhoods().get(query.neighbourhood());
        int most = place == null && query.need() == null ? MOST_AT_FIRST : MOST;
        Predicate<InitiativeRow> isHere = row -> place == null || place.slug().equals(row.neighbourhoodSlug());
        Predicate<InitiativeRow> isAround = row -> place != null && !isHere.test(row) && held.lines().of(row.districtSlug()).contains(place.districtSlug());
        List<InitiativeRow> here = meeting.stream().filter(isHere).limit(most).toList();
        List<InitiativeRow> around = meeting.stream().filter(isAround).limit(MOST).toList();
        return new SupportPage(query, Arrays.stream(SupportNeed.values()).map(SupportNeed::code).toList(),
                held.neighbourhoods().values().stream().map(one -> new DistrictLink(one.slug(), one.name())).toList(),
                place == null ? null : place.name(), place == null ? null : place.districtName(), cards.of(here, held), cards.of(around, held),
                meeting.size() - here.size() - around.size(), codes.codes("helpline"),
                Clock.dayOf(clock.now()).plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
    }
}
