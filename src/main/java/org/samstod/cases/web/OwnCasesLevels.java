package org.samstod.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.SafetyLine;
import org.samstod.associations.SafetySection;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.shared.Texts;

/** The association's cases on its page "who can see what": the level chosen for each and the level that holds. */
@ApplicationScoped
public class OwnCasesLevels implements SafetySection {

    private static final int ORDER = 200;

    @Inject
    ApplicantCaseService cases;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "association.safety.cases";
    }

    @Override
    public List<SafetyLine> lines(String associationId, Locale locale) {
        return cases.own(associationId).stream().map(one -> new SafetyLine(one.title(), one.level(), one.effective(),
                Texts.get(locale, "association.status.stage." + one.stage()),
                "/association/applications/" + one.applicationId() + "/status")).toList();
    }
}
