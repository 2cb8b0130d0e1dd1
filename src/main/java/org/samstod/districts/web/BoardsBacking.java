package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.shared.Clock;

/** The boards of today, for lists to choose from on any page. */
@Named("boardList")
@RequestScoped
public class BoardsBacking {

    @Inject
    DistrictService service;

    @Inject
    Clock clock;

    private List<BoardView> today = List.of();

    @PostConstruct
    void load() {
        today = service.boards(clock.today());
    }

    public List<BoardView> getToday() {
        return today;
    }
}
