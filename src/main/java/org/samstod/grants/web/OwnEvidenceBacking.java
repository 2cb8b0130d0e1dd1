package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.samstod.applications.PostedFiles;
import org.samstod.grants.ConditionEvidenceService;
import org.samstod.grants.ConditionFileView;
import org.samstod.grants.ConditionService;
import org.samstod.grants.ConditionView;
import org.samstod.grants.OwnEvidence;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** An association gives files that show how it keeps the conditions of a grant. */
@Named
@RequestScoped
public class OwnEvidenceBacking {

    @Inject
    ConditionService conditions;

    @Inject
    ConditionEvidenceService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private List<ConditionView> lines;
    private OwnEvidence own;
    private String condition;
    private List<Part> files;

    @PostConstruct
    void read() {
        lines = conditions.own(id == null ? "" : id);
        own = service.own(id);
        String asked = Params.text("condition");
        condition = lines.stream().filter(ConditionView::unsettled).map(ConditionView::id).filter(one -> one.equals(asked)).findFirst().orElse(null);
    }

    /** Sends the chosen files in. */
    public void give() {
        done.at("/association/grants/" + id + "/evidence", "association.evidence.received", service.give(id, condition == null ? "" : condition,
                PostedFiles.chosen(files)));
    }

    public String getId() {
        return id;
    }

    /** Every condition of the grant. */
    public List<ConditionView> getLines() {
        return lines;
    }

    /** Those that are not settled. */
    public List<ConditionView> getOpen() {
        return lines.stream().filter(ConditionView::unsettled).toList();
    }

    /** Files by condition. */
    public Map<String, List<ConditionFileView>> getGiven() {
        return own.files();
    }

    /** Whether the person can give files now. */
    public boolean isGiving() {
        return own.giving();
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
