package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.grants.FrameUseService;
import org.samstod.grants.FrameUseView;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Params;

/** What became of the money of the frames of a year. */
@Named
@RequestScoped
public class FrameUseBacking {

    @Inject
    FrameUseService service;

    @Inject
    Clock clock;

    private FrameUseView use;

    @PostConstruct
    void read() {
        Integer asked = Params.number("year");
        use = service.use(asked == null || asked < 1999 || asked > 2199 ? clock.today().getYear() : asked);
    }

    public FrameUseView getUse() {
        return use;
    }
}
