package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.samstod.districts.DatedText;
import org.samstod.districts.DatedTextService;
import org.samstod.grants.domain.ConditionState;
import org.samstod.grants.domain.ConditionText;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;

/** Makes the lines of a grant's conditions from the texts in their versions, and lets them follow the day of its report. */
@ApplicationScoped
class ConditionOpening {

    @Inject
    Conditions conditions;

    @Inject
    DatedTextService texts;

    /**
     * The lines of a grant that has none.
     *
     * @param letter the call's own words in the letter, or null
     * @return how many
     */
    int open(Grant grant, String letter) {
        List<ConditionText.Line> lines = ConditionText.lines(letter, version(grant.conditionsTextId()), version(grant.termsTextId()));
        for (int i = 0; i < lines.size(); i++) {
            conditions.add(new GrantCondition(grant, i + 1, lines.get(i)));
        }
        return lines.size();
    }

    private ConditionText.Version version(String textId) {
        if (textId == null) {
            return new ConditionText.Version(null, null);
        }
        DatedText text = texts.version(textId);
        return new ConditionText.Version(text.id(), text.body());
    }

    /** The report is due another day: what was due with it is too. */
    void reportMoved(Grant grant, LocalDate before) {
        if (grant.reportDue() != null && !grant.reportDue().equals(before)) {
            conditions.ofGrant(grant.id()).stream().filter(one -> one.state() == ConditionState.OPEN && one.dueOn() != null && one.dueOn().equals(before))
                    .forEach(one -> one.plan(one.ownerAccount(), grant.reportDue()));
        }
    }
}
