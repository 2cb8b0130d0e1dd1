package org.samstod.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Ids;
import org.samstod.shared.PeriodicJob;

/** Jobs run on one node at a time, and each of them can run. */
class JobsIT extends ContainerTest {

    @Inject
    JobLeases leases;

    @Inject
    @Any
    Instance<PeriodicJob> jobs;

    @Resource
    ManagedExecutorService executor;

    @Test
    void job_isTakenByOneOfMany() throws Exception {
        String job = "test-" + Ids.next();
        leases.know(job);
        List<Future<Boolean>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            nodes.add(executor.submit(() -> leases.take(job, Ids.next(), Duration.ofMinutes(1))));
        }
        int winners = 0;
        for (Future<Boolean> node : nodes) {
            winners += node.get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertEquals(1, winners);
    }

    @Test
    void job_isDueAgainAfterItsPause_andAfterADeadNode() {
        String job = "test-" + Ids.next();
        leases.know(job);
        leases.know(job);
        assertTrue(leases.take(job, "dead", Duration.ofMillis(-1)));
        assertTrue(leases.take(job, "first", Duration.ofMinutes(1)), "the lease of a dead node ends by itself");
        assertFalse(leases.giveBack(job, "dead", Duration.ZERO));
        assertTrue(leases.giveBack(job, "first", Duration.ofHours(1)));
        assertFalse(leases.take(job, "second", Duration.ofMinutes(1)));
    }

    @Test
    void everyJob_hasItsOwnNameAndRuns() {
        List<String> names = new ArrayList<>();
        for (PeriodicJob job : jobs) {
            assertTrue(job.name().matches("[a-z0-9.-]{1,60}"), job.name());
            assertFalse(names.contains(job.name()), job.name());
            assertFalse(job.every().isNegative() || job.every().isZero());
            names.add(job.name());
            ActAs.run(Actor.SYSTEM, job::run);
        }
        assertTrue(names.containsAll(List.of("mail", "register-years", "file-scan")), names.toString());
    }
}
