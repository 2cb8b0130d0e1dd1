package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.samstod.grants.DueList;
import org.samstod.grants.PaymentRunService;
import org.samstod.grants.RunSummary;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Params;

/** What is due on a day, what is held back and why, and the runs that have been made. */
@Named
@RequestScoped
public class PaymentsBacking {

    private static final int SIZE = 20;

    @Inject
    PaymentRunService service;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private LocalDate first;
    private LocalDate payOn;
    private String dayProblem;
    private DueList due;
    private Page<RunSummary> runs;
    private int page = 1;
    private String seen;

    @PostConstruct
    void read() {
        first = service.firstDay();
        payOn = Params.day("payOn") == null ? Params.day("make:payOn") : Params.day("payOn");
        payOn = payOn == null ? first : payOn;
        try {
            due = service.due(payOn);
        } catch (BusinessException noSuchDay) {
            dayProblem = Texts.get(addresses.getLocale(), noSuchDay.violations().get(0).key());
            due = service.due(first);
        }
        seen = due.seen();
        Integer number = Params.number("page");
        page = number == null || number < 1 ? 1 : number;
        runs = service.runs(PageRequest.ofPage(page, SIZE));
    }

    /** Makes a run of what the page showed. */
    public void make() {
        done.at("/office/payments/" + service.make(payOn, seen), "office.payments.made");
    }

    /** The day that was asked for. */
    public LocalDate getPayOn() {
        return payOn;
    }

    public void setPayOn(LocalDate payOn) {
        this.payOn = payOn;
    }

    /** What is wrong with the day that was asked for, or null. */
    public String getDayProblem() {
        return dayProblem;
    }

    public DueList getDue() {
        return due;
    }

    public Page<RunSummary> getRuns() {
        return runs;
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return (runs.total() + SIZE - 1) / SIZE;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
