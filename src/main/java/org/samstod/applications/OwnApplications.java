package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Clock;
import org.samstod.shared.Moments;
import org.samstod.shared.Texts;

/** The association's drafts on its home page. */
@ApplicationScoped
public class OwnApplications implements HomeSection {

    @Inject
    ApplicationService applications;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String titleKey() {
        return "association.home.drafts";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return applications.mine().stream().filter(ApplicationSummary::draft)
                .map(application -> line(application, locale)).toList();
    }

    private static HomeLine line(ApplicationSummary application, Locale locale) {
        String title = application.title().isBlank() ? application.call().in(locale) : application.title();
        String address = "/association/applications/" + application.id();
        String state = application.closesAt() == null ? Texts.get(locale, "association.home.draft")
                : Texts.get(locale, "association.home.draft-until", deadline(application.closesAt(), locale));
        return new HomeLine(title, state, address, true);
    }

    private static String deadline(Instant at, Locale locale) {
        return Clock.dayOf(at).getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + Moments.of(at);
    }
}
