package org.samstod.cases;

/** What the democracy review finds on one criterion (demokrativillkor, {@code domain.md} 2.3). It is about acts, never about belief or opinion. */
public enum DemocracyWord {
    /** Nothing to remark on. */
    NO_REMARK(false),
    /** Something has to be examined before anything is proposed. */
    EXAMINED(true),
    /** A deficiency: only the board can decide the case. */
    DEFICIENCY(true);

    private final boolean needsEvidence;

    DemocracyWord(boolean needsEvidence) {
        this.needsEvidence = needsEvidence;
    }

    /** Whether it needs what, when and by which source, and the applicant's chance to reply. */
    public boolean needsEvidence() {
        return needsEvidence;
    }
}
