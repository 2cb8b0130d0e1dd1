package org.samstod.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.samstod.districts.DistrictService;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.platform.routes.Routes;
import org.samstod.shared.web.Addresses;

/** What the templates show around a page: the menu of the role in use and where in it the page is. Named {@code frame}. */
@Named("frame")
@RequestScoped
public class FrameBean {

    private static final List<String> PUBLIC = List.of("/", "/initiatives", "/this-week", "/calls", "/notice-board", "/support", "/association/");
    private static final List<String> ASSOCIATION = List.of("/association/", "/association/calls", "/association/profile",
            "/association/members", "/association/vault", "/association/mandates", "/association/account", "/association/grants", "/association/take-part", "/association/posts", "/association/safety");
    /** Pages that need an association to be about. */
    private static final List<String> OF_ONE = List.of("/association/profile", "/association/members", "/association/vault",
            "/association/mandates", "/association/account", "/association/grants", "/association/take-part", "/association/posts", "/association/safety");
    private static final List<String> OFFICE = List.of("/office/today", "/office/", "/office/matters", "/office/search", "/office/jav", "/office/statement-bodies",
            "/office/mail", "/office/register", "/office/public-register", "/office/assisted", "/office/claims", "/office/mandates",
            "/office/decisions", "/office/meetings", "/office/minutes", "/office/notices", "/office/posts", "/office/publications",
            "/office/grants", "/office/reports", "/office/audits", "/office/grant-changes", "/office/conditions", "/office/recoveries",
            "/office/payments", "/office/attest-rights", "/office/payment-profile", "/office/calls", "/office/calls/forms", "/office/report-rules",
            "/office/audit-rules", "/office/frames", "/office/frames/use", "/office/frames/month", "/office/districts", "/office/users",
            "/office/legal-grounds", "/office/texts", "/office/report-templates", "/office/holidays", "/office/code-lists", "/office/delegation",
            "/office/accessibility", "/office/journal");

    @Inject
    CurrentUser user;

    @Inject
    Addresses addresses;

    @Inject
    DistrictService districts;

    @Inject
    HttpServletRequest request;

    /** One line of a menu: its address, the key of its words, and whether the page is there. */
    public record Item(String url, String key, boolean here) {
    }

    /** The public menu. */
    public List<Item> getPublicMenu() {
        return PUBLIC.stream().map(path -> item("frame.public.", "/", path)).toList();
    }

    /** The association's menu. */
    public List<Item> getAssociationMenu() {
        return ASSOCIATION.stream().filter(path -> user.getAssociationId() != null || !OF_ONE.contains(path)).filter(this::open)
                .map(path -> item("frame.association.", "/association/", path)).toList();
    }

    /** The office pages that the role in use may open. */
    public List<Item> getOfficeMenu() {
        return OFFICE.stream().filter(this::open).map(path -> item("frame.office.", "/office/", path)).toList();
    }

    /** Whether the header has a search of cases: for roles that may search, except on the search's own page. */
    public boolean isOfficeSearch() {
        return open("/office/search") && !"/office/search".equals(addresses.getPath());
    }

    /** Whether the visitor acts for an association and may report a threat. */
    public boolean isThreat() {
        return user.getAssociationId() != null && open("/association/threat");
    }

    /** After how many seconds without a request the visitor is signed out; 0 without a session. */
    public int getSessionSeconds() {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /**
     * The name of a board.
     *
     * @param boardId its id, or null for a role of the whole city
     */
    public String boardName(String boardId) {
        return boardId == null || boardId.isEmpty() ? "" : districts.board(boardId).name();
    }

    private boolean open(String path) {
        Role role = user.getRole();
        return role != null && Routes.match(path).filter(match -> role.holds(match.route().permission())).isPresent();
    }

    private Item item(String prefix, String part, String path) {
        String rest = path.substring(part.length()).replace("/", "");
        String here = addresses.getPath();
        boolean start = rest.isEmpty();
        boolean deeper = OFFICE.stream().anyMatch(other -> other.startsWith(path + "/") && (here + "/").startsWith(other + "/"));
        boolean within = here.equals(path) || !start && !deeper && here.startsWith(path.endsWith("/") ? path : path + "/")
                || path.equals(here.matches(".*/(decide|change-decision|correct-decision)") ? "/office/decisions" : "/office/") && here.startsWith("/office/cases/");
        return new Item(addresses.url(path), prefix + (start ? "start" : rest), within);
    }
}
