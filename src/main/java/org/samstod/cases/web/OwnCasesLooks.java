package org.samstod.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.LookLine;
import org.samstod.associations.LookSection;
import org.samstod.cases.CaseReadingService;
import org.samstod.cases.ReadingLine;
import org.samstod.shared.Texts;

/** Who has looked at the association's cases, on its page "who can see what". */
@ApplicationScoped
public class OwnCasesLooks implements LookSection {

    @Inject
    CaseReadingService readings;

    @Override
    public List<LookLine> lines(String associationId, Locale locale) {
        return readings.ofAssociation(associationId).stream().map(one -> new LookLine(one.title(), who(one, locale), one.at(),
                "/association/applications/" + one.applicationId() + "/status")).toList();
    }

    /** Role and administration, in the language of the page. */
    static String who(ReadingLine one, Locale locale) {
        String role = Texts.get(locale, "role." + one.role());
        return one.administration().isEmpty() ? role : role + ", " + one.administration();
    }
}
