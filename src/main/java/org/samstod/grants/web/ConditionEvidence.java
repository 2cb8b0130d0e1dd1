package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.applications.PostedFiles;
import org.samstod.grants.ConditionEvidenceService;
import org.samstod.grants.ConditionFileView;
import org.samstod.shared.web.Done;

/** The files that show whether a condition is kept, on its page in the office. */
@Named
@RequestScoped
public class ConditionEvidence {

    @Inject
    ConditionEvidenceService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private List<ConditionFileView> given;
    private List<Part> files;

    @PostConstruct
    void read() {
        given = service.ofCondition(id == null ? "" : id);
    }

    /** Adds the chosen files. */
    public void add() {
        service.add(id, PostedFiles.chosen(files));
        done.at("/office/conditions/" + id, "office.condition.evidence.added");
    }

    public List<ConditionFileView> getGiven() {
        return given;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
