package org.samstod.cases.domain;

import java.time.Instant;
import org.samstod.cases.CaseState;
import org.samstod.cases.Hand;
import org.samstod.cases.Outcome;
import org.samstod.shared.Ids;
import org.samstod.shared.PublicationLevel;

/** What the tests of this package start from. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    static final Hand SYSTEM = new Hand("system", "Samstöd");
    static final Hand ASTRID = new Hand("astrid", "Astrid Handläggare");
    static final Hand BO = new Hand("bo", "Bo Handläggare");
    static final RevisionRef FIRST = new RevisionRef("revision-1", 1);
    static final RevisionRef SECOND = new RevisionRef("revision-2", 2);

    private Given() {
    }

    static Case received() {
        return received(PublicationLevel.OPEN, PublicationLevel.OPEN);
    }

    static Case received(PublicationLevel level, PublicationLevel cap) {
        Matter matter = Matter.open(MatterKind.ROUND, "board", "call", "Föreningsbidrag 2026", NOON);
        return Case.open(matter, new Reception(Ids.next(), FIRST, "call", "board", "association", "ÄLV-2026-1", NOON, false, level, cap,
                4_000_000, "standard", "Läxhjälp på torsdagar", "Vi läser läxor tillsammans.", "promotive"), SYSTEM);
    }

    static Case in(CaseState state) {
        Case made = received();
        if (state == CaseState.RECEIVED) {
            return made;
        }
        made.claim(ASTRID, NOON);
        if (state == CaseState.IN_CHECK) {
            return made;
        }
        made.startPreparation(ASTRID, NOON);
        if (state == CaseState.IN_PREPARATION) {
            return made;
        }
        made.propose(ASTRID, NOON);
        if (state == CaseState.PROPOSED) {
            return made;
        }
        made.decide(Outcome.GRANTED, BO, NOON);
        if (state == CaseState.DECIDED) {
            return made;
        }
        made.tell(ASTRID, NOON);
        made.close(ASTRID, NOON);
        return made;
    }
}
