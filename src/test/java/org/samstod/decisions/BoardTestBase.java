package org.samstod.decisions;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.samstod.cases.CaseTestBase;
import org.samstod.cases.Outcome;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What the container tests of meetings start from: a board of their own with a secretary, and proposed cases. */
abstract class BoardTestBase extends CaseTestBase {

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agenda;

    @Inject
    BoardDecisionService recording;

    @Inject
    BoardMinutesService days;

    @Inject
    BoardLetterService boardLetters;

    @Inject
    DecisionService decisions;

    @Inject
    MinutesService minutes;

    String board;
    String call;
    Actor officer;
    Actor secretary;

    @BeforeEach
    void boardAndPeople() {
        board = board("OWN");
        call = call(board, false, PublicationLevel.OPEN);
        officer = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        secretary = staff("Sven Sekreterare", Role.BOARD_SECRETARY, board);
    }

    @AfterEach
    void systemTime() {
        clock.release();
    }

    String proposedOf(String association, long kronor, int level) {
        String id = received(member(association, board), call, "Läxhjälp hos " + association, kronor, level);
        proposed(officer, id);
        return id;
    }

    String meeting(String body, String name, boolean own) {
        return as(secretary, () -> meetings.plan(new PlanMeeting(body, name, clock.today(), null, null, own)));
    }

    String item(String meeting, List<String> cases) {
        return as(secretary, () -> agenda.addCases(meeting, "Bidrag till föreningar", "Nämnden beslutar enligt tabellen.", cases));
    }

    ItemView item(String id) {
        return as(secretary, () -> agenda.item(id));
    }

    ItemView.Row row(String item, String caseId) {
        return item(item).rows().stream().filter(row -> caseId.equals(row.caseId())).findFirst().orElseThrow();
    }

    /** As proposed. */
    static RecordItem.Row asProposed(ItemView.Row row, int paragraph) {
        return new RecordItem.Row(row.id(), row.records(), "DECIDED", paragraph, Outcome.valueOf(row.outcome()), row.proposed(), row.reasons(),
                row.legalGround(), null, null, null, null);
    }

    static RecordItem.Row decided(ItemView.Row row, int paragraph, Outcome outcome, long kronor, String reasons) {
        return new RecordItem.Row(row.id(), row.records(), "DECIDED", paragraph, outcome, Money.ofKronor(kronor), reasons, row.legalGround(), null, null, null,
                null);
    }

    static RecordItem.Row put(ItemView.Row row, String result, String why) {
        return new RecordItem.Row(row.id(), row.records(), result, 44, null, null, null, null, null, null, null, why);
    }

    RecordedItem record(String item, RecordItem.Row... rows) {
        return record(item, clock.today(), null, null, rows);
    }

    RecordedItem record(String item, LocalDate heldOn, LocalDate approvedOn, LocalDate postedOn, RecordItem.Row... rows) {
        return as(secretary, () -> recording.record(new RecordItem(item, heldOn, "protokollet i mötessystemet", false, List.of(rows), approvedOn, "Bo Ek, Anna Alm",
                postedOn, "Registraturen", null)));
    }

    /** Names of what is odd, by case. */
    Map<String, List<String>> odd(String item) {
        return item(item).rows().stream().filter(row -> row.decided() != null)
                .collect(Collectors.toMap(ItemView.Row::caseId, row -> new ArrayList<>(row.decided().anomalies())));
    }
}
