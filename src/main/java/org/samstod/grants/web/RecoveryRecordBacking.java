package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;
import org.samstod.grants.RecordRecovery;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryService;
import org.samstod.grants.RecoveryView;
import org.samstod.shared.web.Done;

/** The secretary records what the board decided about a recovery. */
@Named
@RequestScoped
public class RecoveryRecordBacking {

    @Inject
    RecoveryService service;

    @Inject
    RecoveryDecisionService decisions;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private RecoveryView recovery;
    private long version;
    private String outcome;
    private String sum;
    private String reasons;
    private LocalDate heldOn;
    private String paragraph;

    @PostConstruct
    void read() {
        recovery = service.recovery(id == null ? "" : id);
        version = recovery.version();
    }

    /** Records it; the association is told. */
    public void record() {
        decisions.record(new RecordRecovery(id, version, outcome, "PART".equals(outcome) ? TypedSum.of(sum, "sum") : null, reasons, heldOn, paragraph));
        done.at("/office/recoveries/" + id, "office.recovery.decided");
    }

    public RecoveryView getRecovery() {
        return recovery;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getSum() {
        return sum;
    }

    public void setSum(String sum) {
        this.sum = sum;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }
}
