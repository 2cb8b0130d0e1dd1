package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationInUse;
import org.samstod.associations.BoardService;
import org.samstod.associations.BoardView;
import org.samstod.associations.MemberView;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The yearly question "who is on the board now". */
@Named
@RequestScoped
public class BoardBacking {

    private static final String SEPARATOR = ":";

    @Inject
    BoardService service;

    @Inject
    AssociationInUse inUse;

    @Inject
    Addresses addresses;

    private BoardView board = new BoardView(List.of(), null, null);
    private List<String> staying = List.of();
    private String seen = "";

    @PostConstruct
    void begin() {
        inUse.require();
        if (inUse.isVerified() && inUse.isAdministrator()) {
            board = service.question(inUse.getId());
            staying = board.members().stream().map(MemberView::membershipId).toList();
            seen = String.join(" ", board.members().stream().map(one -> one.membershipId() + SEPARATOR + one.version()).toList());
        }
    }

    /** Answers. */
    public void answer() {
        Map<String, Long> shown = new LinkedHashMap<>();
        for (String one : seen.split(" ")) {
            String[] part = one.split(SEPARATOR, 2);
            if (part.length == 2 && part[1].matches("\\d{1,9}")) {
                shown.put(part[0], Long.valueOf(part[1]));
            }
        }
        int left = service.answer(inUse.require(), staying, shown);
        Messages.addFlashGlobalInfo(left == 0 ? Texts.get(addresses.getLocale(), "association.board.done")
                : Texts.get(addresses.getLocale(), "association.board.done.left", left));
        addresses.redirect("/association/members");
    }

    public BoardView getBoard() {
        return board;
    }

    public List<String> getStaying() {
        return staying;
    }

    public void setStaying(List<String> staying) {
        this.staying = staying;
    }

    /** Which memberships were shown, in which version. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
