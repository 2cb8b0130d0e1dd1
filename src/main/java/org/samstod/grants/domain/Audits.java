package org.samstod.grants.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules, draws and reviews of grants that are looked into. */
public interface Audits {

    /** The rule that holds on a day: the board's own before the city's. */
    Optional<AuditRule> rule(String boardId, LocalDate day);

    /** Rules of the city and, unless null, of a board: newest first. */
    List<AuditRule> rules(String boardId);

    void add(AuditRule rule);

    Optional<AuditDraw> draw(String id);

    Optional<AuditDraw> drawLocked(String id);

    /** Of a board, the newest first. */
    List<AuditDraw> draws(String boardId, int most);

    /** The public draw of a board and year that is announced or held. */
    Optional<AuditDraw> live(String boardId, int year);

    void add(AuditDraw draw);

    void add(AuditLine line);

    /** The whole list of a draw. */
    List<AuditLine> lines(String drawId);

    /** Which of these grants have been on the list of a draw that was not called off. */
    Set<String> listed(Collection<String> grantIds);

    /** Grants of a board on which money has arrived. */
    List<Grant> paid(String boardId);

    Optional<AuditReview> review(String id);

    Optional<AuditReview> reviewLocked(String id);

    /**
     * Keys of reviews with their cases: open ones first, the oldest first.
     *
     * @param boardId null for every board
     */
    Map<String, String> keys(String boardId, int most);

    /** Keys of reviews that are not concluded. */
    List<String> openKeys();

    List<AuditReview> reviews(Collection<String> ids);

    /** Reviews of some grants, the newest first. */
    List<AuditReview> ofGrants(Collection<String> grantIds);

    /** Reviews of an association's grants in which it has been asked for something. */
    List<AuditReview> asked(String associationId);

    /** Reviews of a case in which the association has been asked and that are not concluded. */
    List<AuditReview> askedOfCase(String caseId);

    void add(AuditReview review);
}
