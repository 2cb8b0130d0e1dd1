package org.samstod.cases.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.samstod.cases.CaseLine;
import org.samstod.cases.CaseState;
import org.samstod.cases.MatterLine;
import org.samstod.cases.MatterService;
import org.samstod.cases.MatterView;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Params;

/** The matters of the board, and one of them with its cases. */
@Named("mattersPage")
@RequestScoped
public class MattersBacking {

    private static final int ROWS = 25;
    private static final String SINGLE = "single";

    @Inject
    MatterService service;

    @Inject
    CurrentUser user;

    private boolean rounds;
    private int page;
    private Page<MatterLine> matters = Page.empty();
    private MatterView matter;

    /** View action of the list. */
    public void list() {
        rounds = !SINGLE.equals(Params.text("kind"));
        Integer asked = Params.number("page");
        page = asked == null ? 1 : Math.max(1, asked);
        matters = service.list(rounds, PageRequest.ofPage(page, ROWS));
    }

    /** View action of one matter. */
    public void open() {
        matter = service.matter(Params.text("id"));
    }

    public boolean isRounds() {
        return rounds;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) ((matters.total() + ROWS - 1) / ROWS);
    }

    public List<MatterLine> getMatters() {
        return matters.rows();
    }

    public long getTotal() {
        return matters.total();
    }

    /** The states in which a matter has cases, in the order of the work. */
    public List<Map.Entry<CaseState, Long>> states(MatterLine line) {
        return List.copyOf(line.states().entrySet());
    }

    public MatterView getMatter() {
        return matter;
    }

    public List<CaseLine> getCases() {
        return matter.cases();
    }

    /** Whether the role in use decides, and reads the letters of a round. */
    public boolean isMayDecide() {
        return user.getRole().holds(Permission.DECISION_DECIDE);
    }

    /** Whether the role in use fills in allocation sheets. */
    public boolean isMayFill() {
        return user.getRole().holds(Permission.CASE_PREPARE);
    }
}
