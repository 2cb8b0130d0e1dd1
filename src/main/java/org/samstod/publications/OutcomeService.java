package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedCase;
import org.samstod.publications.domain.PublishedOutcome;
import org.samstod.publications.domain.ShownCounts;
import org.samstod.publications.domain.ShownCounts.Cell;
import org.samstod.shared.PublicationLevel;

/** What came of initiatives: pushed when a report has been reviewed, shown on the initiative's page, gone with its copy. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OutcomeService {

    @Inject
    Publications publications;

    @Inject
    Journal journal;

    @Inject
    Event<PublicationsChanged> changed;

    /**
     * Shows what came of an initiative, or the newer telling of it. A case without a page at level 3 shows nothing and keeps nothing.
     *
     * @return whether it is shown
     */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "publication.outcome")
    public boolean publish(PublishOutcome outcome) {
        PublicationVersion version = publications.lockVersion();
        Optional<String> copy = publications.caseOf(outcome.caseId()).filter(one -> one.level() == PublicationLevel.OPEN && one.isGrant())
                .map(PublishedCase::copyId);
        copy.ifPresent(publicId -> {
            publications.removeOutcome(publicId);
            publications.add(new PublishedOutcome(publicId, outcome.done(), outcome.learned(), ShownCounts.of(cells(outcome.ages()), cells(outcome.places())),
                    outcome.paidOn(), outcome.reportedOn(), outcome.reviewedOn()));
            changed.fire(new PublicationsChanged(version.advance()));
        });
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("case", outcome.caseId());
        told.put("shown", copy.isPresent());
        journal.act(outcome.caseId(), version.current(), told);
        return copy.isPresent();
    }

    private static List<Cell> cells(List<PublishOutcome.Count> counts) {
        return counts.stream().map(one -> new Cell(one.labelSv(), one.labelEn(), one.number(), false)).toList();
    }

    /** What came of an initiative, by its public id; empty while nothing is told, and for whatever is no open initiative. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<OutcomeView> outcome(String publicId) {
        return publications.open(publicId).filter(OpenPublication::isInitiative).flatMap(one -> publications.outcomeOf(one.id())).map(one -> {
            ShownCounts counts = one.counts();
            return new OutcomeView(one.done(), one.learned(), views(counts.ages()), views(counts.places()), counts.total(), counts.atLeast(), one.paidOn(),
                    one.reportedOn(), one.reviewedOn());
        });
    }

    private static List<OutcomeView.Count> views(List<Cell> cells) {
        return cells.stream().map(one -> new OutcomeView.Count(one.sv(), one.en(), one.number(), one.few())).toList();
    }
}
