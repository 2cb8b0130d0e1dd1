package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.associations.HomeLine;
import org.samstod.associations.HomeSection;
import org.samstod.shared.Texts;

/** Money that is asked back and waits for the association's answer or payment, on its home page. */
@ApplicationScoped
public class RecoveryHome implements HomeSection {

    @Inject
    RecoveryAnswerService recoveries;

    @Override
    public int order() {
        return 112;
    }

    @Override
    public String titleKey() {
        return "association.recovery.home";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        return recoveries.waiting(associationId).stream().map(one -> new HomeLine(one.title(), "HEARING".equals(one.state())
                ? Texts.get(locale, "association.recovery.home.answer", one.due().toString())
                : Texts.get(locale, "association.recovery.home.pay", one.owed(), one.due().toString()), "/association/grants/" + one.grantId() + "/recovery", true)).toList();
    }
}
