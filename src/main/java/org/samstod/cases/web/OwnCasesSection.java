package org.samstod.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.shared.Texts;

/** The association's submitted applications on its home page; those that ask something of it say so. */
@ApplicationScoped
public class OwnCasesSection implements HomeSection {

    private static final int ORDER = 210;

    @Inject
    ApplicantCaseService cases;

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
        return cases.own(associationId).stream().map(one -> new HomeLine(one.title(),
                one.answerBy() == null ? Texts.get(locale, "association.status.stage." + one.stage())
                        : Texts.get(locale, "association.status.home.completion", one.answerBy().toString()),
                "/association/applications/" + one.applicationId() + "/status", one.answerBy() != null)).toList();
    }
}
