package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.ConditionService;
import org.samstod.grants.ConditionView;
import org.samstod.grants.RecoveryList;
import org.samstod.grants.RecoveryService;
import org.samstod.shared.web.Done;

/** The conditions of a grant on its page in the office, and what has been asked back of it. */
@Named
@RequestScoped
public class GrantConditions {

    @Inject
    ConditionService service;

    @Inject
    RecoveryService recovery;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private List<ConditionView> lines;
    private List<RecoveryList.Row> recoveries;
    private String text;

    @PostConstruct
    void read() {
        lines = service.ofGrant(id == null ? "" : id);
        recoveries = recovery.ofGrant(id);
    }

    /** Everything that is open is kept. */
    public void allMet() {
        done.at("/office/grants/" + id, "office.conditions.all-met.done", service.allMet(id, text));
    }

    /** Makes lines for a grant from before there were any. */
    public void open() {
        service.open(id);
        done.at("/office/grants/" + id, "office.conditions.opened");
    }

    public List<ConditionView> getLines() {
        return lines;
    }

    /** Whether any line is open. */
    public boolean isAnyOpen() {
        return lines.stream().anyMatch(one -> "OPEN".equals(one.state()));
    }

    public List<RecoveryList.Row> getRecoveries() {
        return recoveries;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
