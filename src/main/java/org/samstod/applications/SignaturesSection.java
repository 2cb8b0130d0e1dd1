package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.associations.MembershipService;
import org.samstod.shared.Texts;

/** The applications that wait for the signed-in person's signature, on the association's home page. */
@ApplicationScoped
public class SignaturesSection implements HomeSection {

    private static final int ORDER = 130;

    @Inject
    SignatureService signatures;

    @Inject
    MembershipService memberships;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "association.home.sign";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        if (!memberships.standing(associationId).member()) {
            return List.of();
        }
        return signatures.waitingForMe(associationId).entrySet().stream()
                .map(one -> new HomeLine(Texts.get(locale, "association.home.sign.line", one.getValue()),
                        Texts.get(locale, "association.home.sign.state"), SigningDesk.page(one.getKey()), true)).toList();
    }
}
