package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.cases.CaseTransferService;
import org.samstod.cases.TransferPage;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.shared.web.Addresses;

/** What was handed over from one board to another, on the page of a case and on the association's page of its application. */
@Named("caseTransfers")
@RequestScoped
public class CaseTransfersBean {

    @Inject
    CaseTransferService service;

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    @Param(name = "id")
    String id;

    private List<TransferPage.Line> lines = List.of();

    @PostConstruct
    void read() {
        if (id != null && user.getRole() != null) {
            lines = user.getRole() == Role.ASSOCIATION ? service.ofApplication(id, addresses.getLocale()) : service.ofCase(id, addresses.getLocale());
        }
    }

    /** The oldest first; empty when nothing was handed over. */
    public List<TransferPage.Line> getLines() {
        return lines;
    }
}
