package org.samstod.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the portal is ready for visitors. */
@ApplicationScoped
public class Portal {

    /** Stages of a start. */
    public enum Stage {
        STARTING, SEEDING, READY, FAILED
    }

    private volatile Stage stage = Stage.STARTING;

    public Stage stage() {
        return stage;
    }

    void enter(Stage next) {
        stage = next;
    }
}
