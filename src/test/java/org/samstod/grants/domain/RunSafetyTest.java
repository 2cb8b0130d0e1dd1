package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/**
 * No sequence of runs, failures, retries and restarts pays an instalment twice or never. The steps are taken on copies, as a service takes them on
 * rows it has read: a step is kept whole with its entry of the journal, or lost whole when the power is cut, and the next one reads what was kept.
 */
class RunSafetyTest {

    private static final Accounting NONE = new Accounting(null, null, null, null, null);
    private static final int SEEDS = 300;
    private static final int STEPS = 120;
    private static final int INSTALMENTS = 8;

    /** What has been kept, and what the journal says of it. */
    private static final class Kept {

        final Map<String, Instalment> instalments = new LinkedHashMap<>();
        final Map<String, PaymentRun> runs = new LinkedHashMap<>();
        final Map<String, Payment> payments = new LinkedHashMap<>();
        final List<Entry> journal = new ArrayList<>();
    }

    /** An entry of the journal: what was done, and the sum it was done to. */
    private record Entry(String action, long ore) {
    }

    /** One use case: what it has read, and what it would keep. */
    private static final class Work {

        final Kept kept;
        final List<Instalment> instalments;
        final Map<String, PaymentRun> runs = new LinkedHashMap<>();
        final List<Payment> payments;
        final List<Entry> entries = new ArrayList<>();

        Work(Kept kept) {
            this.kept = kept;
            instalments = kept.instalments.values().stream().map(RunSafetyTest::copy).toList();
            kept.runs.values().forEach(one -> runs.put(one.id(), copy(one)));
            payments = new ArrayList<>(kept.payments.values().stream().map(RunSafetyTest::copy).toList());
        }

        RunBook book(String run) {
            return new RunBook(runs.get(run), payments.stream().filter(one -> one.runId().equals(run)).sorted(Comparator.comparing(Payment::number)).toList(), instalments);
        }

        Payment payment(String id) {
            return payments.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        }

        void told(String action, long ore) {
            if (ore > 0) {
                entries.add(new Entry(action, ore));
            }
        }

        void keep() {
            instalments.forEach(one -> kept.instalments.put(one.id(), copy(one)));
            runs.values().forEach(one -> kept.runs.put(one.id(), copy(one)));
            payments.forEach(one -> kept.payments.put(one.id(), copy(one)));
            kept.journal.addAll(entries);
        }
    }

    @Test
    void anySequence_withPowerCutsAndRetries_paysEachInstalmentAtMostOnce_andOnceInTheEnd() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Kept kept = new Kept();
            for (int i = 0; i < INSTALMENTS; i++) {
                Instalment one = Given.instalment(Given.grant(100 + 7L * i), 100 + 7L * i);
                kept.instalments.put(one.id(), one);
            }
            for (int step = 0; step < STEPS; step++) {
                Consumer<Work> act = act(kept, random);
                String where = "seed " + seed + " step " + step;
                take(kept, act, random.nextInt(4) == 0);
                hold(kept, where);
                if (random.nextInt(3) == 0) {
                    // The answer was lost: whoever asked asks again.
                    take(kept, act, false);
                    hold(kept, where + " again");
                }
            }
            finish(kept);
            hold(kept, "seed " + seed + " at the end");
            assertTrue(kept.instalments.values().stream().allMatch(one -> one.state() == InstalmentState.PAID), "seed " + seed + ": one was never paid");
        }
    }

    /** A step as a service takes it: kept whole, refused whole, or lost whole. */
    private static void take(Kept kept, Consumer<Work> act, boolean powerCut) {
        Work work = new Work(kept);
        try {
            act.accept(work);
        } catch (BusinessException refused) {
            assertTrue(refused.code().startsWith("payment."), refused.code());
            return;
        }
        if (!powerCut) {
            work.keep();
        }
    }

    private static Consumer<Work> act(Kept kept, Random random) {
        List<String> runs = List.copyOf(kept.runs.keySet());
        List<String> payments = List.copyOf(kept.payments.keySet());
        int which = runs.isEmpty() ? 0 : payments.isEmpty() ? random.nextInt(4) : random.nextInt(8);
        String run = runs.isEmpty() ? null : runs.get(random.nextInt(runs.size()));
        String payment = payments.isEmpty() ? null : payments.get(random.nextInt(payments.size()));
        Set<String> wanted = new HashSet<>(kept.instalments.keySet().stream().filter(one -> random.nextBoolean()).toList());
        String by = random.nextInt(4) == 0 ? "maker" : "other";
        return switch (which) {
            case 0 -> work -> make(work, wanted);
            case 1 -> work -> work.runs.get(run).attest(by, "Olle", Given.NOW);
            case 2 -> work -> send(work, run);
            case 3 -> work -> cancel(work, run);
            case 4 -> work -> work.book(work.payment(payment).runId()).accepted(work.payment(payment));
            case 5 -> work -> paid(work, payment);
            case 6 -> work -> rejected(work, payment);
            default -> work -> work.payments.stream().filter(one -> one.runId().equals(run)).map(Payment::id).toList().forEach(one -> paid(work, one));
        };
    }

    private static void make(Work work, Set<String> wanted) {
        PaymentRun run = Given.run(null);
        List<Instalment> due = work.instalments.stream().filter(one -> one.dueBy(Given.DAY) && wanted.contains(one.id())).toList();
        if (due.isEmpty()) {
            throw new BusinessException("payment.none");
        }
        due.forEach(one -> work.payments.add(run.take(one, Given.payee(1, "FIKTIV"), NONE)));
        work.runs.put(run.id(), run);
        work.told("make", run.sum().ore());
    }

    private static void send(Work work, String run) {
        work.book(run).send("other", Given.NOW);
        work.told("send", work.runs.get(run).sum().ore());
    }

    private static void cancel(Work work, String run) {
        work.book(run).cancel(Given.NOW);
        work.told("cancel", work.runs.get(run).sum().ore());
    }

    private static void paid(Work work, String payment) {
        Payment one = work.payment(payment);
        if (work.book(one.runId()).paid(one, Given.DAY, null, Given.NOW)) {
            work.told("paid", one.amount().ore());
        }
    }

    private static void rejected(Work work, String payment) {
        Payment one = work.payment(payment);
        if (work.book(one.runId()).rejected(one, "AC01", "fel konto", Given.NOW)) {
            work.told("rejected", one.amount().ore());
        }
    }

    /** Somebody goes on from whatever is there: nothing is left where nobody can pay it. */
    private static void finish(Kept kept) {
        for (PaymentRun run : List.copyOf(kept.runs.values())) {
            if (run.state() == RunState.MADE || run.state() == RunState.ATTESTED) {
                take(kept, work -> cancel(work, run.id()), false);
            }
        }
        Set<String> all = kept.instalments.keySet();
        if (kept.instalments.values().stream().anyMatch(one -> one.state() == InstalmentState.DUE)) {
            take(kept, work -> make(work, all), false);
        }
        for (PaymentRun run : List.copyOf(kept.runs.values())) {
            if (run.state() == RunState.MADE) {
                take(kept, work -> work.runs.get(run.id()).attest("other", "Olle", Given.NOW), false);
                take(kept, work -> send(work, run.id()), false);
            }
            if (kept.runs.get(run.id()).state() == RunState.SENT) {
                take(kept, work -> work.payments.stream().filter(one -> one.runId().equals(run.id())).map(Payment::id).toList().forEach(one -> paid(work, one)), false);
            }
        }
    }

    private static void hold(Kept kept, String where) {
        Set<String> live = new HashSet<>();
        kept.payments.values().stream().filter(one -> one.liveInstalmentId() != null)
                .forEach(one -> assertTrue(live.add(one.liveInstalmentId()), where + ": in two live runs"));
        assertEquals(kept.payments.size(), kept.payments.values().stream().map(Payment::endToEndId).distinct().count(), where + ": one id for two attempts");
        for (Instalment one : kept.instalments.values()) {
            List<Payment> attempts = kept.payments.values().stream().filter(payment -> payment.instalmentId().equals(one.id()))
                    .sorted(Comparator.comparing(Payment::endToEndId, Comparator.comparing(RunSafetyTest::attempt))).toList();
            assertEquals(attempts.size(), one.attempts(), where);
            long paid = attempts.stream().filter(payment -> payment.state() == PaymentState.PAID).count();
            assertTrue(paid <= 1, where + ": paid twice");
            assertEquals(paid == 1, one.state() == InstalmentState.PAID, where);
            boolean failed = attempts.isEmpty() || !attempts.get(attempts.size() - 1).state().live();
            assertEquals(failed, one.state() == InstalmentState.DUE, where + ": due again exactly when its last order failed");
            assertTrue(attempts.stream().limit(Math.max(0, attempts.size() - 1)).noneMatch(payment -> payment.state().live()), where + ": an earlier order lives");
        }
        assertEquals(sum(kept, PaymentState.PAID), told(kept, "paid"), where + ": the journal and what is paid");
        assertEquals(sum(kept, PaymentState.REJECTED), told(kept, "rejected"), where);
        assertEquals(sum(kept, PaymentState.WITHDRAWN), told(kept, "cancel"), where);
        assertEquals(told(kept, "make") - told(kept, "cancel") - told(kept, "rejected"),
                kept.payments.values().stream().filter(one -> one.state().live()).mapToLong(one -> one.amount().ore()).sum(), where + ": the journal and what is live");
        for (PaymentRun run : kept.runs.values()) {
            assertEquals(run.sum().ore(), kept.payments.values().stream().filter(one -> one.runId().equals(run.id())).mapToLong(one -> one.amount().ore()).sum(), where);
        }
    }

    private static int attempt(String endToEndId) {
        return Integer.parseInt(endToEndId.substring(endToEndId.lastIndexOf('-') + 1));
    }

    private static long sum(Kept kept, PaymentState state) {
        return kept.payments.values().stream().filter(one -> one.state() == state).mapToLong(one -> one.amount().ore()).sum();
    }

    private static long told(Kept kept, String action) {
        return kept.journal.stream().filter(one -> one.action().equals(action)).mapToLong(Entry::ore).sum();
    }

    /** The row read again. */
    private static <T extends Aggregate> T copy(T row) {
        try {
            @SuppressWarnings("unchecked")
            Constructor<T> empty = (Constructor<T>) row.getClass().getDeclaredConstructor();
            empty.setAccessible(true);
            T again = empty.newInstance();
            for (Class<?> type = row.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        field.set(again, field.get(row));
                    }
                }
            }
            return again;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
