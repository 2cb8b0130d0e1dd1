package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.ConditionService;
import org.samstod.grants.ConditionView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.web.Done;

/** One condition of a grant: who sees to it by when, and what was found. */
@Named
@RequestScoped
public class ConditionBacking {

    @Inject
    ConditionService service;

    @Inject
    CurrentUser user;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private ConditionView condition;
    private long version;
    private String owner;
    private LocalDate due;
    private String finding;
    private String evidence;
    private String text;

    @PostConstruct
    void read() {
        condition = service.condition(id == null ? "" : id);
        version = condition.version();
        owner = condition.owner();
        due = condition.dueOn();
    }

    /** Says who sees to it, and by when. */
    public void plan() {
        service.plan(id, version, "OFFICER".equals(owner), due);
        done.at("/office/conditions/" + id, "office.condition.planned");
    }

    /** Says whether it is kept. */
    public void find() {
        service.find(id, version, finding, evidence, text);
        done.at("/office/conditions/" + id, "office.condition.found");
    }

    public ConditionView getCondition() {
        return condition;
    }

    /** Whether the role in use may act on it. */
    public boolean isManages() {
        return user.getRole().holds(Permission.GRANT_MANAGE);
    }

    /** What can be found now, codes of states. */
    public List<String> getFindings() {
        return switch (condition.state()) {
            case "OPEN" -> List.of("MET", "BREACHED", "WAIVED");
            case "BREACHED" -> List.of("MET", "WAIVED");
            case "MET" -> List.of("BREACHED");
            default -> List.of();
        };
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
