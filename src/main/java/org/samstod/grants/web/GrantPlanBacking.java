package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.samstod.grants.GrantService;
import org.samstod.grants.GrantView;
import org.samstod.grants.InstalmentView;
import org.samstod.grants.PlanLine;
import org.samstod.shared.AmountParser;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;

/** Another plan of payment for a grant that waits for its answer: a row for each part, empty rows left out. */
@Named
@RequestScoped
public class GrantPlanBacking {

    private static final int ROWS = 12;

    @Inject
    GrantService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private GrantView grant;
    private long version;
    private final List<Row> rows = new ArrayList<>();

    /** A row of the form. */
    public static final class Row {

        private String year;
        private String amount;
        private LocalDate day;
        private String milestone;

        public String getYear() {
            return year;
        }

        public void setYear(String year) {
            this.year = year;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }

        public String getMilestone() {
            return milestone;
        }

        public void setMilestone(String milestone) {
            this.milestone = milestone;
        }

        private boolean written() {
            return amount != null && !amount.isBlank();
        }
    }

    @PostConstruct
    void read() {
        grant = service.grant(id == null ? "" : id, addresses.getLocale());
        version = grant.version();
        String first = Integer.toString(grant.years().get(0).year());
        for (int i = 0; i < ROWS; i++) {
            Row row = new Row();
            row.setYear(first);
            if (i < grant.instalments().size()) {
                InstalmentView one = grant.instalments().get(i);
                row.setYear(Integer.toString(one.year()));
                row.setAmount(one.amount().typed());
                row.setDay(one.dueOn());
                row.setMilestone(one.milestone());
            }
            rows.add(row);
        }
    }

    /** Keeps the plan. */
    public void save() {
        service.plan(id, version, rows.stream().filter(Row::written).map(row -> new PlanLine(Integer.parseInt(row.getYear()),
                AmountParser.parse(row.getAmount()), row.getDay(), row.getMilestone())).toList());
        done.at("/office/grants/" + id, "office.grant-plan.done");
    }

    public GrantView getGrant() {
        return grant;
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
