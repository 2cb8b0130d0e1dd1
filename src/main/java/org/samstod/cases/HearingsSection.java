package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Texts;

/** What the board asks the association to reply to, on the association's home page. */
@ApplicationScoped
public class HearingsSection implements HomeSection {

    @Inject
    DemocracyService democracy;

    @Override
    public int order() {
        return 135;
    }

    @Override
    public String titleKey() {
        return "association.home.hearings";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return democracy.waiting(associationId).stream().map(one -> new HomeLine(one.title(), Texts.get(locale, "association.home.hearing",
                one.dueOn().toString()), "/association/applications/" + one.applicationId() + "/democracy", true)).toList();
    }
}
