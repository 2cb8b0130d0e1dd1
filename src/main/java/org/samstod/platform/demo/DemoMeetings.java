package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.samstod.cases.Outcome;
import org.samstod.decisions.AgendaService;
import org.samstod.decisions.AppealService;
import org.samstod.decisions.BoardDecisionService;
import org.samstod.decisions.BoardLetterService;
import org.samstod.decisions.DelegationReportService;
import org.samstod.decisions.ItemView;
import org.samstod.decisions.MeetingService;
import org.samstod.decisions.MeetingView;
import org.samstod.decisions.PlanMeeting;
import org.samstod.decisions.RecordAppeal;
import org.samstod.decisions.RecordItem;
import org.samstod.identity.ActAs;
import org.samstod.identity.Role;
import org.samstod.shared.Money;

/** The board of the demo city: one meeting that has been held and brought back, one that is planned. */
@ApplicationScoped
public class DemoMeetings {

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agenda;

    @Inject
    BoardDecisionService recording;

    @Inject
    BoardLetterService letters;

    @Inject
    DelegationReportService reports;

    @Inject
    AppealService appeals;

    /**
     * The board decided in the first case as proposed and in the second otherwise without its reasons being known yet, and put the third off.
     *
     * @return the id of the first decision
     */
    public String held(DemoCast.Staff board, LocalDate day, List<String> cases) {
        return ActAs.call(board.as(Role.BOARD_SECRETARY), () -> {
            String meeting = meetings.plan(new PlanMeeting("BOARD", null, day, "18:00", null, false));
            String item = agenda.addCases(meeting, "Bidrag till föreningar", "Nämnden beslutar om bidrag enligt förvaltningens förslag i tabellen.", cases);
            List<ItemView.Row> rows = agenda.item(item).rows();
            ItemView.Row changed = rows.get(1);
            recording.record(new RecordItem(item, day, "protokollet i mötessystemet", false, List.of(
                    decided(rows.get(0), 61, rows.get(0).proposed()), decided(changed, 62, Money.ofOre(changed.proposed().ore() / 2)),
                    new RecordItem.Row(rows.get(2).id(), 0, "POSTPONED", 63, null, null, null, null, null, null, null, "Nämnden vill se en budget för lokalen.")),
                    day.plusDays(2), "Ordföranden och en justerare", day.plusDays(3), "Stadsdelsförvaltningens registratur", null));
            letters.tell(item, letters.letters(item).sha256());
            return agenda.item(item).rows().get(0).decisionId();
        });
    }

    private static RecordItem.Row decided(ItemView.Row row, int paragraph, Money sum) {
        return new RecordItem.Row(row.id(), row.records(), "DECIDED", paragraph, Outcome.GRANTED, sum, row.reasons(), row.legalGround(), null, null, null, null);
    }

    /** Somebody has appealed against a decision. */
    public void appealed(DemoCast.Staff board, String decisionId, LocalDate day) {
        ActAs.run(board.as(Role.BOARD_SECRETARY), () -> appeals.received(decisionId, new RecordAppeal(day, null, "Förvaltningsrätten i Stockholm", null,
                "Lämnad vidare till domstolen.")));
    }

    /** The next meeting, with what was put off, delegated decisions to report, and agenda and minutes kept here. */
    public void planned(DemoCast.Staff board, LocalDate day, List<String> cases) {
        ActAs.run(board.as(Role.BOARD_SECRETARY), () -> {
            String meeting = meetings.plan(new PlanMeeting("BOARD", null, day, "18:00", "Medborgarplatsen 4", true));
            agenda.addCases(meeting, "Bidrag som bordlades", "Nämnden beslutar om bidrag enligt förvaltningens förslag i tabellen.", cases);
            reports.put(meeting);
            meetings.addItem(meeting, "Höstens prognos", "Nämnden tar del av prognosen.");
            meetings.addPerson(meeting, new MeetingView.Person(null, "Anna Ordförande (FIKTIV)", "MEMBER", "ABSENT", "CHAIR", null));
            meetings.addPerson(meeting, new MeetingView.Person(null, "Bertil Ersättare (FIKTIV)", "SUBSTITUTE", "ABSENT", "NONE", null));
        });
    }
}
