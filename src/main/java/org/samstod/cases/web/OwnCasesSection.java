package org.samstod.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/** The association's submitted applications on its home page; those that ask something of it say so. */
@ApplicationScoped
public class OwnCasesSection implements HomeSection {

    private static final int ORDER = 210;

    /** What was decided longer ago is found among all applications. */
    private static final Duration RECENT = Duration.ofDays(180);

    @Inject
    ApplicantCaseService cases;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "association.status.home";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        Instant since = clock.now().minus(RECENT);
        return cases.own(associationId).stream().filter(one -> !one.decided() || one.since().isAfter(since)).map(one -> new HomeLine(one.title(),
                one.answerBy() == null ? Texts.get(locale, "association.status.stage." + one.stage())
                        : Texts.get(locale, "association.status.home.completion", one.answerBy().toString()),
                "/association/applications/" + one.applicationId() + "/status", one.answerBy() != null)).toList();
    }
}
