package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Texts;

/** Reports that wait for the association, on its home page. */
@ApplicationScoped
public class FinalReportHome implements HomeSection {

    @Inject
    FinalReportService reports;

    @Override
    public int order() {
        return 118;
    }

    @Override
    public String titleKey() {
        return "association.final-report.home";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return reports.waiting(associationId).stream().map(one -> new HomeLine(one.title(), state(one, locale), "/association/grants/" + one.grantId() + "/report",
                true)).toList();
    }

    private static String state(FinalReportLine one, Locale locale) {
        String kind = "COMPLETING".equals(one.state()) ? "completing" : one.overdue() ? "overdue" : one.due() == null ? "open" : "due";
        return "open".equals(kind) ? Texts.get(locale, "association.final-report.home.open")
                : Texts.get(locale, "association.final-report.home." + kind, one.due().toString());
    }
}
