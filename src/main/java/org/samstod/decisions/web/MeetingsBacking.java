package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.decisions.AppealLine;
import org.samstod.decisions.AppealService;
import org.samstod.decisions.DelegationReportService;
import org.samstod.decisions.DutyLine;
import org.samstod.decisions.MeetingLine;
import org.samstod.decisions.MeetingReminderService;
import org.samstod.decisions.MeetingService;
import org.samstod.decisions.PlanMeeting;
import org.samstod.decisions.ReportLine;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The secretary's page: what has to be done by when, meetings planned and held, what is to be reported, and what a court has. */
@Named
@RequestScoped
public class MeetingsBacking {

    private static final int SIZE = 20;

    @Inject
    MeetingService meetings;

    @Inject
    MeetingReminderService reminders;

    @Inject
    DelegationReportService reports;

    @Inject
    AppealService appeals;

    @Inject
    Done done;

    private final Form form = new Form();
    private Page<MeetingLine> list = Page.empty();
    private List<DutyLine> duties = List.of();
    private List<ReportLine> waiting = List.of();
    private List<AppealLine> open = List.of();
    private int page = 1;

    @PostConstruct
    void read() {
        Integer asked = Params.number("page");
        page = asked == null || asked < 1 ? 1 : asked;
        list = meetings.list(PageRequest.ofPage(page, SIZE));
        duties = reminders.duties();
        waiting = reports.waiting();
        open = appeals.open();
        form.put("body", "BOARD");
        form.put("keeping", "elsewhere");
    }

    /** Plans a meeting and shows it. */
    public void plan() {
        String id = meetings.plan(new PlanMeeting(form.text("body"), form.text("bodyName"), form.day("heldOn"), form.text("startsAt"), form.text("place"),
                "here".equals(form.text("keeping"))));
        done.at("/office/meetings/" + id, "office.meetings.planned");
    }

    public Form getForm() {
        return form;
    }

    public List<MeetingLine> getLines() {
        return list.rows();
    }

    public int getPages() {
        return (int) ((list.total() + SIZE - 1) / SIZE);
    }

    public int getPage() {
        return page;
    }

    public List<DutyLine> getDuties() {
        return duties;
    }

    public List<ReportLine> getWaiting() {
        return waiting;
    }

    public List<AppealLine> getOpen() {
        return open;
    }
}
