package org.samstod.decisions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.shared.Ids;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** Decisions for the tests of this room. */
final class SomeDecisions {

    static final String BOARD = Ids.next();
    /** A Monday, 11:58 in Stockholm. */
    static final Instant AT = Instant.parse("2026-03-02T10:58:00Z");
    static final DelegationRule RULE = DelegationRule.of(BOARD, "*", "DELEGATE", Money.ofKronor(50_000), "4.2", "§ 7",
            LocalDate.of(2026, 1, 1), null);

    private SomeDecisions() {
    }

    static Adoption adoption(Outcome outcome, long asked, long... kronorFrom2026) {
        List<AmountPart> parts = new java.util.ArrayList<>();
        for (int i = 0; i < kronorFrom2026.length; i++) {
            parts.add(new AmountPart(null, 2026 + i, Money.ofKronor(kronorFrom2026[i])));
        }
        return new Adoption(about(), PublicationLevel.OPEN, outcome,
                Money.ofKronor(asked), parts, "Verksamheten är öppen för alla barn i Solberga.", "kl-2-1", "Kommunallagen 2 kap. 1 §",
                outcome.givesMoney() ? Ids.next() : null, Ids.next(), outcome == Outcome.TRANSFERRED ? "Idrottsnämnden" : null,
                new Decider(Decider.Kind.DELEGATE, Ids.next(), "Dag Delegat", "DELEGATE"), AT);
    }

    static About about() {
        return new About(BOARD, Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), "147-2026-1", "HÄ-2026-0001",
                "Örby Östra IF (FIKTIV)", "Lördagsidrott");
    }

    static DecisionRow granted(long kronor) {
        return DecisionRow.byDelegate(adoption(Outcome.GRANTED, kronor, kronor), RULE);
    }
}
