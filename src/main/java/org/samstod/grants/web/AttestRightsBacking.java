package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.grants.AttestRightService;
import org.samstod.grants.AttestRightView;
import org.samstod.grants.GiveAttestRight;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Rights to attest at a board: dated rows, added and ended. */
@Named
@RequestScoped
public class AttestRightsBacking {

    @Inject
    AttestRightService service;

    @Inject
    DistrictService districts;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private List<BoardView> boards;
    private String board;
    private List<AttestRightView> rows;
    private List<AccountView> people;
    private AttestRightView ending;
    private long version;
    private String person;
    private String costCentre;
    private String ceiling;
    private boolean protectedNames;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate lastDay;

    @PostConstruct
    void read() {
        boards = districts.boards(clock.today());
        String asked = Params.text("board");
        String posted = Params.text("give:board") == null ? Params.text("end:board") : Params.text("give:board");
        String wanted = asked == null ? posted : asked;
        board = boards.stream().map(BoardView::id).filter(one -> one.equals(wanted)).findFirst().orElse(boards.get(0).id());
        rows = service.rights(board);
        people = service.people(board);
        String end = Params.text("end") == null ? Params.text("end:right") : Params.text("end");
        ending = rows.stream().filter(one -> one.id().equals(end)).findFirst().orElse(null);
        version = ending == null ? 0 : ending.version();
        validFrom = clock.today();
        lastDay = clock.today();
    }

    /** Gives a right. */
    public void give() {
        if (ceiling == null || ceiling.isBlank()) {
            throw new BusinessException("attest.ceiling").at("ceiling");
        }
        try {
            service.give(new GiveAttestRight(board, person, costCentre, AmountParser.parse(ceiling), protectedNames, validFrom, validTo));
        } catch (BusinessException refused) {
            throw refused.field() == null && refused.code().startsWith("amount.") ? refused.at("ceiling") : refused;
        }
        done.at("/office/attest-rights?board=" + board, "office.attest-rights.given");
    }

    /** Ends a right. */
    public void end() {
        service.end(ending.id(), version, lastDay);
        done.at("/office/attest-rights?board=" + board, "office.attest-rights.ended");
    }

    public List<BoardView> getBoards() {
        return boards;
    }

    public String getBoard() {
        return board;
    }

    /** Posted back so that the form stays at its board. */
    public void setBoard(String board) {
        this.board = boards.stream().map(BoardView::id).filter(one -> one.equals(board)).findFirst().orElse(this.board);
    }

    public List<AttestRightView> getRows() {
        return rows;
    }

    public List<AccountView> getPeople() {
        return people;
    }

    /** The row that is being ended, or null. */
    public AttestRightView getEnding() {
        return ending;
    }

    public String getRight() {
        return ending == null ? null : ending.id();
    }

    /** Posted back so that the form knows its row. */
    public void setRight(String right) {
        ending = rows.stream().filter(one -> one.id().equals(right)).findFirst().orElse(ending);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getCostCentre() {
        return costCentre;
    }

    public void setCostCentre(String costCentre) {
        this.costCentre = costCentre;
    }

    public String getCeiling() {
        return ceiling;
    }

    public void setCeiling(String ceiling) {
        this.ceiling = ceiling;
    }

    public boolean isProtectedNames() {
        return protectedNames;
    }

    public void setProtectedNames(boolean protectedNames) {
        this.protectedNames = protectedNames;
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
