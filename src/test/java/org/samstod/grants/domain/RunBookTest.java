package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;

/** Runs and what becomes of them; whatever happens, an instalment is never paid twice and never lost. */
class RunBookTest {

    private static final Accounting NONE = new Accounting(null, null, null, null, null);

    /** A run of some instalments. */
    private static RunBook book(PaymentRun run, List<Instalment> instalments, List<Payment> all) {
        List<Payment> payments = instalments.stream().map(one -> run.take(one, Given.payee(1, "FIKTIV"), NONE)).toList();
        all.addAll(payments);
        return new RunBook(run, payments, instalments);
    }

    @Test
    void accepted_isNotPaid_andRejectedIsDueWithItsReason() {
        Instalment paid = Given.instalment(Given.grant(100), 100);
        Instalment back = Given.instalment(Given.grant(200), 200);
        PaymentRun run = Given.run(null);
        List<Payment> payments = new ArrayList<>();
        RunBook book = book(run, List.of(paid, back), payments);
        assertEquals(300, run.sum().ore());
        assertEquals("payment.not-sent", assertThrows(BusinessException.class, () -> book.accepted(payments.get(0))).code());
        run.attest("other", "Olle", Given.NOW);
        book.send("other", Given.NOW);
        assertTrue(book.accepted(payments.get(0)));
        assertFalse(book.accepted(payments.get(0)), "said before");
        assertEquals(InstalmentState.ACCEPTED, paid.state());
        assertTrue(book.rejected(payments.get(1), "AC04", "Kontot är avslutat", Given.NOW));
        assertEquals(InstalmentState.DUE, back.state());
        assertEquals("Kontot är avslutat", back.lastReason());
        assertEquals(null, payments.get(1).liveInstalmentId());
        assertTrue(book.paid(payments.get(0), Given.DAY, "4711", Given.NOW));
        assertFalse(book.rejected(payments.get(0), "AC04", "för sent", Given.NOW), "paid is an end");
        assertEquals(RunState.DONE, run.state());
        assertEquals(paid.id(), payments.get(0).liveInstalmentId());
    }

    @Test
    void cancel_onlyBeforeItIsSent_andEverythingIsDueAgain() {
        Instalment one = Given.instalment(Given.grant(100), 100);
        PaymentRun run = Given.run(null);
        RunBook book = book(run, List.of(one), new ArrayList<>());
        assertEquals("payment.moved", assertThrows(BusinessException.class, () -> book(Given.run(null), List.of(one), new ArrayList<>())).code(),
                "it is in a run");
        book.cancel(Given.NOW);
        assertEquals(InstalmentState.DUE, one.state());
        PaymentRun second = Given.run(null);
        RunBook again = book(second, List.of(one), new ArrayList<>());
        second.attest("other", "Olle", Given.NOW);
        again.send("other", Given.NOW);
        assertEquals("payment.moved", assertThrows(BusinessException.class, () -> again.cancel(Given.NOW)).code());
        assertEquals(2, one.attempts());
    }

    @Test
    void send_needsAttestation() {
        PaymentRun run = Given.run(null);
        RunBook book = book(run, List.of(Given.instalment(Given.grant(100), 100)), new ArrayList<>());
        assertEquals("payment.moved", assertThrows(BusinessException.class, () -> book.send("other", Given.NOW)).code());
    }

    @Test
    void anySequence_neverPaysTwice_neverLosesAnInstalment() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Instalment> instalments = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                instalments.add(Given.instalment(Given.grant(100 + i), 100 + i));
            }
            List<RunBook> books = new ArrayList<>();
            List<PaymentRun> runs = new ArrayList<>();
            List<Payment> all = new ArrayList<>();
            for (int step = 0; step < 150; step++) {
                int act = books.isEmpty() ? 0 : all.isEmpty() ? random.nextInt(4) : random.nextInt(7);
                int which = books.isEmpty() ? 0 : random.nextInt(books.size());
                Payment payment = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
                try {
                    switch (act) {
                        case 0 -> {
                            List<Instalment> due = instalments.stream().filter(one -> one.dueBy(Given.DAY) && random.nextBoolean()).toList();
                            PaymentRun run = Given.run(null);
                            books.add(book(run, due, all));
                            runs.add(run);
                        }
                        case 1 -> runs.get(which).attest(random.nextInt(4) == 0 ? "maker" : "other", "Olle", Given.NOW);
                        case 2 -> books.get(which).send("other", Given.NOW);
                        case 3 -> books.get(which).cancel(Given.NOW);
                        case 4 -> of(books, payment).accepted(payment);
                        case 5 -> of(books, payment).paid(payment, Given.DAY, null, Given.NOW);
                        default -> of(books, payment).rejected(payment, "AC01", "fel konto", Given.NOW);
                    }
                } catch (BusinessException refused) {
                    assertTrue(refused.code().startsWith("payment."), refused.code());
                }
                hold(instalments, all, "seed " + seed + " step " + step);
            }
        }
    }

    private static RunBook of(List<RunBook> books, Payment payment) {
        return books.stream().filter(book -> book.find(payment.endToEndId()).isPresent()).findFirst().orElseThrow();
    }

    private static void hold(List<Instalment> instalments, List<Payment> all, String where) {
        Set<String> live = new HashSet<>();
        all.stream().filter(one -> one.liveInstalmentId() != null).forEach(one -> assertTrue(live.add(one.liveInstalmentId()), where + ": in two live runs"));
        assertEquals(all.size(), all.stream().map(Payment::endToEndId).distinct().count(), where);
        Map<String, List<Payment>> of = all.stream().collect(Collectors.groupingBy(Payment::instalmentId, HashMap::new, Collectors.toList()));
        for (Instalment one : instalments) {
            List<Payment> mine = of.getOrDefault(one.id(), List.of());
            long paid = mine.stream().filter(payment -> payment.state() == PaymentState.PAID).count();
            assertTrue(paid <= 1, where + ": paid twice");
            assertEquals(paid == 1, one.state() == InstalmentState.PAID, where);
            assertEquals(one.state() != InstalmentState.DUE, live.contains(one.id()), where + ": " + one.state());
        }
    }
}
