package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samstod.cases.BoardCase;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.MeetingService;
import org.samstod.decisions.MeetingView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** Chooses proposed cases for an item of a meeting's agenda. */
@Named
@RequestScoped
public class AgendaBacking {

    /** A case that can be ticked. */
    public static class Choice {

        private final BoardCase about;
        private boolean ticked;

        Choice(BoardCase about, boolean ticked) {
            this.about = about;
            this.ticked = ticked;
        }

        public BoardCase getAbout() {
            return about;
        }

        public boolean isTicked() {
            return ticked;
        }

        public void setTicked(boolean ticked) {
            this.ticked = ticked;
        }
    }

    /** A call with so many cases that wait. */
    public record CallChoice(String id, String name, int cases) {
    }

    @Inject
    AgendaService agenda;

    @Inject
    MeetingService meetings;

    @Inject
    Done done;

    @Inject
    @Param(name = "id")
    String id;

    private final Form form = new Form();
    private final List<Choice> choices = new ArrayList<>();
    private List<CallChoice> calls = List.of();
    private MeetingView meeting;
    private String call;
    private String shown;

    @PostConstruct
    void read() {
        meeting = meetings.meeting(id);
        call = Params.text("call");
        List<BoardCase> candidates = agenda.candidates(id);
        Optional<String> posted = ShownRows.posted("add");
        // A tick belongs to the case that the page showed; one that no longer waits keeps its place and cannot be put up.
        posted.ifPresent(before -> choices.addAll(ShownRows.of(before, candidates, BoardCase::caseId, (about, kept) -> new Choice(about, false))));
        Map<String, CallChoice> counted = new LinkedHashMap<>();
        for (BoardCase one : candidates) {
            counted.merge(one.callId(), new CallChoice(one.callId(), one.callName(), 1),
                    (known, more) -> new CallChoice(known.id(), known.name(), known.cases() + 1));
            if (posted.isEmpty() && (call == null || call.equals(one.callId()))) {
                choices.add(new Choice(one, call != null));
            }
        }
        calls = List.copyOf(counted.values());
        shown = choices.stream().map(choice -> choice.getAbout() == null ? "-" : choice.getAbout().caseId()).collect(Collectors.joining(","));
        String name = call == null || choices.isEmpty() || choices.get(0).getAbout() == null ? null : choices.get(0).getAbout().callName();
        form.put("title", name == null ? Texts.get(Texts.SWEDISH, "office.agenda.title.usual") : Texts.get(Texts.SWEDISH, "office.agenda.title.of", name));
        form.put("proposal", Texts.get(Texts.SWEDISH, "office.agenda.proposal.usual", meeting.line().bodyName()));
    }

    /** Puts the ticked ones on the agenda. */
    public void add() {
        if (choices.stream().anyMatch(choice -> choice.ticked && choice.about == null)) {
            throw new BusinessException("meeting.cases.gone");
        }
        String item = agenda.addCases(id, form.text("title"), form.text("proposal"),
                choices.stream().filter(Choice::isTicked).map(choice -> choice.getAbout().caseId()).toList());
        done.at("/office/meetings/items/" + item, "office.agenda.added");
    }

    /** What all the cases shown ask for. */
    public Money getAsked() {
        return Money.sum(choices.stream().filter(choice -> choice.getAbout() != null).map(choice -> choice.getAbout().asked()).toList());
    }

    /** What is proposed to all of them. */
    public Money getProposed() {
        return Money.sum(choices.stream().filter(choice -> choice.getAbout() != null).map(choice -> choice.getAbout().proposed()).toList());
    }

    /** The cases on the page, for the way back. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getId() {
        return id;
    }

    public String getCall() {
        return call;
    }

    public MeetingView getMeeting() {
        return meeting;
    }

    public Form getForm() {
        return form;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<CallChoice> getCalls() {
        return calls;
    }
}
