package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samstod.publications.OutcomeService;
import org.samstod.publications.PostPageService;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.ShownPost;

/** What happened on the way of an initiative, from decision to report, with what its association has told; and the picture of what came of it. */
@Named("initiativeTimeline")
@RequestScoped
public class InitiativeTimeline {

    @Inject
    PublicPageService pages;

    @Inject
    OutcomeService outcomes;

    @Inject
    PostPageService posts;

    @Inject
    PageParts parts;

    private final List<Step> steps = new ArrayList<>();
    private ShownPost result;

    /**
     * A step.
     *
     * @param key of its words; null for what the association tells
     * @param post what it tells, else null
     */
    public record Step(LocalDate day, String key, ShownPost post) {
    }

    @PostConstruct
    void load() {
        String id = parts.variable("publicId");
        List<ShownPost> told = posts.ofInitiative(id);
        result = told.stream().filter(ShownPost::result).findFirst().orElse(null);
        pages.initiative(id).ifPresent(one -> {
            add(one.decidedOn(), "public.outcome.decided");
            told.stream().filter(post -> !post.result()).forEach(post -> steps.add(new Step(post.day(), null, post)));
            outcomes.outcome(id).ifPresent(outcome -> {
                add(outcome.paidOn(), "public.outcome.paid");
                add(outcome.reportedOn(), "public.outcome.reported");
                add(outcome.reviewedOn(), "public.outcome.reviewed");
            });
        });
        steps.sort(Comparator.comparing(Step::day));
    }

    private void add(LocalDate day, String key) {
        if (day != null) {
            steps.add(new Step(day, key, null));
        }
    }

    /** The steps by day; the decision alone is told elsewhere on the page. */
    public List<Step> getSteps() {
        return steps.size() > 1 ? steps : List.of();
    }

    /** The picture of what came of it, null without one. */
    public ShownPost getResult() {
        return result;
    }
}
