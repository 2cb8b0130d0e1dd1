package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.grants.RecoveryAnswerService;
import org.samstod.grants.RecoveryAnswerService.OwnRecoveries;
import org.samstod.grants.RecoveryView;
import org.samstod.shared.web.Done;

/** An association reads what is asked back and why, answers, and reads what was decided. */
@Named
@RequestScoped
public class OwnRecoveryBacking {

    @Inject
    RecoveryAnswerService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private OwnRecoveries own;
    private String recovery;
    private long version;
    private String answer;

    @PostConstruct
    void read() {
        own = service.own(id == null ? "" : id);
        RecoveryView asked = own.recoveries().stream().filter(RecoveryView::unanswered).findFirst().orElse(null);
        if (asked != null) {
            recovery = asked.id();
            version = asked.version();
        }
    }

    /** Sends the answer. */
    public void send() {
        done.at("/association/grants/" + id + "/recovery", "association.recovery.sent", service.answer(recovery, version, answer));
    }

    public OwnRecoveries getOwn() {
        return own;
    }

    /** Whether the person can answer now. */
    public boolean isAnswering() {
        return own.mayAnswer() && own.recoveries().stream().anyMatch(RecoveryView::unanswered);
    }

    /** What is answered: what the page showed. */
    public String getRecovery() {
        return recovery;
    }

    public void setRecovery(String recovery) {
        this.recovery = recovery;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
