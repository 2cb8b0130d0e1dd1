package org.samstod.identity.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Mode;

class Pbkdf2HasherTest {

    @Test
    void rounds_canBeRaisedEverywhere_andLoweredOnlyOutsideProduction() {
        for (Mode mode : Mode.values()) {
            assertEquals(600_000, Pbkdf2Hasher.rounds(mode, Optional.empty()));
            assertEquals(1_000_000, Pbkdf2Hasher.rounds(mode, Optional.of(1_000_000)));
            assertEquals(mode == Mode.PRODUCTION ? 600_000 : 10_000, Pbkdf2Hasher.rounds(mode, Optional.of(10_000)));
        }
    }
}
