package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.Activities;
import org.samstod.publications.domain.Activity;
import org.samstod.publications.domain.ActivityTime;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * What an association tells of its own published initiatives, so that people can take part ({@code product.md}, <em>Levels</em>, level 3). An
 * initiative that is no longer public is not found, and what was told of it is gone with it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ActivityService {

    /** The kind of subject of the gate. */
    public static final String KIND = "activity";
    /** Most activities of one initiative. */
    private static final int MOST = 20;

    @Inject
    Publications publications;

    @Inject
    Activities activities;

    @Inject
    DistrictService districts;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The association's public initiatives, the newest decision first, with what it tells of each. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OwnInitiative> own(String associationId) {
        gate.require(Permission.APPLICATION_READ, subject(associationId, associationId));
        Map<String, List<Activity>> told = activities.ofAssociation(associationId).stream().collect(Collectors.groupingBy(Activity::publicationId));
        return publications.openOf(associationId).stream().filter(OpenPublication::isInitiative)
                .map(one -> own(one, told.getOrDefault(one.id(), List.of()))).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the association has no such public initiative
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public OwnInitiative initiative(String associationId, String publicId) {
        OpenPublication found = find(associationId, publicId);
        gate.require(Permission.APPLICATION_READ, subject(publicId, associationId));
        return own(found, activities.ofAssociation(associationId).stream().filter(one -> one.publicationId().equals(publicId)).toList());
    }

    /**
     * Tells of a new activity.
     *
     * @return its id
     * @throws NotFound when the association has no such public initiative
     * @throws BusinessException {@code activity.most}, or as {@link Activity#describe}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "activity.add")
    public String add(SaveActivity told) {
        PublicationVersion version = publications.lockVersion();
        OpenPublication initiative = find(told.associationId(), told.publicId());
        gate.require(Permission.APPLICATION_WRITE, subject(told.publicId(), told.associationId()));
        if (activities.count(initiative.id()) >= MOST) {
            throw new BusinessException("activity.most", MOST);
        }
        Activity activity = new Activity(initiative.id(), initiative.associationId());
        describe(activity, told);
        activities.add(activity);
        advance(version);
        journal.act(activity, Map.of("publication", initiative.id(), "name", activity.name()));
        return activity.id();
    }

    /**
     * Changes what is told.
     *
     * @throws NotFound when the association has no such activity
     * @throws BusinessException as {@link Activity#describe}
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "activity.change")
    public void change(SaveActivity told) {
        PublicationVersion version = publications.lockVersion();
        Activity activity = activity(told.associationId(), told.activityId());
        gate.require(Permission.APPLICATION_WRITE, subject(activity.publicationId(), told.associationId()));
        activity.requireVersion(told.version());
        describe(activity, told);
        advance(version);
        journal.act(activity, Map.of("publication", activity.publicationId(), "name", activity.name()));
    }

    /**
     * Removes one at once from pages and calendars.
     *
     * @throws NotFound when the association has no such activity
     */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "activity.remove")
    public void remove(String associationId, String activityId, long seen) {
        PublicationVersion version = publications.lockVersion();
        Activity activity = activity(associationId, activityId);
        gate.require(Permission.APPLICATION_WRITE, subject(activity.publicationId(), associationId));
        activity.requireVersion(seen);
        activities.remove(activity);
        advance(version);
        journal.act(activityId, activity.version(), Map.of("publication", activity.publicationId()));
    }

    private void describe(Activity activity, SaveActivity told) {
        NeighbourhoodView place = told.neighbourhoodSlug() == null || told.neighbourhoodSlug().isBlank() ? null
                : districts.neighbourhoods(clock.today()).stream().filter(one -> one.slug().equals(told.neighbourhoodSlug())).findFirst().orElse(null);
        List<ActivityTime> times = told.times().stream().filter(Objects::nonNull).map(line -> line.weekday() == null
                ? ActivityTime.once(line.place(), line.day(), line.starts(), line.ends())
                : ActivityTime.weekly(line.place(), line.weekday(), line.starts(), line.ends())).toList();
        String target = Codes.several(String.join(",", told.targets()), Codes.TARGETS);
        activity.describe(new Activity.Content(told.name(), target, told.ageFrom(), told.ageTo(), told.place(), place == null ? null : place.slug(),
                place == null ? null : place.name(), told.firstDay(), told.lastDay(), told.price(), told.email(), told.phone(), told.functional(), times),
                clock.today(), clock.now());
    }

    private OpenPublication find(String associationId, String publicId) {
        return publications.initiativeOf(associationId, publicId).orElseThrow(() -> new NotFound(KIND));
    }

    private Activity activity(String associationId, String activityId) {
        return activities.find(activityId).filter(one -> one.associationId().equals(associationId)).orElseThrow(() -> new NotFound(KIND));
    }

    private void advance(PublicationVersion version) {
        changed.fire(new PublicationsChanged(version.advance()));
    }

    private static Subject subject(String id, String associationId) {
        return new Subject(KIND, id, null, associationId);
    }

    private OwnInitiative own(OpenPublication one, List<Activity> told) {
        OpenPublication.Content c = one.content();
        LocalDate today = clock.today();
        return new OwnInitiative(one.id(), c.title(), c.fiscalYear(), c.neighbourhoodSlug(), c.target(), c.ageFrom(), c.ageTo(),
                told.stream().map(activity -> ActivityViews.view(activity, c.title(), c.associationName(), today)).toList());
    }
}
