package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;
import org.samstod.grants.ProposeRecovery;
import org.samstod.grants.RecoveryDraft;
import org.samstod.grants.RecoveryService;
import org.samstod.shared.web.Done;

/** An officer proposes that money of a grant is paid back. */
@Named
@RequestScoped
public class RecoveryProposeBacking {

    @Inject
    RecoveryService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private RecoveryDraft draft;
    private String why;
    private String condition;
    private String sum;
    private String text;
    private String ground;
    private String number;
    private LocalDate answerBy;

    @PostConstruct
    void read() {
        draft = service.draft(id == null ? "" : id);
        condition = draft.conditions().size() == 1 ? draft.conditions().get(0).key() : null;
        ground = draft.grounds().size() == 1 ? draft.grounds().get(0).key() : null;
    }

    /** Proposes it; the association is asked. */
    public void propose() {
        String made = service.propose(new ProposeRecovery(id, why, condition, TypedSum.of(sum, "sum"), text, number, ground,
                answerBy));
        done.at("/office/recoveries/" + made, "office.recovery.proposed");
    }

    public RecoveryDraft getDraft() {
        return draft;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getSum() {
        return sum;
    }

    public void setSum(String sum) {
        this.sum = sum;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(LocalDate answerBy) {
        this.answerBy = answerBy;
    }
}
