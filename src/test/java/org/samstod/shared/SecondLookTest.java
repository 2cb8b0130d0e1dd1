package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecondLookTest {

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void somebodyWasFirst_isLookedAtOnceMore() {
        assertEquals("written", SecondLook.writes(() -> {
            if (times.incrementAndGet() == 1) {
                throw new Conflict("conflict.stale");
            }
            return "written";
        }));
        assertEquals(2, times.get());
    }

    @Test
    void aSecondConflict_isTold() {
        assertThrows(Conflict.class, () -> SecondLook.writes(() -> {
            times.incrementAndGet();
            throw new Conflict("conflict.stale");
        }));
        assertEquals(2, times.get());
    }

    @Test
    void whatIsWrong_isNotTriedAgain() {
        assertThrows(BusinessException.class, () -> SecondLook.writes(() -> {
            times.incrementAndGet();
            throw new BusinessException("application.closed");
        }));
        assertEquals(1, times.get());
    }
}
