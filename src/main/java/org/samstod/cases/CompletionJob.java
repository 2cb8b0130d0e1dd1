package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.shared.BusinessException;
import org.samstod.shared.PeriodicJob;

/** Ends completion requests at their due date and reminds of those that end soon, each in a transaction of its own. */
@ApplicationScoped
public class CompletionJob implements PeriodicJob {

    private static final Logger LOG = Logger.getLogger(CompletionJob.class.getName());
    private static final int AT_A_TIME = 200;

    @Inject
    CompletionService completions;

    @Override
    public String name() {
        return "completion-due";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (String[] due : completions.overdue(AT_A_TIME)) {
            try {
                completions.lapse(due[1], due[0]);
            } catch (BusinessException answeredMeanwhile) {
                LOG.log(Level.INFO, "completion request {0} had ended before its due date was handled", due[0]);
            }
        }
        for (String[] soon : completions.endingSoon(AT_A_TIME)) {
            completions.remind(soon[1], soon[0]);
        }
    }
}
