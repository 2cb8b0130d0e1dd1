package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samstod.shared.BusinessException;

/** Runs and what becomes of them, step by step; {@link RunSafetyTest} takes the steps in any order and cuts the power between them. */
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
}
