package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.decisions.AppealsView;
import org.samstod.decisions.CaseMeetingLine;
import org.samstod.decisions.CaseMeetingService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;

/** What the case's page shows from the board: postponed, sent back, decided with something odd, appealed. Nothing to roles that read no decisions. */
@Named
@RequestScoped
public class CaseMeetingsBacking {

    @Inject
    CaseMeetingService service;

    @Inject
    CurrentUser user;

    @Inject
    @Param(name = "id")
    String id;

    private List<CaseMeetingLine> meetings = List.of();
    private List<AppealsView.Step> appeals = List.of();

    @PostConstruct
    void read() {
        if (id != null && user.getRole() != null && user.getRole().holds(Permission.DECISION_READ)) {
            meetings = service.meetings(id);
            appeals = service.appeals(id);
        }
    }

    public List<CaseMeetingLine> getMeetings() {
        return meetings;
    }

    public List<AppealsView.Step> getAppeals() {
        return appeals;
    }
}
