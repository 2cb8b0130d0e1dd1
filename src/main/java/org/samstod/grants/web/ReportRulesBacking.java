package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.samstod.grants.ReminderDays;
import org.samstod.grants.ReportRuleService;
import org.samstod.grants.ReportRuleView;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;

/** What each track asks of reports. */
@Named
@RequestScoped
public class ReportRulesBacking {

    @Inject
    ReportRuleService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private List<ReportRuleView> rules;
    private String track = "light";
    private String percent;
    private String amount;
    private String sample;
    private String first = "14";
    private String last = "1";
    private String hearing = "3";
    private String condition = "14";
    private LocalDate from;

    @PostConstruct
    void read() {
        rules = service.rules();
        from = clock.today();
    }

    /** Adds a row. */
    public void add() {
        service.add(track, number(percent, "percent"), AmountParser.parse(amount), number(sample, "sample"),
                new ReminderDays(number(first, "first"), number(last, "last"), number(hearing, "hearing"), number(condition, "condition")), from);
        done.at("/office/report-rules", "office.report-rules.added");
    }

    private static int number(String typed, String field) {
        String digits = typed == null ? "" : typed.strip();
        if (!digits.matches("[0-9]{1,4}")) {
            throw new BusinessException("report-rule.number").at(field);
        }
        return Integer.parseInt(digits);
    }

    public List<ReportRuleView> getRules() {
        return rules;
    }

    public String getTrack() {
        return track;
    }

    public void setTrack(String track) {
        this.track = track;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getSample() {
        return sample;
    }

    public void setSample(String sample) {
        this.sample = sample;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    public String getHearing() {
        return hearing;
    }

    public void setHearing(String hearing) {
        this.hearing = hearing;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
