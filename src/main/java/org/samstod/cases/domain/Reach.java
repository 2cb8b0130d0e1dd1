package org.samstod.cases.domain;

import org.samstod.cases.CaseState;

/** How far a role reaches among the cases it can find at levels 3 and 2 (product words: who uses it, and what they see). */
public enum Reach {
    /** No case content at all. */
    NOTHING,
    /** The own association's cases. */
    OWN_ASSOCIATION,
    /** The own board's cases. */
    BOARD,
    /** The own board's cases once there is a proposal. */
    BOARD_PROPOSED,
    /** The own board's cases once there is a decision. */
    BOARD_DECIDED,
    /** Every board's cases. */
    CITY,
    /** Everything, whatever its level: the clock's own work. */
    EVERYTHING;

    /** Whether this reach covers a case of a board in a state. */
    public boolean covers(String readerBoard, String caseBoard, CaseState state, boolean sameAssociation) {
        return switch (this) {
            case NOTHING -> false;
            case OWN_ASSOCIATION -> sameAssociation;
            case BOARD -> caseBoard.equals(readerBoard);
            case BOARD_PROPOSED -> caseBoard.equals(readerBoard) && state.ordinal() >= CaseState.PROPOSED.ordinal();
            case BOARD_DECIDED -> caseBoard.equals(readerBoard) && !state.isOpen();
            case CITY, EVERYTHING -> true;
        };
    }
}
