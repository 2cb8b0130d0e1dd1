package org.samstod.decisions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;
import org.samstod.decisions.PublicationOrderView;
import org.samstod.decisions.PublicationQueue;
import org.samstod.decisions.PublishingService;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The queue of publications: what waits for its day, what is shown, and a way to show less at once. */
@Named
@RequestScoped
public class PublicationsBacking {

    private static final int SIZE = 25;

    @Inject
    PublishingService publishing;

    @Inject
    Addresses addresses;

    private PublicationQueue list = new PublicationQueue(Page.empty(), false);
    private PublicationOrderView chosen;
    private int page = 1;
    private String order;
    private String level;

    /** View action. */
    public void load() {
        list = publishing.queue(PageRequest.ofPage(page, SIZE));
        if (order != null && !order.isBlank()) {
            chosen = publishing.order(order);
        }
    }

    /** Lowers one. */
    public void lower() {
        publishing.lower(order, level == null || level.isBlank() ? chosen.level() : PublicationLevel.valueOf(level));
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "office.publications.lowered"));
        addresses.redirect("/office/publications");
    }

    public List<PublicationOrderView> getLines() {
        return list.page().rows();
    }

    /** Whether a protected case belongs here of which nothing more is told. */
    public boolean isTold() {
        return list.told();
    }

    public int getPages() {
        return (int) ((list.page().total() + SIZE - 1) / SIZE);
    }

    public PublicationOrderView getChosen() {
        return chosen;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
