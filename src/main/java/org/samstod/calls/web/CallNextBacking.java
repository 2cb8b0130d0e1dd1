package org.samstod.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.calls.CallSeriesService;
import org.samstod.calls.CallService;
import org.samstod.calls.CallView;
import org.samstod.calls.NextCall;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** Before a later year's call is made from an earlier one: what is carried over, which days move and where, what is not. */
@Named("callNextPage")
@RequestScoped
public class CallNextBacking {

    private static final int FURTHEST = 10;

    @Inject
    CallService calls;

    @Inject
    CallSeriesService service;

    @Inject
    Gate gate;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private String id;
    private int year;
    private NextCall next;

    @PostConstruct
    void init() {
        id = Params.text("id");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads the call and works out the proposal. */
    public void load() {
        CallView call = Ids.isId(id) ? calls.call(id) : null;
        if (call == null || call.written() || "DISCARDED".equals(call.state())) {
            throw new NotFound("call");
        }
        gate.require(Permission.CALL_MANAGE, new Subject("call", id, call.boardId(), null));
        Integer asked = Params.number("year");
        year = asked == null || asked <= call.year() || asked > call.year() + FURTHEST ? call.year() + 1 : asked;
        next = service.propose(id, year);
    }

    /** Makes the draft and opens it. */
    public void create() {
        done.at("/office/calls/" + service.create(id, year), "office.call-next.done");
    }

    /** The weekday of a proposed day, in the language of the page. */
    public String weekday(NextCall.Move move) {
        return move.to().getDayOfWeek().getDisplayName(TextStyle.FULL, addresses.getLocale());
    }

    /** The years that texts name, with commas. */
    public String getYearsNamed() {
        return next.yearsNamed().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public NextCall getNext() {
        return next;
    }

    /** The latest year it can be made for. */
    public int getLatest() {
        return next.from().year() + FURTHEST;
    }

    public int getYear() {
        return year;
    }
}
