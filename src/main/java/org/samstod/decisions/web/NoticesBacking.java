package org.samstod.decisions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.decisions.NoticeLine;
import org.samstod.decisions.NoticeService;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/** The board's notices with their days. */
@Named
@RequestScoped
public class NoticesBacking {

    private static final int SIZE = 25;

    @Inject
    NoticeService notices;

    private Page<NoticeLine> list = Page.empty();
    private int page = 1;

    /** View action. */
    public void load() {
        list = notices.list(PageRequest.ofPage(page, SIZE));
    }

    public List<NoticeLine> getLines() {
        return list.rows();
    }

    public int getPages() {
        return (int) ((list.total() + SIZE - 1) / SIZE);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
