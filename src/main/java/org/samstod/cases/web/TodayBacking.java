package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import org.samstod.cases.CaseListService;
import org.samstod.cases.NewsPage;
import org.samstod.cases.NewsPage.NewsCase;
import org.samstod.cases.NewsPage.NewsLine;
import org.samstod.cases.NewsService;
import org.samstod.cases.Queue;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** The page of the morning: what changed since yesterday, then what waits. The day it begins with stands in the address. */
@Named("today")
@RequestScoped
public class TodayBacking {

    private static final int WEEK = 7;
    private static final long MANY = 1000;

    @Inject
    NewsService news;

    @Inject
    CaseListService list;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    private NewsPage page;
    private Map<Queue, Long> queues = Map.of();

    @PostConstruct
    void read() {
        page = news.news(Params.day("since"));
        queues = list.queues();
    }

    /** What happened, in words. */
    public String words(NewsLine line) {
        return EventWords.of(line.act(), line.detail(), addresses.getLocale());
    }

    /** Where it can be seen. */
    public String address(NewsCase about, NewsLine line) {
        return addresses.url("/office/cases/" + about.line().caseId()) + EventWords.part(line.act());
    }

    /** How many cases are in a queue; more than a thousand is said so. */
    public String count(String queue) {
        long number = queues.getOrDefault(Queue.of(queue), 0L);
        return number > MANY ? "> 1\u00A0000" : Long.toString(number);
    }

    public NewsPage getPage() {
        return page;
    }

    /** A week ago, for those who want to see more. */
    public LocalDate getWeekAgo() {
        return clock.today().minusDays(WEEK);
    }
}
