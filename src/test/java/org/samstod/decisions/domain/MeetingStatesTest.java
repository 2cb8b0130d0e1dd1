package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.samstod.decisions.AppealState;

/** Every ordered pair of states of what goes with a meeting: allowed or refused. */
class MeetingStatesTest {

    private static final Map<MeetingStatus, Set<MeetingStatus>> MEETING = Map.of(
            MeetingStatus.PLANNED, Set.of(MeetingStatus.HELD, MeetingStatus.CANCELLED),
            MeetingStatus.HELD, Set.of(),
            MeetingStatus.CANCELLED, Set.of());

    private static final Map<RowResult, Set<RowResult>> ROW = Map.of(
            RowResult.WAITING, Set.of(RowResult.DECIDED, RowResult.POSTPONED, RowResult.SENT_BACK),
            RowResult.DECIDED, Set.of(RowResult.DECIDED),
            RowResult.POSTPONED, Set.of(RowResult.DECIDED, RowResult.POSTPONED, RowResult.SENT_BACK),
            RowResult.SENT_BACK, Set.of(RowResult.DECIDED, RowResult.SENT_BACK));

    private static final Map<AppealState, Set<AppealState>> APPEAL = Map.of(
            AppealState.OPEN, Set.of(AppealState.STAYED, AppealState.DISMISSED, AppealState.REJECTED, AppealState.ANNULLED,
                    AppealState.CHANGED, AppealState.WITHDRAWN),
            AppealState.STAYED, Set.of(AppealState.OPEN, AppealState.DISMISSED, AppealState.REJECTED, AppealState.ANNULLED, AppealState.CHANGED, AppealState.WITHDRAWN),
            AppealState.DISMISSED, Set.of(AppealState.OPEN),
            AppealState.REJECTED, Set.of(AppealState.OPEN),
            AppealState.ANNULLED, Set.of(AppealState.OPEN),
            AppealState.CHANGED, Set.of(AppealState.OPEN),
            AppealState.WITHDRAWN, Set.of());

    private static <T> Stream<Arguments> pairs(T[] values) {
        return Stream.of(values).flatMap(from -> Stream.of(values).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> ofMeetings() {
        return pairs(MeetingStatus.values());
    }

    static Stream<Arguments> ofRows() {
        return pairs(RowResult.values());
    }

    static Stream<Arguments> ofAppeals() {
        return pairs(AppealState.values());
    }

    @ParameterizedTest
    @MethodSource("ofMeetings")
    void meeting_everyPair(MeetingStatus from, MeetingStatus to) {
        assertEquals(MEETING.get(from).contains(to), from.mayBecome(to));
    }

    @ParameterizedTest
    @MethodSource("ofRows")
    void row_everyPair(RowResult from, RowResult to) {
        assertEquals(ROW.get(from).contains(to), from.mayBecome(to));
    }

    @ParameterizedTest
    @MethodSource("ofAppeals")
    void appeal_everyPair(AppealState from, AppealState to) {
        assertEquals(APPEAL.get(from).contains(to), from.mayBecome(to));
    }
}
