package org.samstod.cases.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Bodies, requests for statements, and the personal links by which some are answered. */
public interface Statements {

    /** The bodies of a board, those in use first, by name. */
    List<StatementBody> bodies(String boardId);

    Optional<StatementBody> findBody(String id);

    /** Several bodies by key; one statement. */
    List<StatementBody> bodies(Collection<String> ids);

    /** The requests of a case, the newest first. */
    List<StatementRequest> ofCase(String caseId);

    /** The requests of several cases, the oldest first; one statement. */
    List<StatementRequest> ofCases(Collection<String> caseIds);

    Optional<StatementRequest> find(String id);

    /** The request, locked until the transaction ends. */
    Optional<StatementRequest> findForUpdate(String id);

    /** Open requests to a body. */
    List<StatementRequest> openOfBody(String bodyId);

    /** Keys of open requests that are due before a moment, were asked before another and have not been reminded of. */
    List<String> toRemind(Instant dueBefore, Instant askedBefore, int most);

    /** The links of some requests. */
    List<StatementLink> links(Collection<String> requestIds);

    Optional<StatementLink> findLink(String secretHash);

    void add(StatementBody body);

    void add(StatementRequest request);

    void add(StatementLink link);
}
