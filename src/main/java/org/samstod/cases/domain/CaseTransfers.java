package org.samstod.cases.domain;

import java.util.List;

/** What was handed over from one board to another. */
public interface CaseTransfers {

    /** Every handing over of an application, the oldest first. */
    List<CaseTransfer> ofApplication(String applicationId);

    void add(CaseTransfer transfer);
}
