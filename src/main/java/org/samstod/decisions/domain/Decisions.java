package org.samstod.decisions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.decisions.DecidedSums;

/** Decisions, their letters and their orders of publication. */
public interface Decisions {

    Optional<DecisionRow> find(String id);

    /** The decision, locked until the transaction ends. */
    Optional<DecisionRow> findLocked(String id);

    /** The newest decision of a case; annulled, when the case is open again. */
    Optional<DecisionRow> ofCase(String caseId);

    /** Every decision of a case, the first one first. */
    List<DecisionRow> everyOfCase(String caseId);

    /** The newest decision of each of these cases; one statement. */
    List<DecisionRow> ofCases(Collection<String> caseIds);

    /** The newest decision of an application that its association has been told of: until another is told, also one that is annulled. */
    Optional<DecisionRow> toldOfApplication(String applicationId);

    /** Decisions of an association that stand, are told and that it has not opened, oldest first. */
    List<DecisionRow> unopened(String associationId);

    /** Decisions of delegates that are in no minutes yet, oldest first. */
    List<DecisionRow> unminuted(String boardId);

    /** Decisions of delegates of one day that are in no minutes yet, in the order they were made; locked. */
    List<DecisionRow> unminutedLocked(String boardId, LocalDate decidedOn);

    /** Decisions of minutes, by paragraph. */
    List<DecisionRow> ofMinutes(String minutesId);

    /** What decisions give, as it is kept; one statement. */
    java.util.Map<String, DecidedSums> sums(Collection<String> ids);

    /** How many decisions each of these minutes holds, as pairs of id and count. */
    java.util.Map<String, Integer> countByMinutes(Collection<String> minutesIds);

    /** Newest decisions of a board. */
    List<DecisionRow> newest(String boardId, int limit);

    List<DecisionRow> findAll(Collection<String> ids);

    /** What the latest decision of each of these cases gave by fiscal year, where it has been told and no court has annulled it; one statement. */
    List<ToldAmount> toldAmounts(Collection<String> caseIds);

    /** The case of each of these decisions; one statement. */
    java.util.Map<String, String> casesOf(Collection<String> decisionIds);

    void add(DecisionRow decision);

    /** Writes what has changed now, before something that is booked on it. */
    void flush();

    /** The newest edition of a letter. */
    Optional<Letter> letter(String decisionId, String language);

    /** The newest editions of the letters about these decisions; one statement. */
    List<Letter> letters(Collection<String> decisionIds, String language);

    /** Every edition of a letter, the first one first. */
    List<Letter> editions(String decisionId, String language);

    void add(Letter letter);

    Optional<PublicationOrder> order(String decisionId);

    Optional<PublicationOrder> findOrder(String orderId);

    /** The order, locked until the transaction ends. */
    Optional<PublicationOrder> orderLocked(String orderId);

    Optional<PublicationOrder> orderOfCase(String caseId);

    /** Ids of orders that wait and whose day has come, oldest first. */
    List<String> due(LocalDate day, int limit);

    /** Ids of orders that show nothing of their own, whose day has come and which have not been counted. */
    List<String> toCount(LocalDate day, int limit);

    /** The cases of a board's orders by the orders' keys, latest day first. */
    Map<String, String> orderKeys(String boardId, int most);

    /** Orders in the order of their keys. */
    List<PublicationOrder> orders(List<String> ids);

    void add(PublicationOrder order);
}
