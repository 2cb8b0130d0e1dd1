package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Texts;

/** Grants that wait for the association's answer, first on its home page. */
@ApplicationScoped
public class GrantHome implements HomeSection {

    @Inject
    GrantAcceptanceService grants;

    @Override
    public int order() {
        return 115;
    }

    @Override
    public String titleKey() {
        return "association.grant.home";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return grants.waiting(associationId).stream().map(one -> new HomeLine(one.title(), Texts.get(locale, "association.grant.home.line"),
                "/association/grants/" + one.id(), true)).toList();
    }
}
