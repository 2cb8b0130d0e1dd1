package org.samstod.register.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What of the register anybody may see: the boards' settings and the confirmations. */
public interface Openness {

    void add(RegisterView view);

    void add(EntryConfirmation confirmation);

    /** The setting of a board, when somebody has changed it. */
    Optional<RegisterView> ofBoard(String boardId);

    /** The confirmation that holds for an entry. */
    Optional<EntryConfirmation> holding(String firstId);

    /** The confirmations that hold for some entries; one statement. */
    List<EntryConfirmation> holding(Collection<String> firstIds);

    /** The confirmations of a board that hold, the newest first. */
    List<EntryConfirmation> holdingOf(String boardId);
}
