package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samstod.districts.BoardView;
import org.samstod.grants.LedgerRead;
import org.samstod.grants.LedgerReadService;
import org.samstod.grants.MonthActService;
import org.samstod.grants.MonthLine;
import org.samstod.grants.MonthService;
import org.samstod.grants.MonthView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** A month where portal, ledger and frames are held against each other: what differs, what a person has to say, the ledger's file, the closing. */
@Named
@RequestScoped
public class MonthBacking {

    private static final String PAGE = "/office/frames/month";
    /** The forms of the page; each carries the month it is about. */
    private static final List<String> FORMS = List.of("", "read:", "confirm:", "explain:", "separate:", "close:");

    @Inject
    MonthService service;

    @Inject
    MonthActService acts;

    @Inject
    LedgerReadService ledger;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private MonthView view;
    private List<MonthView.Choice> choices;
    private List<BoardView> boards;
    private String board;
    private String month;
    private String row;
    private String reason;
    private String pair;
    private List<String> guesses = new ArrayList<>();
    private Part file;

    @PostConstruct
    void read() {
        board = service.board(asked("board"));
        // The month before this one is the one that is gone through.
        YearMonth wanted = month(asked("month")).orElse(YearMonth.from(clock.today()).minusMonths(1));
        month = wanted.toString();
        view = service.month(board, wanted);
        choices = service.choices(board);
        boards = service.boards();
        row = Params.text("row");
    }

    private static String asked(String name) {
        return FORMS.stream().map(form -> Params.text(form + name)).filter(one -> one != null).findFirst().orElse(null);
    }

    /** A month as it stands in an address. */
    static Optional<YearMonth> month(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(YearMonth.parse(text)).filter(one -> one.getYear() >= 1999 && one.getYear() <= 2199);
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    /** Reads the ledger's file. */
    public void readLedger() {
        if (file == null || file.getSize() == 0) {
            throw new BusinessException("ledger.file").at("file");
        }
        if (file.getSize() > LedgerReadService.LARGEST) {
            throw new BusinessException("ledger.size", LedgerReadService.LARGEST / 1_000_000).at("file");
        }
        try (InputStream content = file.getInputStream()) {
            LedgerRead read = ledger.read(board, content.readAllBytes());
            done.at(here(), read.added() == 0 ? "office.month.read.same" : "office.month.read.done", read.added(), read.known(), read.others());
        } catch (IOException e) {
            throw new UncheckedIOException("reading an uploaded file", e);
        }
    }

    public void confirm() {
        acts.confirm(board, view.month(), guesses);
        done.at(here(), "office.month.confirmed", guesses.size());
    }

    public void separate() {
        acts.separate(board, view.month(), pair);
        done.at(here(), "office.month.separated");
    }

    public void explain() {
        acts.explain(board, view.month(), row, reason);
        done.at(here(), "office.month.explained");
    }

    public void close() {
        acts.close(board, view.month());
        done.at(here(), "office.month.closed");
    }

    private String here() {
        return PAGE + getQuery();
    }

    /** What names the month in an address. */
    public String getQuery() {
        return "?month=" + month + (boards.isEmpty() ? "" : "&board=" + board);
    }

    public MonthView getView() {
        return view;
    }

    public List<MonthView.Choice> getChoices() {
        return choices;
    }

    public List<BoardView> getBoards() {
        return boards;
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    /** The rows that a reason can be written for: what differs first, then what has one that may be written anew. */
    public List<MonthLine> getExplainable() {
        return Stream.of(view.waiting(), view.guesses(), view.explained()).flatMap(List::stream).toList();
    }

    /** The rows that a person has put together. */
    public List<MonthLine> getPaired() {
        return Stream.of(view.waiting(), view.explained(), view.agreeing()).flatMap(List::stream).filter(one -> "PERSON".equals(one.how())).toList();
    }

    public String getRow() {
        return row;
    }

    public void setRow(String row) {
        this.row = row;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPair() {
        return pair;
    }

    public void setPair(String pair) {
        this.pair = pair;
    }

    public List<String> getGuesses() {
        return guesses;
    }

    public void setGuesses(List<String> guesses) {
        this.guesses = guesses;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
