package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.shared.Keys;
import org.samstod.shared.Money;

/** Grants, what they give by year, answers to them, and their instalments. */
public interface Grants {

    Optional<Grant> find(String id);

    /** The grant, locked until the transaction ends. */
    Optional<Grant> findLocked(String id);

    Optional<Grant> ofDecision(String decisionId);

    /** The newest of a case. */
    Optional<Grant> ofCase(String caseId);

    /** All of a case, also replaced ones, the oldest first. */
    List<Grant> everyOfCase(String caseId);

    Optional<Grant> ofApplication(String applicationId);

    /** The grants of some cases that no other decision has replaced. */
    List<Grant> ofCases(Collection<String> caseIds);

    /** Of an association, the newest first. */
    List<Grant> ofAssociation(String associationId);

    /** Of several associations and one board, the newest first; without replaced ones. */
    List<Grant> ofAssociations(Collection<String> associationIds, String boardId);

    /** Those of an association that wait for its answer; none whose decision a court has annulled. */
    List<Grant> offered(String associationId);

    /**
     * Keys of a board's grants with their cases, the newest first.
     *
     * @param boardId null for every board
     * @param state null for all
     * @param most no more than this
     */
    Map<String, String> keys(String boardId, GrantState state, int most);

    List<Grant> findAll(Collection<String> ids);

    /** The same by key, some hundreds a statement. */
    default Map<String, Grant> byId(Collection<String> ids) {
        Map<String, Grant> found = new HashMap<>();
        Keys.parts(ids).forEach(some -> findAll(some).forEach(one -> found.put(one.id(), one)));
        return found;
    }

    /** Grants of these associations whose report is late on a day: money has been paid and no report has come, or what was asked for has not. */
    List<Grant> late(Collection<String> associationIds, LocalDate today);

    void add(Grant grant);

    /** What it gives of each fiscal year, the first one first. */
    List<GrantYear> years(String grantId);

    void add(GrantYear year);

    List<GrantSignature> signatures(String grantId);

    void add(GrantSignature signature);

    /** Of one grant, in order. */
    List<Instalment> instalments(String grantId);

    /** Of several grants, in order. */
    List<Instalment> instalmentsOf(Collection<String> grantIds);

    /** Of one grant, locked. */
    List<Instalment> instalmentsLocked(String grantId);

    /** These, locked. */
    List<Instalment> locked(Collection<String> instalmentIds);

    /** Those of a board that are due by a day, of grants that may be paid; the earliest first. */
    List<Instalment> due(String boardId, LocalDate day, int most);

    void add(Instalment instalment);

    /** Takes a plan away before another takes its place. */
    void removePlan(String grantId);

    /** Of several decisions. */
    List<Grant> ofDecisions(Collection<String> decisionIds);

    /** What is paid of one fiscal year of each grant. */
    Map<String, Money> paid(Collection<String> grantIds, int year);

    /** What of each grant its association had before, paid under a decision that was annulled; missing where nothing. */
    Map<String, Money> counted(Collection<String> grantIds);

    /** What is paid of each grant. */
    Map<String, Money> paid(Collection<String> grantIds);
}
