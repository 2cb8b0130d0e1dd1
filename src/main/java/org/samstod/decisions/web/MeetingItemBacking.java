package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.DelegationReportService;
import org.samstod.decisions.ItemView;
import org.samstod.decisions.MeetingService;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** One item of an agenda: what stands under it, what became of it, and its files for the city's meeting system. */
@Named
@RequestScoped
public class MeetingItemBacking {

    @Inject
    AgendaService agenda;

    @Inject
    MeetingService meetings;

    @Inject
    DelegationReportService reports;

    @Inject
    Done done;

    @Inject
    @Param(name = "item")
    String id;

    private final Form form = new Form();
    private ItemView item;

    @PostConstruct
    void read() {
        item = agenda.item(id);
        form.put("paragraph", item.paragraph() == null ? null : item.paragraph().toString());
    }

    /** Takes it off the agenda. */
    public void remove() {
        meetings.removeItem(id);
        done.at("/office/meetings/" + item.meeting().id(), "office.meeting-item.removed");
    }

    /** The board has been told of delegated decisions. */
    public void reported() {
        reports.reported(id, Paragraphs.of(form, "paragraph"));
        done.at("/office/meetings/items/" + id, "office.meeting-item.reported");
    }

    /** What became of an item without cases. */
    public void recorded() {
        meetings.recordItem(id, Paragraphs.of(form, "paragraph"), form.text("resolution"));
        done.at("/office/meetings/items/" + id, "office.meeting-item.recorded");
    }

    public String getId() {
        return id;
    }

    public ItemView getItem() {
        return item;
    }

    public Form getForm() {
        return form;
    }
}
