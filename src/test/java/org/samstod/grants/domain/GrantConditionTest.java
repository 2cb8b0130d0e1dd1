package org.samstod.grants.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samstod.grants.domain.ConditionText.Line;
import org.samstod.grants.domain.ConditionText.Version;
import org.samstod.shared.BusinessException;

/** What an association has taken on, line by line; the test's grant is to be reported by 2027-02-28. */
class GrantConditionTest {

    private static final String SHOWN = "Står i redovisningen, punkt 3.";

    private final Grant grant = Given.grant(1_800_000);

    private GrantCondition line() {
        return new GrantCondition(grant, 1, new Line(ConditionSource.CONDITIONS, null, "Öppen för alla.", "Nämnden kan kräva tillbaka bidraget."));
    }

    private static void find(GrantCondition line, ConditionState next) {
        line.find(next, Evidence.REPORT, SHOWN, "astrid", "Astrid", Given.NOW);
    }

    private static List<String> codes(Runnable act) {
        return assertThrows(BusinessException.class, act::run).violations().stream().map(one -> one.field() + ":" + one.code()).toList();
    }

    @Test
    void states_followTheirTable() {
        Map<ConditionState, Set<ConditionState>> table = Map.of(ConditionState.OPEN, Set.of(ConditionState.MET, ConditionState.BREACHED, ConditionState.WAIVED),
                ConditionState.BREACHED, Set.of(ConditionState.MET, ConditionState.WAIVED), ConditionState.MET, Set.of(ConditionState.BREACHED),
                ConditionState.WAIVED, Set.of());
        for (ConditionState from : ConditionState.values()) {
            for (ConditionState to : ConditionState.values()) {
                assertEquals(table.get(from).contains(to), from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void texts_becomeLines_andTheTermsSayWhatFollows() {
        List<Line> lines = ConditionText.lines("Affischera med stadens märke.", new Version("c1", "Öppen för alla.\n\n  Redovisa i tid.\r\n\r\n"),
                new Version("t1", "Bara till det som är sökt.\n\nNämnden kan kräva tillbaka.\n\nEtt beslut fattas för sig."));
        assertEquals(List.of("Affischera med stadens märke.", "Öppen för alla.", "Redovisa i tid.", "Bara till det som är sökt."), lines.stream().map(Line::what).toList());
        assertEquals(List.of(ConditionSource.LETTER, ConditionSource.CONDITIONS, ConditionSource.CONDITIONS, ConditionSource.TERMS),
                lines.stream().map(Line::source).toList());
        assertEquals(Set.of("Nämnden kan kräva tillbaka.\n\nEtt beslut fattas för sig."), Set.copyOf(lines.stream().map(Line::consequence).toList()));
        assertNull(lines.get(0).textId());
        assertEquals("t1", lines.get(3).textId());
        assertEquals(List.of(), ConditionText.lines(null, new Version(null, null), new Version(null, null)));
        assertEquals("Bara detta.", ConditionText.lines(null, new Version(null, null), new Version("t", "Bara detta.")).get(0).consequence());
    }

    @Test
    void itIsTheAssociations_dueWithTheReport_andOverdueTheDayAfter() {
        GrantCondition line = line();
        assertEquals(GrantCondition.Owner.ASSOCIATION, line.owner());
        assertFalse(line.overdue(LocalDate.of(2027, 2, 28)));
        assertTrue(line.overdue(LocalDate.of(2027, 3, 1)));
        line.plan("astrid", LocalDate.of(2027, 4, 1));
        assertEquals("astrid", line.ownerAccount());
        assertFalse(line.overdue(LocalDate.of(2027, 3, 1)));
        find(line, ConditionState.BREACHED);
        assertFalse(line.overdue(LocalDate.of(2028, 1, 1)), "somebody has looked");
        find(line, ConditionState.MET);
        assertEquals("condition.settled", assertThrows(BusinessException.class, () -> line.plan(null, Given.DAY)).code());
    }

    @Test
    void files_comeUntilItIsSettled_andNotWithoutEnd() {
        GrantCondition line = line();
        assertEquals(List.of("files:condition.file.missing"), codes(() -> line.shown(0, true)));
        assertEquals(List.of("files:condition.file.many"), codes(() -> line.shown(11, true)));
        line.shown(2, true);
        assertEquals(2, line.files());
        find(line, ConditionState.MET);
        assertEquals(List.of("null:condition.settled"), codes(() -> line.shown(1, true)));
        for (int i = 0; i < 2; i++) {
            line.shown(10, false);
        }
        assertEquals(List.of("files:condition.file.most"), codes(() -> line.shown(9, false)));
        assertEquals(22, line.files(), "the officer adds to what is settled too");
    }

    @Test
    void aFinding_needsWhatShowsIt_andAWaiver_itsReason() {
        GrantCondition line = line();
        assertEquals(List.of("finding:condition.finding"), codes(() -> line.find(null, null, null, "a", "A", Given.NOW)));
        assertEquals(List.of("evidence:condition.evidence", "text:condition.text"), codes(() -> line.find(ConditionState.MET, null, " ", "a", "A", Given.NOW)));
        assertEquals(List.of("text:condition.text"), codes(() -> line.find(ConditionState.WAIVED, null, "nej", "a", "A", Given.NOW)));
        assertEquals(ConditionState.OPEN, line.state());
        line.find(ConditionState.WAIVED, Evidence.NOTE, "Lokalen brann.", "a", "A", Given.NOW);
        assertNull(line.evidence());
        assertEquals(List.of("finding:condition.state"), codes(() -> find(line, ConditionState.MET)));
    }
}
