package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.BoundaryFile;
import org.samstod.publications.domain.DistrictFacts;
import org.samstod.publications.domain.MapBoundary;
import org.samstod.publications.domain.MapBoundary.BoundaryShape;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;

/** The map of the statistics: the portal's own drawing until the city loads its boundaries. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CityMapService {

    private static final String KIND = "city-map";
    private static final int LONGEST = 300;

    @Inject
    DistrictFacts facts;

    @Inject
    Publications publications;

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

    /** Which boundaries are loaded; empty while the portal's own drawing is shown. */
    @UseCase(permission = Permission.DISTRICT_MANAGE)
    public Optional<Loaded> loaded() {
        gate.require(Permission.DISTRICT_MANAGE, subject());
        return facts.boundaries().stream().findFirst().map(one -> new Loaded(one.source(), one.loadedOn()));
    }

    /** Boundaries in use. */
    public record Loaded(String source, LocalDate on) {
    }

    /**
     * Loads the city's boundaries in place of those before.
     *
     * @param content a GeoJSON file, null when none was chosen
     * @param source where it is from, shown below the map
     * @throws BusinessException {@code map.source}, {@code map.file.none}, or as {@link BoundaryFile#read}
     */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "map.load")
    public void load(InputStream content, String source) {
        PublicationVersion version = publications.lockVersion();
        gate.require(Permission.DISTRICT_MANAGE, subject());
        if (source == null || source.isBlank() || source.length() > LONGEST) {
            throw new BusinessException("map.source", LONGEST).at("source");
        }
        LocalDate today = clock.today();
        List<DistrictView> now = districts.districts(today);
        Map<String, String> places = new HashMap<>();
        districts.neighbourhoods(today).forEach(one -> {
            places.put(one.slug(), one.districtSlug());
            places.put(one.name().toLowerCase(Locale.ROOT), one.districtSlug());
        });
        // A district and a neighbourhood of one name: the district is meant.
        now.forEach(one -> {
            places.put(one.slug(), one.slug());
            places.put(one.name().toLowerCase(Locale.ROOT), one.slug());
        });
        Map<String, BoundaryShape> shapes = read(content, places, now.stream().map(DistrictView::slug).toList());
        facts.removeBoundaries();
        shapes.forEach((slug, shape) -> facts.add(new MapBoundary(slug, shape, source.strip(), today)));
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(KIND, version.current(), Map.of("districts", shapes.size(), "source", source.strip()));
    }

    private static Map<String, BoundaryShape> read(InputStream content, Map<String, String> places, List<String> wanted) {
        if (content == null) {
            throw new BusinessException("map.file.none").at("file");
        }
        try {
            return BoundaryFile.read(content.readNBytes(BoundaryFile.LARGEST + 1), places, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        } catch (BusinessException e) {
            throw e.at("file");
        }
    }

    /** Goes back to the portal's own drawing. */
    @UseCase(permission = Permission.DISTRICT_MANAGE, action = "map.clear")
    public void clear() {
        PublicationVersion version = publications.lockVersion();
        gate.require(Permission.DISTRICT_MANAGE, subject());
        facts.removeBoundaries();
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(KIND, version.current(), Map.of("districts", 0));
    }

    private static Subject subject() {
        return new Subject(KIND, KIND, null, null);
    }
}
