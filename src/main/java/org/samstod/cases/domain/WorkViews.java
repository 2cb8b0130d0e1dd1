package org.samstod.cases.domain;

import java.util.List;
import java.util.Optional;

/** Saved lists. */
public interface WorkViews {

    Optional<WorkView> find(String id);

    /** A person's own in a board, and those shared with it, by name; one statement. */
    List<WorkView> of(String accountId, String boardId, int most);

    void add(WorkView view);

    void remove(WorkView view);
}
