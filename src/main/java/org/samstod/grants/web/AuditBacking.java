package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.AuditReviewService;
import org.samstod.grants.AuditReviewView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.web.Done;

/** One drawn grant that is looked into: who does, what the association was asked for, what was found. */
@Named
@RequestScoped
public class AuditBacking {

    @Inject
    AuditReviewService service;

    @Inject
    CurrentUser user;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private AuditReviewView review;
    private long version;
    private List<String> kinds;
    private String text;
    private LocalDate due;
    private String finding;
    private String conclusion;

    @PostConstruct
    void read() {
        review = service.review(id == null ? "" : id);
        version = review.version();
        kinds = review.asked();
        text = review.askedText();
        due = review.due() == null ? review.suggestedDue() : review.due();
    }

    /** Takes it, or takes it over. */
    public void take() {
        service.take(id, version);
        done("office.audit.take.done");
    }

    /** Asks the association. */
    public void ask() {
        service.ask(id, version, kinds == null ? List.of() : kinds, text, due);
        done("office.audit.ask.done");
    }

    /** Concludes. */
    public void close() {
        service.close(id, version, finding, conclusion);
        done("office.audit.close.done");
    }

    private void done(String key) {
        done.at("/office/audits/" + id, key);
    }

    /** Whether the role in use looks into grants. */
    public boolean isManages() {
        return user.getRole().holds(Permission.GRANT_MANAGE);
    }

    /** Whether the role in use may open the messages of the case. */
    public boolean isReadsCases() {
        return user.getRole().holds(Permission.CASE_READ);
    }

    public AuditReviewView getReview() {
        return review;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }
}
