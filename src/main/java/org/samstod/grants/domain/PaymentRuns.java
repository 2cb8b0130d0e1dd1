package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.shared.Money;

/** Runs, their payments, profiles and rights to attest. */
public interface PaymentRuns {

    Optional<PaymentRun> find(String id);

    /** The run, locked until the transaction ends. */
    Optional<PaymentRun> findLocked(String id);

    /** Of a board, the newest first. */
    List<PaymentRun> ofBoard(String boardId, int offset, int limit);

    long countOfBoard(String boardId);

    /** The highest number of a board's year, 0 for none. */
    int lastNumber(String boardId, int year);

    void add(PaymentRun run);

    /** Keeps what a run has taken in; the database refuses what another live run has. */
    void addAll(Collection<Payment> payments);

    /** In order. */
    List<Payment> payments(String runId);

    /** Some of them, in order. */
    List<Payment> payments(String runId, int offset, int limit);

    /** How many of each state. */
    Map<PaymentState, Long> states(String runId);

    /** How many go to payees whose name is for named persons only. */
    long guarded(String runId);

    /** A page of lines in the order of the file, with the level of each grant; read as values, so that nothing is held. */
    List<PaymentLine> lines(String runId, Collection<String> accountKinds, int after, int most);

    /** How many payments a run has to each kind of account, and their sums. */
    Map<String, Total> totals(String runId);

    /** Sums of a run by cost centre; the key is empty for none. */
    Map<String, Money> byCostCentre(String runId);

    /** The associations a run pays. */
    List<String> associations(String runId);

    Optional<PaymentProfile> profile(String id);

    /** The one in force on a day. */
    Optional<PaymentProfile> profileOn(LocalDate day);

    List<PaymentProfile> profiles();

    void add(PaymentProfile profile);

    Optional<AttestRight> right(String id);

    List<AttestRight> rights(String boardId);

    /** Of a person at a board. */
    List<AttestRight> rightsOf(String accountId, String boardId);

    void add(AttestRight right);

    /** Writes what has changed now. */
    void flush();

    /** Number and sum. */
    record Total(long number, Money sum) {
    }
}
