package org.samstod.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.notifications.MessageSummary;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/** The list of one's own messages. */
@Named
@RequestScoped
public class MessagesBacking {

    private static final int SIZE = 20;

    @Inject
    NotificationService notifications;

    private int page = 1;
    private Page<MessageSummary> rows = Page.empty();

    /** View action. */
    public void load() {
        rows = notifications.inbox(PageRequest.ofPage(page, SIZE));
    }

    public List<MessageSummary> getRows() {
        return rows.rows();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public int getPages() {
        return (int) Math.min(Integer.MAX_VALUE, (rows.total() + SIZE - 1) / SIZE);
    }
}
