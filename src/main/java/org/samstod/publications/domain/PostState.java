package org.samstod.publications.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The life of a post: it waits for the board, is shown, or is sent back with a reason; what is shown can be sent back too. Taking it back removes it. */
public enum PostState {

    /** Somebody of the board is to look at it; only its association and the board see it. */
    WAITING,
    /** Everybody sees it. */
    SHOWN,
    /** The association has been told what to change; nobody else sees it. */
    SENT_BACK;

    private static final Map<PostState, Set<PostState>> NEXT = new EnumMap<>(Map.of(
            WAITING, Set.of(WAITING, SHOWN, SENT_BACK),
            SENT_BACK, Set.of(WAITING),
            SHOWN, Set.of(SENT_BACK)));

    /** Whether the step is in the table. */
    public boolean mayBecome(PostState next) {
        return NEXT.get(this).contains(next);
    }
}
