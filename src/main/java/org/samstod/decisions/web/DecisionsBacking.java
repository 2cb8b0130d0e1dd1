package org.samstod.decisions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.decisions.DecisionQueueService;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.DecisionView;
import org.samstod.decisions.QueueLine;
import org.samstod.decisions.QueuePage;
import org.samstod.shared.PageRequest;

/** The delegate's queue: what waits to be decided, and what was decided lately. */
@Named
@RequestScoped
public class DecisionsBacking {

    private static final int SIZE = 25;
    private static final int NEWEST = 10;

    @Inject
    DecisionQueueService queue;

    @Inject
    DecisionService decisions;

    private QueuePage waiting = QueuePage.EMPTY;
    private List<DecisionView> newest = List.of();
    private int page = 1;

    /** View action. */
    public void load() {
        waiting = queue.waiting(PageRequest.ofPage(page, SIZE));
        newest = decisions.newest(NEWEST);
    }

    public List<QueueLine> getLines() {
        return waiting.page().rows();
    }

    public long getTotal() {
        return waiting.page().total();
    }

    /** Whether something protected waits that only others may see. */
    public boolean isProtectedMatch() {
        return waiting.protectedMatch();
    }

    public int getPages() {
        return (int) ((waiting.page().total() + SIZE - 1) / SIZE);
    }

    public List<DecisionView> getNewest() {
        return newest;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
