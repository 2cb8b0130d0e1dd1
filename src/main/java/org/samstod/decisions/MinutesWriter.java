package org.samstod.decisions;

import java.time.LocalDate;
import java.util.List;
import org.samstod.decisions.domain.DecisionRow;
import org.samstod.decisions.domain.Minutes;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/**
 * Writes minutes of delegated decisions, in Swedish. A case of level 2 or lower is named by its number alone, in the minutes
 * themselves too (domain facts §8, rule 7); in the rendition for anyone that holds for every case that is not published openly.
 */
final class MinutesWriter {

    private MinutesWriter() {
    }

    /**
     * The minutes.
     *
     * @param named the decisions whose applicant may be named in this text
     * @param elsewhere decisions that later rooms keep, which are named by number alone
     */
    static String write(Minutes minutes, String boardName, String approver, LocalDate approvedOn, List<DecisionRow> rows,
            java.util.function.Predicate<DecisionRow> named, List<MinutedElsewhere> elsewhere) {
        Xhtml page = Xhtml.document(Texts.SWEDISH, t("title", boardName, minutes.label()), t("subject", boardName), LetterWriter.STYLE);
        page.open("article", "class", "letter").element("p", boardName, "class", "letter-board");
        page.element("h1", t("heading", minutes.label()), "class", "letter-title");
        page.element("p", t("of-day", minutes.decidedOn().toString()));
        for (DecisionRow row : rows) {
            boolean open = row.level().isAtLeast(PublicationLevel.OPEN) && named.test(row);
            page.element("h2", t("paragraph", row.minutesParagraph(), row.number()));
            if (open) {
                page.element("p", t("about", row.applicant(), row.title()));
            }
            page.element("p", outcome(row, open));
            page.element("p", t("ground", row.groundText()));
            page.element("p", t("decider", row.decider().name(), t("role." + row.decider().role()), row.delegationParagraph()));
        }
        for (MinutedElsewhere one : elsewhere) {
            page.element("h2", t("paragraph", one.paragraph(), one.number()));
            page.element("p", one.said());
            if (one.ground() != null) {
                page.element("p", t("ground", one.ground()));
            }
            page.element("p", t("decider", one.decidedBy(), t("role." + one.role()), one.delegation()));
        }
        page.element("h2", t("approval"));
        page.element("p", t("approved", approvedOn.toString(), approver));
        return page.finish();
    }

    private static String outcome(DecisionRow row, boolean open) {
        String code = row.outcome().name().toLowerCase(java.util.Locale.ROOT);
        return open && row.outcome().givesMoney() ? t("outcome." + code + ".sum", row.granted().format(Texts.SWEDISH), row.asked().format(Texts.SWEDISH))
                : t("outcome." + code);
    }

    private static String t(String name, Object... args) {
        return Texts.get(Texts.SWEDISH, "decisions.minutes." + name, args);
    }
}
