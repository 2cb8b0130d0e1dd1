package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.samstod.decisions.BoardMinutesService;
import org.samstod.decisions.DelegationReportService;
import org.samstod.decisions.MeetingService;
import org.samstod.decisions.MeetingView;
import org.samstod.decisions.MinutesService;
import org.samstod.decisions.RecordDay;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** One meeting: its agenda, who was there, and the days of its minutes. */
@Named
@RequestScoped
public class MeetingBacking {

    /** A line of who was there, as it is typed. */
    public static class PersonForm {

        private final String id;
        private final Form form = new Form();

        PersonForm(MeetingView.Person person) {
            id = person.id();
            form.put("name", person.name());
            form.put("capacity", person.capacity());
            form.put("attendance", person.attendance());
            form.put("task", person.task());
            form.put("note", person.note());
        }

        MeetingView.Person person() {
            return new MeetingView.Person(id, form.text("name"), form.text("capacity"), form.text("attendance"), form.text("task"), form.text("note"));
        }

        public String getId() {
            return id;
        }

        public Form getForm() {
            return form;
        }
    }

    @Inject
    MeetingService meetings;

    @Inject
    DelegationReportService reports;

    @Inject
    BoardMinutesService days;

    @Inject
    MinutesService minutesService;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private final Form form = new Form();
    private final Form newPerson = new Form();
    private final Form approval = new Form();
    private final Form notice = new Form();
    private final Form down = new Form();
    private final List<PersonForm> people = new ArrayList<>();
    private MeetingView meeting;
    private MeetingView.MinutesOf minutes;
    private int waiting;
    private String shown;

    @PostConstruct
    void read() {
        meeting = meetings.meeting(id);
        readPeople(Faces.getRequestParameter("attendance:shown"));
        waiting = "BOARD".equals(meeting.line().body()) && !meeting.line().isCancelled() ? reports.waiting().size() : 0;
        String chosen = Params.text("minutes");
        minutes = meeting.minutes().stream().filter(one -> one.id().equals(chosen)).findFirst()
                .orElse(meeting.minutes().isEmpty() ? null : meeting.minutes().get(0));
        newPerson.put("capacity", "MEMBER");
        newPerson.put("attendance", "PRESENT");
        newPerson.put("task", "NONE");
        if (minutes != null) {
            approval.put("day", minutes.approvedOn());
            approval.put("approvers", minutes.approver());
            notice.put("day", minutes.notice() == null ? null : minutes.notice().postedOn());
            notice.put("keptAt", minutes.notice() == null ? Texts.get(Texts.SWEDISH, "office.minutes.kept-at.usual", meeting.boardName())
                    : minutes.notice().keptAt());
            notice.put("link", minutes.officialLink());
            down.put("day", minutes.notice() == null ? null : minutes.notice().takenDownOn());
        }
    }

    /** What was typed belongs to the people that the page showed, in their order, whoever has been added or removed since. */
    private void readPeople(String posted) {
        if (posted == null) {
            meeting.people().forEach(person -> people.add(new PersonForm(person)));
        } else {
            for (String one : posted.split(",")) {
                people.add(new PersonForm(meeting.people().stream().filter(person -> person.id().equals(one)).findFirst()
                        .orElse(new MeetingView.Person(one, "", "MEMBER", "ABSENT", "NONE", null))));
            }
        }
        shown = people.stream().map(PersonForm::getId).collect(Collectors.joining(","));
    }

    /** Adds something else than cases. */
    public void addItem() {
        meetings.addItem(id, form.text("title"), form.text("proposal"));
        back("office.meeting.item-added");
    }

    /** Puts the delegated decisions that wait on the agenda. */
    public void addReport() {
        reports.put(id);
        back("office.meeting.report-added");
    }

    /** The meeting is not held. */
    public void cancel() {
        meetings.cancel(id, meeting.version());
        done.at("/office/meetings", "office.meeting.cancelled");
    }

    /** Somebody more was there. */
    public void addPerson() {
        at("new-", () -> meetings.addPerson(id, new MeetingView.Person(null, newPerson.text("name"), newPerson.text("capacity"),
                newPerson.text("attendance"), newPerson.text("task"), newPerson.text("note"))));
        back("office.meeting.person-added");
    }

    /** Keeps the whole list of who was there. */
    public void attendance() {
        at(null, () -> meetings.attendance(id, people.stream().map(PersonForm::person).toList()));
        back("office.meeting.attendance-saved");
    }

    /** Takes somebody off that list. */
    public void removePerson(String personId) {
        meetings.removePerson(id, personId);
        back("office.meeting.person-removed");
    }

    /** Records when the minutes were approved. */
    public void approve() {
        at("approve-", () -> days.approve(new RecordDay(minutes.id(), approval.day("day"), approval.text("approvers"), null, approval.text("source"))));
        back("office.meeting.approved");
    }

    /** Records when their notice was posted. */
    public void post() {
        at("post-", () -> days.post(new RecordDay(minutes.id(), notice.day("day"), notice.text("keptAt"), notice.text("link"), notice.text("source"))));
        back("office.meeting.posted");
    }

    /** Records when it was taken down. */
    public void takeDown() {
        at("down-", () -> days.takeDown(new RecordDay(minutes.id(), down.day("day"), null, null, down.text("source"))));
        back("office.meeting.down");
    }

    /** No appeal has come. */
    public void confirmFinal() {
        minutesService.confirmFinal(minutes.id());
        back("office.minutes.final.done");
    }

    /** The page has several forms with fields of the same name: a broken rule is said in the form that was sent, or (null) for the page. */
    private static void at(String form, Runnable act) {
        try {
            act.run();
        } catch (Conflict e) {
            throw e;
        } catch (BusinessException e) {
            throw BusinessException.all(e.violations().stream().map(one -> new Violation(form == null || one.field() == null ? null : form + one.field(),
                    one.code(), one.args())).toList());
        }
    }

    private void back(String key) {
        boolean several = minutes != null && meeting.minutes().size() > 1;
        done.at("/office/meetings/" + id + (several ? "?minutes=" + minutes.id() : ""), key);
    }

    /** The first day on which the notice may come down, for a hint; or null. */
    public LocalDate getDownFrom() {
        return minutes == null || minutes.notice() == null ? null : minutes.notice().takeDownFrom();
    }

    /** The people on the page, for the way back. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getId() {
        return id;
    }

    public MeetingView getMeeting() {
        return meeting;
    }

    public MeetingView.MinutesOf getMinutes() {
        return minutes;
    }

    public int getWaiting() {
        return waiting;
    }

    public List<PersonForm> getPeople() {
        return people;
    }

    public Form getForm() {
        return form;
    }

    public Form getNewPerson() {
        return newPerson;
    }

    public Form getApproval() {
        return approval;
    }

    public Form getNotice() {
        return notice;
    }

    public Form getDown() {
        return down;
    }
}
