package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.shared.Money;

/** Recoveries, their letters, and what the ledger has answered. */
public interface Recoveries extends DelegateRulings<Recovery> {

    Optional<Recovery> find(String id);

    Optional<Recovery> findLocked(String id);

    /** Of a grant, the newest first. */
    List<Recovery> ofGrant(String grantId);

    /** Grants among some whose payments a recovery keeps back ({@link Recovery#keepsBack}); one statement. */
    Set<String> keepingBack(Collection<String> grantIds);

    /** Keys of a board's recoveries in some states with their cases, the oldest first; {@code boardId} null for every board. */
    Map<String, String> keys(String boardId, Set<RecoveryState> states, int most);

    /** The oldest first. */
    @Override
    List<Recovery> findAll(Collection<String> ids);

    /** Those of an association whose claimed money is not settled, and that no court has stopped. */
    List<Recovery> owed(String associationId);

    /** Those of an association that wait for its answer, or for money that the ledger has been asked to claim; none that a court has stopped. */
    List<Recovery> waiting(String associationId);

    /** Those that nobody has answered and whose day to answer is between two days. */
    List<Recovery> heardUntil(LocalDate from, LocalDate to);

    /** Whether a number is a recovery's of the board already. */
    boolean taken(String boardId, String number);

    void add(Recovery recovery);

    /** What is changed of it from now on is not written: it is changed to look at. */
    void forget(Recovery recovery);

    Optional<RecoveryLetter> letter(String recoveryId, String language);

    void add(RecoveryLetter letter);

    /** In the order they were recorded. */
    List<RecoveryEntry> entries(String recoveryId);

    void add(RecoveryEntry entry);

    /** What has come back of each fiscal year of a grant, less what was given back. */
    Map<Integer, Money> back(String grantId);

    /** The same by one recovery. */
    Map<Integer, Money> backBy(String recoveryId);

    /** Appeals against a recovery, in the order they came. */
    List<RecoveryAppeal> appeals(String recoveryId);

    /** Appeals against recoveries of a board that a court has, the oldest first. */
    List<RecoveryAppeal> openAppeals(String boardId, int limit);

    Optional<RecoveryAppeal> findAppeal(String id);

    Optional<RecoveryAppeal> findAppealLocked(String id);

    void add(RecoveryAppeal appeal);

    /** The steps of appeals, in order; one statement. */
    List<RecoveryAppealStep> steps(Collection<String> appealIds);

    void add(RecoveryAppealStep step);
}
