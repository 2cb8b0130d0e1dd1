package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.grants.RecoveryAppealService;

/** Appeals against recoveries that a court has, beside the secretary's other appeals. */
@Named
@RequestScoped
public class OpenRecoveryAppealsBacking {

    @Inject
    RecoveryAppealService appeals;

    private List<RecoveryAppealService.Open> lines = List.of();

    @PostConstruct
    void read() {
        lines = appeals.open();
    }

    public List<RecoveryAppealService.Open> getLines() {
        return lines;
    }
}
