package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samstod.shared.Texts;

/** What the association itself must answer: people who claim to act for it, a way to be reached. */
@ApplicationScoped
public class QuestionsSection implements HomeSection {

    private static final int ORDER = 110;

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    BoardService board;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "association.index.questions";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        if (!memberships.standing(associationId).administrator()) {
            return List.of();
        }
        List<HomeLine> lines = new ArrayList<>();
        for (MemberView claimant : memberships.members(associationId)) {
            if ("claimed".equals(claimant.status()) && !claimant.objected()) {
                lines.add(new HomeLine(Texts.get(locale, "association.index.question.claim", claimant.name()),
                        Texts.get(locale, "association.index.question.claim.state"),
                        "/association/members?id=" + claimant.membershipId(), true));
            }
        }
        board.lastDay(associationId).ifPresent(lastDay -> lines.add(new HomeLine(Texts.get(locale, "association.index.question.board"),
                Texts.get(locale, "association.index.question.board.state", lastDay.toString()), "/association/board", true)));
        AssociationView association = associations.association(associationId);
        if (association.email() == null && association.phone() == null) {
            lines.add(new HomeLine(Texts.get(locale, "association.index.question.contact"),
                    Texts.get(locale, "association.index.question.contact.state"), "/association/profile", true));
        }
        return lines;
    }
}
