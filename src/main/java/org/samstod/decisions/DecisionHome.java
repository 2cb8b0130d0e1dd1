package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Texts;

/** Decisions that nobody of the association has opened yet, first on its home page. */
@ApplicationScoped
public class DecisionHome implements HomeSection {

    @Inject
    DecisionService decisions;

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String titleKey() {
        return "association.decision.home";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return decisions.unopened(associationId).stream()
                .map(one -> new HomeLine(one.title(), Texts.get(locale, "association.decision.home.line", one.toldAt()),
                        "/association/applications/" + one.applicationId() + "/decision", true)).toList();
    }
}
