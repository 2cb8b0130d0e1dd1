package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Texts;

/** Grants that are looked into and wait for something from the association, on its home page. */
@ApplicationScoped
public class AuditHome implements HomeSection {

    @Inject
    OwnAuditService audits;

    @Override
    public int order() {
        return 119;
    }

    @Override
    public String titleKey() {
        return "association.audit.home";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return audits.waiting(associationId).stream().map(one -> new HomeLine(one.title(),
                Texts.get(locale, one.overdue() ? "association.audit.home.late" : "association.audit.home.due", one.due().toString()),
                "/association/grants/" + one.grantId() + "/audit", true)).toList();
    }
}
