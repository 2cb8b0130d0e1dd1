package org.samstod.decisions.domain;

/** What met and decided: the board itself, a committee of it, or its chair alone in an urgent matter (kommunallagen 6:37–39). */
public enum MeetingBody {
    /** The board in its meeting. */
    BOARD(Decider.Kind.BOARD),
    /** A committee that the board has delegated to. */
    COMMITTEE(Decider.Kind.COMMITTEE),
    /** The chair, when a decision cannot wait for the board. */
    CHAIR(Decider.Kind.CHAIR);

    private final Decider.Kind kind;

    MeetingBody(Decider.Kind kind) {
        this.kind = kind;
    }

    /** The kind of decider that its decisions name. */
    public Decider.Kind kind() {
        return kind;
    }

    /** Whether it decides by delegation: then the table is asked, and its decisions are reported to the board (kommunallagen 6:40). */
    public boolean delegated() {
        return this != BOARD;
    }

    /** The code it has among the roles of the delegation table. */
    public String roleCode() {
        return name();
    }
}
