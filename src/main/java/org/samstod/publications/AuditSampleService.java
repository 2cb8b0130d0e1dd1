package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedSample;
import org.samstod.publications.domain.PublishedSampleLine;
import org.samstod.publications.domain.PublishedSamples;
import org.samstod.shared.Clock;
import org.samstod.shared.Keys;
import org.samstod.shared.LineDraw;
import org.samstod.shared.NotFound;
import org.samstod.shared.Sha256;

/**
 * Public draws of grants to be looked into: the list and its SHA-256 first, the seed afterwards. Only what has a page of level 3 is on a
 * list, and what is lowered leaves it with its page. Other draws never come here.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AuditSampleService {

    private static final int MOST_SHOWN = 500;
    private static final String KIND = "audit-sample";

    @Inject
    PublishedSamples samples;

    @Inject
    Publications publications;

    @Inject
    DistrictService districts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Event<PublicationsChanged> changed;

    /** The public id of each of these cases that has a page of level 3. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE)
    public Map<String, String> openAmong(Collection<String> caseIds) {
        return open(caseIds);
    }

    /** Shows a draw that will be held: its list is what has a page of level 3 now. The caller has asked who may, and that the list is not empty. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "publication.sample.announce")
    public AnnouncedSample announce(AnnounceSample sample) {
        // Locked first: nothing is lowered between the list and its hash.
        PublicationVersion version = publications.lockVersion();
        Map<String, String> lines = open(sample.caseIds());
        String hash = Sha256.of(LineDraw.list(lines.values()));
        PublishedSample shown = new PublishedSample(sample.boardId(), districts.board(sample.boardId()).name(), sample.year(), sample.percent(), hash,
                sample.seedSource(), sample.seedDay(), clock.today());
        samples.add(shown);
        lines.values().forEach(publicId -> samples.add(new PublishedSampleLine(shown.id(), publicId)));
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(shown, Map.of("year", sample.year(), "list", hash));
        return new AnnouncedSample(shown.id(), hash, lines);
    }

    /** Shows the seed, and with it what is drawn. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "publication.sample.draw")
    public void draw(String sampleId, String seed) {
        PublicationVersion version = publications.lockVersion();
        PublishedSample shown = get(sampleId);
        shown.draw(seed, clock.today());
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(shown, Map.of("seed", seed));
    }

    /** Shows that a draw is called off. */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "publication.sample.cancel")
    public void cancel(String sampleId, String reason) {
        PublicationVersion version = publications.lockVersion();
        PublishedSample shown = get(sampleId);
        shown.cancel(reason);
        changed.fire(new PublicationsChanged(version.advance()));
        journal.act(shown, Map.of("reason", reason));
    }

    /** The draws, the newest first, without their lists. */
    @UseCase(permission = Permission.PUBLIC)
    public List<SampleView> samples() {
        return samples.newest(MOST_SHOWN).stream().map(one -> view(one, List.of())).toList();
    }

    /** One draw with what is on its list now. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<SampleView> sample(String id) {
        return samples.find(id).map(one -> view(one, one.state() == PublishedSample.State.CANCELLED ? List.of() : samples.lines(one.id())));
    }

    private PublishedSample get(String id) {
        return samples.find(id).orElseThrow(() -> new NotFound(KIND));
    }

    private Map<String, String> open(Collection<String> caseIds) {
        Map<String, String> open = new HashMap<>();
        Keys.parts(caseIds).forEach(some -> publications.openOfCases(some).forEach(one -> open.put(one.caseId(), one.id())));
        return open;
    }

    private static SampleView view(PublishedSample one, List<OpenPublication> open) {
        List<SampleView.Line> lines = new ArrayList<>(open.stream().map(line -> line(line, one)).toList());
        if (one.seed() != null) {
            lines.sort(Comparator.comparing(SampleView.Line::value).thenComparing(SampleView.Line::publicId));
        }
        return new SampleView(one.id(), one.boardName(), one.year(), one.percent(), one.state().name(), one.listSha256(), one.seedSource(), one.seedDay(),
                one.announcedOn(), one.seed(), one.drawnOn(), LineDraw.cut(one.percent()), one.seed() == null ? null : LineDraw.command(one.seed(), one.percent()),
                one.reason(), List.copyOf(lines));
    }

    private static SampleView.Line line(OpenPublication open, PublishedSample sample) {
        String seed = sample.seed();
        OpenPublication.Content said = open.content();
        return new SampleView.Line(open.id(), seed == null ? null : LineDraw.value(seed, open.id()),
                seed != null && LineDraw.drawn(seed, open.id(), sample.percent()), said.associationName(), said.title(), said.grantedOre(), said.decidedOn());
    }
}
