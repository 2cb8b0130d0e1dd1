package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.samstod.grants.ConditionEvidenceService;
import org.samstod.grants.ConditionFileView;
import org.samstod.grants.ConditionService;
import org.samstod.grants.ConditionView;
import org.samstod.grants.OwnEvidence;
import org.samstod.grants.RecoveryAnswerService;
import org.samstod.grants.RecoveryAnswerService.OwnRecoveries;
import org.samstod.grants.RecoveryView;

/** The conditions of a grant as its association reads them, and what is asked back of it. */
@Named
@RequestScoped
public class OwnConditions {

    @Inject
    ConditionService service;

    @Inject
    RecoveryAnswerService recoveries;

    @Inject
    @Param(name = "id")
    String id;

    @Inject
    ConditionEvidenceService evidence;

    private OwnEvidence given;
    private List<ConditionView> lines;
    private OwnRecoveries own;

    @PostConstruct
    void read() {
        lines = service.own(id == null ? "" : id);
        given = evidence.own(id);
        own = recoveries.own(id);
    }

    public List<ConditionView> getLines() {
        return lines;
    }

    /** Files that show how conditions are kept, by condition. */
    public Map<String, List<ConditionFileView>> getFiles() {
        return given.files();
    }

    /** Whether the person can give such files now. */
    public boolean isGiving() {
        return given.giving();
    }

    /** The newest recovery, or null. */
    public RecoveryView getRecovery() {
        return own.recoveries().isEmpty() ? null : own.recoveries().get(0);
    }
}
