package org.samstod.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.cases.GrantReport;
import org.samstod.grants.domain.GrantState;

class GrantReportReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"OFFERED,", "ACCEPTED,", "REPLACED,", "RUNNING,LATE", "REPORTED,REPORTED", "REVIEWED,REVIEWED", "CLOSED,REVIEWED", "DECLINED,DECLINED"})
    void ofEachState_afterTheDayItWasDue(GrantState state, GrantReport told) {
        assertEquals(Optional.ofNullable(told), GrantReportReader.word(state, TODAY.minusDays(1), TODAY));
    }

    @Test
    void onItsLastDay_orWithoutOne_itIsStillAwaited() {
        assertEquals(Optional.of(GrantReport.AWAITED), GrantReportReader.word(GrantState.RUNNING, TODAY, TODAY));
        assertEquals(Optional.of(GrantReport.AWAITED), GrantReportReader.word(GrantState.RUNNING, null, TODAY));
    }
}
