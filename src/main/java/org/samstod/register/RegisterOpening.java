package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.samstod.districts.BoardOpened;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.shared.Clock;
import org.samstod.shared.PeriodicJob;

/** Makes counter rows ahead of time: with each new board, and every day for the coming year, so that no submission has to. */
@ApplicationScoped
public class RegisterOpening implements PeriodicJob {

    @Inject
    RegisterService register;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    void boardOpened(@Observes BoardOpened opened) {
        register.openBoard(opened.boardId(), clock.today());
    }

    @Override
    public String name() {
        return "register-years";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        LocalDate today = clock.today();
        for (BoardView board : districts.boards(today)) {
            if (!register.isOpen(board.id(), today)) {
                register.openBoard(board.id(), today);
            }
        }
    }
}
