package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sealed in a mailed link. */
class SealTest {

    private final Seal seal = new Seal("a purpose", "secret");

    @Test
    void text_comesBackAsItWas() {
        assertEquals(Optional.of("åäö\n1"), seal.open(seal.close("åäö\n1")));
        assertNotEquals(seal.close("x"), seal.close("x"), "two links with the same text cannot be told to have it");
    }

    @Test
    void whatIsNotOurs_opensNothing() {
        String sealed = seal.close("text");
        assertTrue(new Seal("another purpose", "secret").open(sealed).isEmpty());
        assertTrue(new Seal("a purpose", "another").open(sealed).isEmpty());
        for (String wrong : List.of("", "x", "åäö", "<script>", sealed.substring(1), sealed + "AAAA", "A".repeat(5_000))) {
            assertTrue(seal.open(wrong).isEmpty(), wrong);
        }
        assertTrue(seal.open(null).isEmpty());
    }
}
