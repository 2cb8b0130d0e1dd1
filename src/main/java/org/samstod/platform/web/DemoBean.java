package org.samstod.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.samstod.shared.Mode;

/** Whether this is the demo, which every page then says. Named {@code demo}. */
@Named("demo")
@ApplicationScoped
public class DemoBean {

    private final boolean active = Mode.current() == Mode.DEMO;

    public boolean isActive() {
        return active;
    }
}
