package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.samstod.forms.BudgetLine;
import org.samstod.grants.GrantChangeService;
import org.samstod.grants.GrantChangeService.OwnChanges;
import org.samstod.shared.web.Done;

/** An association asks to change what it was granted, and reads what was decided. */
@Named
@RequestScoped
public class OwnGrantChangeBacking {

    private static final int BLANK_ROWS = 4;

    @Inject
    GrantChangeService service;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private OwnChanges own;
    private String[] kinds = {};
    private String what;
    private String why;
    private LocalDate wantedTo;
    private final List<Row> rows = new ArrayList<>();

    /** A line of the new budget in the form. */
    public static final class Row {

        private String what;
        private String amount;

        Row(String what, String amount) {
            this.what = what;
            this.amount = amount;
        }

        public String getWhat() {
            return what;
        }

        public void setWhat(String what) {
            this.what = what;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        private BudgetLine line() {
            return new BudgetLine(what == null ? "" : what.strip(), amount == null ? "" : amount.strip());
        }
    }

    @PostConstruct
    void read() {
        own = service.own(id == null ? "" : id);
        own.budget().forEach(one -> rows.add(new Row(one.what(), one.amount())));
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new Row("", ""));
        }
    }

    /** Asks for the change. */
    public void ask() {
        String number = service.ask(id, Set.of(kinds), what, why, wantedTo, rows.stream().map(Row::line).toList());
        done.at("/association/grants/" + id + "/change", "association.grant-change.asked", number);
    }

    /** Takes a request back. */
    public void withdraw(String change, long version) {
        service.withdraw(change, version);
        done.at("/association/grants/" + id + "/change", "association.grant-change.withdrawn");
    }

    public OwnChanges getOwn() {
        return own;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String[] getKinds() {
        return kinds.clone();
    }

    public void setKinds(String[] kinds) {
        this.kinds = kinds.clone();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public LocalDate getWantedTo() {
        return wantedTo;
    }

    public void setWantedTo(LocalDate wantedTo) {
        this.wantedTo = wantedTo;
    }
}
