package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samstod.cases.domain.Given.ASTRID;
import static org.samstod.cases.domain.Given.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samstod.cases.CaseQuery;
import org.samstod.cases.CaseState;
import org.samstod.cases.Queue;
import org.samstod.cases.WorkColumn;
import org.samstod.shared.BusinessException;

class WorkMarkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static String code(Runnable act) {
        return assertThrows(BusinessException.class, act::run).code();
    }

    @Test
    void aDay_isTodayOrLater_andGoesWithItsWord() {
        WorkMark mark = new WorkMark("case");
        mark.due(TODAY, " Ring kassören ", TODAY, ASTRID, NOON);
        assertEquals(Optional.of(TODAY), mark.dueOn());
        assertEquals("Ring kassören", mark.dueWord());
        assertEquals("case.work.due.past", code(() -> mark.due(TODAY.minusDays(1), "", TODAY, ASTRID, NOON)));
        assertEquals("case.work.word", code(() -> mark.due(TODAY, "x".repeat(201), TODAY, ASTRID, NOON)));
        mark.due(null, "Ring kassören", TODAY, ASTRID, NOON);
        assertEquals(Optional.empty(), mark.dueOn());
        assertEquals("", mark.dueWord());
    }

    @Test
    void aMark_isShort_andAnEmptyOneTakesItAway() {
        WorkMark mark = new WorkMark("case");
        mark.mark(" Sommar ", ASTRID, NOON);
        assertEquals(Optional.of("Sommar"), mark.mark());
        assertEquals("case.work.mark", code(() -> mark.mark("x".repeat(41), ASTRID, NOON)));
        mark.mark(" ", ASTRID, NOON);
        assertEquals(Optional.empty(), mark.mark());
    }

    @Test
    void aSavedList_remembersWhatWasLookedFor() {
        WorkView view = new WorkView("astrid", "board", NOON);
        CaseQuery query = new CaseQuery(Queue.DUE, CaseState.IN_CHECK, "call", " ", "läxa", "Sommar", null);
        view.write(" Mina ", query, "asked", false, "call,asked");
        assertEquals("Mina", view.name());
        assertEquals(new CaseQuery(Queue.DUE, CaseState.IN_CHECK, "call", null, "läxa", "Sommar", null), view.query());
        assertEquals("case.views.name", code(() -> view.write("", query, null, true, "")));
        assertEquals(List.of(WorkColumn.CALL, WorkColumn.OWN_DUE), WorkColumn.of(List.of("own-due", "call", "unknown")));
    }
}
