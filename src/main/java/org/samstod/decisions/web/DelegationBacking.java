package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;
import org.samstod.decisions.AddDelegationRule;
import org.samstod.decisions.DelegationRuleView;
import org.samstod.decisions.DelegationService;
import org.samstod.districts.BoardView;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.districts.DistrictService;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.AmountParser;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The delegation table of a board: read by deciders, given new dated rows by administrators. */
@Named
@RequestScoped
public class DelegationBacking {

    private static final String PAGE = "/office/delegation";

    @Inject
    DelegationService delegation;

    @Inject
    DistrictService districts;

    @Inject
    CodeListService codes;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Addresses addresses;

    private List<BoardView> boards = List.of();
    private Map<String, String> kinds = Map.of();
    private List<DelegationRuleView> rows = List.of();
    private boolean manages;
    private String board;
    private String ending;
    private DelegationRuleView row;
    private long version;
    private String kind;
    private String role;
    private String ceiling;
    private String paragraph;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate lastDay;

    /** The lists that the form's choices are checked against. */
    @PostConstruct
    void lists() {
        if (user.getBoardId() == null) {
            boards = districts.boards(clock.today());
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put("*", Texts.get(addresses.getLocale(), "office.delegation.kind.every"));
        names.put("recovery", Texts.get(addresses.getLocale(), "office.delegation.kind.recovery"));
        for (CodeView code : codes.codes("grant-kind")) {
            names.put(code.code(), code.name(addresses.getLanguage()));
        }
        kinds = names;
    }

    /** View action: the table of the board in use, or of the one the address names. */
    public void load() {
        if (user.getBoardId() != null) {
            board = user.getBoardId();
        } else if (board == null && !boards.isEmpty()) {
            board = boards.get(0).id();
        }
        rows = delegation.table(board);
        manages = gate.allows(Permission.DELEGATION_MANAGE, new Subject("delegation", board, board, null));
        row = rows.stream().filter(one -> one.id().equals(ending)).findFirst().orElse(null);
        if (row != null && version == 0) {
            version = row.version();
        }
        if (validFrom == null) {
            validFrom = clock.today();
        }
        if (lastDay == null) {
            lastDay = clock.today();
        }
    }

    /** Adds a row. */
    public void add() {
        delegation.add(new AddDelegationRule(board, kind, role, ceiling == null || ceiling.isBlank() ? null : AmountParser.parse(ceiling),
                paragraph, basis, validFrom, validTo));
        done("office.delegation.added");
    }

    /** Ends a row. */
    public void end() {
        delegation.end(ending, version, lastDay);
        done("office.delegation.ended");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), key));
        addresses.redirect(PAGE + (user.getBoardId() == null ? "?board=" + board : ""));
    }

    public List<BoardView> getBoards() {
        return boards;
    }

    public Map<String, String> getKinds() {
        return kinds;
    }

    public List<DelegationRuleView> getRows() {
        return rows;
    }

    public boolean isManages() {
        return manages;
    }

    public DelegationRuleView getRow() {
        return row;
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String ending) {
        this.ending = ending;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getCeiling() {
        return ceiling;
    }

    public void setCeiling(String ceiling) {
        this.ceiling = ceiling;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
