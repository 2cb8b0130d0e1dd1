package org.samstod.grants.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests to change what was granted. */
public interface GrantChanges extends DelegateRulings<GrantChange> {

    Optional<GrantChange> find(String id);

    Optional<GrantChange> findLocked(String id);

    /** Of a grant, the newest first. */
    List<GrantChange> ofGrant(String grantId);

    /** Keys of those that wait, with their cases, oldest first; {@code boardId} null for every board. */
    Map<String, String> waiting(String boardId, int most);

    void add(GrantChange change);
}
