package org.samstod.publications.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samstod.publications.domain.Bits;

class FoundTest {

    private static final int SIZE = 1_000;

    @Test
    void whoAsksAgain_getsTheSameInTheSameOrder() {
        Random random = new Random(7);
        // Every third document is gone; the others are initiatives in another order.
        int[] ordinalOf = IntStream.range(0, SIZE).map(document -> document % 3 == 0 ? -1 : SIZE - 1 - document).toArray();
        Found found = new Found(SIZE, ordinalOf);
        for (int document = 0; document < SIZE; document += 2) {
            found.add(document, 1 + random.nextInt(4) / 2f);
        }
        found.whole(null);
        Bits within = Bits.none(SIZE);
        IntStream.range(0, SIZE).filter(ordinal -> ordinal % 5 != 0).forEach(within::set);
        int[] first = found.hits(within, 40).best();
        assertEquals(40, first.length);
        assertArrayEquals(first, found.hits(within, 40).best());
        assertArrayEquals(IntStream.of(first).limit(7).toArray(), found.hits(within, 7).best());
        assertEquals(found.hits(within, 1).all().countWith(within), found.hits(within, SIZE).best().length);
        assertEquals(0, found.hits(Bits.none(SIZE), 40).best().length);
    }
}
