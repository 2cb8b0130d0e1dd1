package org.samstod.publications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Money;

/** The leak test finds what it looks for, in every way it could be written. */
class SecretsTest {

    private final Samples hidden = Samples.numbered(4_711, null);
    private final Secrets secrets = new Secrets();

    {
        secrets.add(hidden, true);
    }

    @Test
    void everythingOfACase_isFound_howeverItIsWritten() {
        for (String leak : List.of(hidden.name, hidden.title, hidden.summary, hidden.number, hidden.number.replace("-", ""), hidden.caseId, hidden.associationId,
                hidden.title.toUpperCase(Locale.ROOT), "x" + hidden.title + "y", Long.toString(hidden.grantedOre), Money.ofOre(hidden.grantedOre).plain(),
                Money.ofOre(hidden.grantedOre).format(Locale.ROOT), Money.ofOre(hidden.askedOre).format(Locale.ENGLISH), "\"grantedSek\":" + Money.ofOre(hidden.askedOre).plain() + "}")) {
            assertFalse(secrets.in("<p>before " + leak + " after</p>").isEmpty(), leak);
            assertFalse(secrets.in(leak).isEmpty(), leak);
        }
    }

    @Test
    void otherThings_areNot() {
        Samples other = Samples.numbered(4_712, null);
        assertEquals(List.of(), secrets.in(other.name + other.title + other.summary + other.number + other.caseId + other.associationId + " " + other.grantedOre + " "
                + Money.ofOre(other.askedOre).format(Locale.ROOT)));
        assertEquals(List.of(), secrets.in("a" + hidden.grantedOre + "b " + hidden.grantedOre / 100));
    }
}
