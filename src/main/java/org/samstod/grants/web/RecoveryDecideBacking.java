package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.DecideRecovery;
import org.samstod.grants.RecoveryDecisionService;
import org.samstod.grants.RecoveryDecisionService.MayDecide;
import org.samstod.grants.RecoveryDecisionService.Preview;
import org.samstod.grants.RecoveryService;
import org.samstod.grants.RecoveryView;
import org.samstod.shared.web.Done;

/** A delegate reads the letter and decides whether money is paid back. */
@Named
@RequestScoped
public class RecoveryDecideBacking {

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
    private MayDecide may;
    private Preview letter;
    private long version;
    private String outcome;
    private String sum;
    private String reasons;
    private boolean withoutJav;
    private String seen;

    @PostConstruct
    void read() {
        recovery = service.recovery(id == null ? "" : id);
        may = decisions.mayDecide(id);
        version = recovery.version();
    }

    /** Shows the letter as it would be kept. */
    public void look() {
        letter = decisions.preview(command());
        seen = letter.sha256();
    }

    /** Decides it and tells the association. */
    public void decide() {
        decisions.decide(command());
        done.at("/office/recoveries/" + id, "office.recovery.decided");
    }

    private DecideRecovery command() {
        return new DecideRecovery(id, version, outcome, "PART".equals(outcome) ? TypedSum.of(sum, "sum") : null, reasons, withoutJav,
                seen);
    }

    public RecoveryView getRecovery() {
        return recovery;
    }

    public MayDecide getMay() {
        return may;
    }

    /** The letter, once it has been asked for. */
    public Preview getLetter() {
        return letter;
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

    public boolean isWithoutJav() {
        return withoutJav;
    }

    public void setWithoutJav(boolean withoutJav) {
        this.withoutJav = withoutJav;
    }

    /** Hash of the letter that was shown. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
