package org.samstod.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.shared.PeriodicJob;

/** What the clock does with decisions: the appeal time passes, and what has waited is published. Each in a transaction of its own. */
@ApplicationScoped
public class DecisionClock implements PeriodicJob {

    private static final Logger LOG = Logger.getLogger(DecisionClock.class.getName());

    @Inject
    NoticeService notices;

    @Inject
    PublishingService publishing;

    @Inject
    MeetingReminderService reminders;

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        notices.appealTimeOver().forEach(id -> each("appeal time of notice", id, notices::appealTimePassed));
        reminders.due().forEach(id -> each("reminder of minutes", id, reminders::remind));
        publishing.due().forEach(id -> each("publication", id, publishing::publish));
        publishing.toCount().forEach(id -> each("counting", id, publishing::count));
    }

    /** One that fails is logged and tried again next time; it does not stop the others. */
    private static void each(String what, String id, Consumer<String> act) {
        try {
            act.accept(id);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, what + " " + id + " failed", e);
        }
    }
}
