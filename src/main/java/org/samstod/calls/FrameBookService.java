package org.samstod.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.samstod.calls.domain.Frames;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;

/** The frames of a year with every booked line, for whoever follows the money; a handful of statements however many frames there are. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FrameBookService {

    @Inject
    Frames frames;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    /** Of the acting person's board, or of every board for a role of the city; by board and name. */
    @UseCase(permission = Permission.FRAME_READ)
    public List<FrameView> ofYear(int year) {
        String board = user.requireActor().boardId();
        if (board != null) {
            gate.require(Permission.FRAME_READ, new Subject("frame-list", board, board, null));
        }
        return frames.ledgers(board, year).stream().map(ledger -> FrameService.view(ledger, true)).toList();
    }

    /** A board's frames that moved between two instants or are of the year, with every line they have. */
    @UseCase(permission = Permission.FRAME_READ)
    public List<FrameView> moved(String boardId, int year, Instant from, Instant to) {
        gate.require(Permission.FRAME_READ, new Subject("frame-list", boardId, boardId, null));
        return frames.moved(boardId, year, from, to).stream().map(ledger -> FrameService.view(ledger, true)).toList();
    }

    /** The accounting strings of a board's frames of all years: account, cost centre, activity, project, counterpart; parts not set are null. */
    @UseCase(permission = Permission.FRAME_READ)
    public List<List<String>> accounting(String boardId) {
        gate.require(Permission.FRAME_READ, new Subject("frame-list", boardId, boardId, null));
        return frames.ofBoard(boardId, 0).stream().map(FrameService::accounting).distinct().toList();
    }
}
