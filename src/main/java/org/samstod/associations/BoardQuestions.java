package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.samstod.shared.PeriodicJob;

/** The daily round of the yearly question, an association at a time. */
@ApplicationScoped
public class BoardQuestions implements PeriodicJob {

    @Inject
    BoardService board;

    @Override
    public String name() {
        return "associations.board-question";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        List<String> page = board.asked("");
        while (!page.isEmpty()) {
            page.stream().filter(board::ask).forEach(board::endUnanswered);
            page = board.asked(page.get(page.size() - 1));
        }
    }
}
