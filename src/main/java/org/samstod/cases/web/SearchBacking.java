package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.samstod.cases.CaseHit;
import org.samstod.cases.CaseHits;
import org.samstod.cases.CaseListService.Choice;
import org.samstod.cases.CaseSearch;
import org.samstod.cases.CaseSearchService;
import org.samstod.cases.CaseState;
import org.samstod.shared.Clock;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Full-text search of cases. What is looked for stands in the address; what cannot be read restricts nothing. */
@Named("caseSearch")
@RequestScoped
public class SearchBacking {

    private static final int SIZE = 10;
    private static final int YEARS = 10;

    @Inject
    CaseSearchService service;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    private CaseHits hits = CaseHits.NONE;
    private List<Choice> calls = List.of();
    private List<Choice> boards = List.of();
    private List<Integer> years = List.of();
    private String words;
    private Integer year;
    private String call;
    private String board;
    private CaseState state;
    private int page;

    @PostConstruct
    void look() {
        words = Params.text("q");
        year = Params.number("year");
        call = Params.text("call");
        board = Params.text("board");
        String named = Params.text("state");
        state = Arrays.stream(CaseState.values()).filter(one -> one.name().equals(named)).findFirst().orElse(null);
        Integer asked = Params.number("page");
        page = asked == null ? 1 : Math.max(1, asked);
        calls = service.calls();
        boards = service.boards();
        int now = clock.today().getYear();
        years = IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
        hits = service.search(new CaseSearch(words, year, call, board, state), PageRequest.ofPage(page, SIZE));
    }

    /** The address of this search, ending so that a page number can be put last. */
    public String getBase() {
        StringBuilder base = new StringBuilder(addresses.url("/office/search")).append('?');
        add(base, "q", words);
        add(base, "year", year);
        add(base, "call", call);
        add(base, "board", board);
        add(base, "state", state);
        return base.append("page=").toString();
    }

    private static void add(StringBuilder base, String name, Object value) {
        if (value != null) {
            base.append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)).append('&');
        }
    }

    /** Whether something was looked for. */
    public boolean isAsked() {
        return words != null;
    }

    public List<CaseHit> getHits() {
        return hits.page().rows();
    }

    public long getTotal() {
        return hits.page().total();
    }

    /** Whether there are more than are counted. */
    public boolean isMore() {
        return hits.more();
    }

    public boolean isProtectedMatch() {
        return hits.protectedMatch();
    }

    public int getPages() {
        return (int) ((hits.page().total() + SIZE - 1) / SIZE);
    }

    public List<Choice> getCalls() {
        return calls;
    }

    public List<Choice> getBoards() {
        return boards;
    }

    public List<Integer> getYears() {
        return years;
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public String getWords() {
        return words;
    }

    public Integer getYear() {
        return year;
    }

    public String getCall() {
        return call;
    }

    public String getBoard() {
        return board;
    }

    public CaseState getState() {
        return state;
    }

    public int getPage() {
        return page;
    }
}
