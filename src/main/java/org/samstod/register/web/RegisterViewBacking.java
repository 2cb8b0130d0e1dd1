package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.register.OpennessService;
import org.samstod.register.OpennessService.Setting;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Whether a board's register may be looked at by anybody. */
@Named("registerView")
@RequestScoped
public class RegisterViewBacking {

    @Inject
    OpennessService openness;

    @Inject
    Done done;

    private String slug;
    private Setting setting;

    @PostConstruct
    void read() {
        slug = Params.text("slug");
        if (slug == null) {
            throw new NotFound("district");
        }
        setting = openness.setting(slug);
    }

    /** Lets anybody look at it. */
    public void turnOn() {
        openness.turn(setting.boardId(), true);
        done.at("/office/districts/" + slug + "/register", "office.register-view.on.done");
    }

    /** Lets nobody look at it any more. */
    public void turnOff() {
        openness.turn(setting.boardId(), false);
        done.at("/office/districts/" + slug + "/register", "office.register-view.off.done");
    }

    public String getSlug() {
        return slug;
    }

    public Setting getSetting() {
        return setting;
    }
}
