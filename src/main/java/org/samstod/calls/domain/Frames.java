package org.samstod.calls.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Frames and their entries. */
public interface Frames {

    Optional<Frame> find(String id);

    Optional<Frame> find(String boardId, int fiscalYear, String purpose);

    /** Of a board and, unless 0, a year; newest year first. */
    List<Frame> ofBoard(String boardId, int fiscalYear);

    /** The frame with its entries as they are now, for reading. */
    FrameLedger ledger(Frame frame);

    /** The frames of a year with their entries, of one board or (null) of all; by board and name. */
    List<FrameLedger> ledgers(String boardId, int fiscalYear);

    /** The frames of a board that moved in a time or are of its year, with their entries; by year and name. */
    List<FrameLedger> moved(String boardId, int fiscalYear, Instant from, Instant to);

    /** The same after locking the frame's row until the transaction ends. */
    FrameLedger lock(Frame frame);

    void add(Frame frame);

    void add(SubFrame sub);

    void add(FrameEntry entry);
}
