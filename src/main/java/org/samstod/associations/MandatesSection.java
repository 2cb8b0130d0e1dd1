package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samstod.shared.Texts;

/** What administrators must see to about who signs and where money goes; nothing that somebody else has to do next. */
@ApplicationScoped
public class MandatesSection implements HomeSection {

    private static final int ORDER = 120;
    private static final String MANDATES = "/association/mandates";
    private static final String ACCOUNT = "/association/account";

    @Inject
    MembershipService memberships;

    @Inject
    MandateService mandates;

    @Inject
    PayoutAccountService accounts;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "association.index.mandates";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        if (!memberships.standing(associationId).administrator()) {
            return List.of();
        }
        List<HomeLine> lines = new ArrayList<>();
        List<MandateView> stated = mandates.mandates(associationId);
        List<MandateView> inForce = stated.stream().filter(MandateView::inForce).toList();
        boolean waiting = stated.stream().anyMatch(MandateView::waiting);
        if (!waiting && !stated.isEmpty() && stated.get(0).sentBack()) {
            lines.add(line(locale, "association.index.mandate.sent-back", MANDATES, true));
        } else if (!waiting && inForce.isEmpty()) {
            lines.add(line(locale, stated.isEmpty() ? "association.index.mandate.none" : "association.index.mandate.over", MANDATES, true));
        } else if (!waiting && inForce.stream().allMatch(MandateView::soon)) {
            lines.add(new HomeLine(Texts.get(locale, "association.index.mandate.soon"), Texts.get(locale, "association.index.mandate.soon.state",
                    inForce.get(0).validTo().toString()), MANDATES, true));
        } else if (waiting) {
            lines.add(line(locale, "association.index.mandate.waiting", MANDATES, false));
        }
        List<PayoutAccountView> all = accounts.accounts(associationId);
        if (!all.isEmpty() && all.get(0).reason() != null) {
            lines.add(line(locale, "association.index.account.sent-back", ACCOUNT, true));
        } else if (!all.isEmpty() && all.get(0).waiting()) {
            lines.add(line(locale, "association.index.account.waiting", ACCOUNT, false));
        } else if (all.stream().noneMatch(PayoutAccountView::inUse)) {
            lines.add(line(locale, "association.index.account.none", ACCOUNT, true));
        }
        return lines;
    }

    private static HomeLine line(Locale locale, String key, String address, boolean action) {
        return new HomeLine(Texts.get(locale, key), Texts.get(locale, key + ".state"), address, action);
    }
}
