package org.samstod.cases.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samstod.cases.domain.Reading.HIDDEN;
import static org.samstod.cases.domain.Reading.LINE;
import static org.samstod.cases.domain.Reading.OPEN;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.samstod.cases.CaseState;
import org.samstod.cases.domain.ReadingRule.Found;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.identity.Role;
import org.samstod.shared.PublicationLevel;

class ReadingRuleTest {

    /**
     * What a colleague of the same board who is not named on the case is told, by role, at levels 3, 2, 1, 0; first while the case is
     * in preparation, then once it is proposed, then once it is decided.
     */
    private static final Map<Role, String> TOLD = Map.ofEntries(
            Map.entry(Role.ASSOCIATION, "HHHH HHHH HHHH"),
            Map.entry(Role.CASE_OFFICER, "OOLH OOLH OOLH"),
            Map.entry(Role.REGISTRAR, "OOLH OOLH OOLH"),
            Map.entry(Role.UNIT_HEAD, "OOOO OOOO OOOO"),
            Map.entry(Role.DELEGATE, "HHHH OOOH OOOH"),
            Map.entry(Role.BOARD_SECRETARY, "HHHH OOLH OOOH"),
            Map.entry(Role.FINANCE_OFFICER, "HHHH HHHH OOLH"),
            Map.entry(Role.CITY_COORDINATOR, "OOLH OOLH OOLH"),
            Map.entry(Role.PROGRAMME_ADMINISTRATOR, "HHHH HHHH HHHH"),
            Map.entry(Role.CITY_ADMINISTRATOR, "HHHH HHHH HHHH"),
            Map.entry(Role.AUDITOR, "HHHH HHHH HHHH"),
            Map.entry(Role.SYSTEM, "OOOO OOOO OOOO"));

    private static final CaseState[] PHASES = {CaseState.IN_PREPARATION, CaseState.PROPOSED, CaseState.DECIDED};
    private static final PublicationLevel[] LEVELS = {PublicationLevel.OPEN, PublicationLevel.LIMITED, PublicationLevel.STATISTICS,
            PublicationLevel.PROTECTED};

    static Stream<Arguments> everyRoleLevelAndPhase() {
        return Arrays.stream(Role.values()).flatMap(role -> Stream.of(0, 1, 2).flatMap(phase -> Stream.of(0, 1, 2, 3)
                .map(level -> Arguments.of(role, PHASES[phase], LEVELS[level], TOLD.get(role).split(" ")[phase].charAt(level)))));
    }

    private static Reader reader(Role role, String board) {
        return new Reader("reader", role, role == Role.CITY_COORDINATOR ? null : board, role == Role.ASSOCIATION ? "other" : null);
    }

    private static Found found(PublicationLevel level, CaseState state, String officer, Set<String> named, Set<String> jav) {
        return new Found("board", "association", level, state, officer, named, jav);
    }

    @ParameterizedTest
    @MethodSource("everyRoleLevelAndPhase")
    void colleague_isToldWhatTheRuleSays(Role role, CaseState state, PublicationLevel level, char told) {
        Reading expected = told == 'O' ? OPEN : told == 'L' ? LINE : HIDDEN;
        assertEquals(expected, ReadingRule.of(reader(role, "board"), found(level, state, "astrid", Set.of(), Set.of())));
    }

    @ParameterizedTest
    @MethodSource("everyRoleLevelAndPhase")
    void otherBoardsStaff_areToldNothing(Role role, CaseState state, PublicationLevel level, char told) {
        if (role == Role.SYSTEM || role == Role.CITY_COORDINATOR) {
            return;
        }
        assertEquals(HIDDEN, ReadingRule.of(reader(role, "elsewhere"), found(level, state, "astrid", Set.of("reader"), Set.of())));
    }

    @ParameterizedTest
    @MethodSource("everyRoleLevelAndPhase")
    void jav_hidesTheCase(Role role, CaseState state, PublicationLevel level, char told) {
        if (role == Role.SYSTEM) {
            return;
        }
        assertEquals(HIDDEN, ReadingRule.of(reader(role, "board"), found(level, state, "reader", Set.of("reader"), Set.of("reader"))));
    }

    @Test
    void officerAndNamedPersons_readEveryLevel() {
        for (PublicationLevel level : LEVELS) {
            for (CaseState state : PHASES) {
                assertEquals(OPEN, ReadingRule.of(reader(Role.CASE_OFFICER, "board"), found(level, state, "reader", Set.of(), Set.of())));
                assertEquals(OPEN, ReadingRule.of(reader(Role.DELEGATE, "board"),
                        found(level, state, "astrid", Set.of("reader"), Set.of())));
            }
        }
    }

    @Test
    void ownAssociation_readsItsCaseAtEveryLevel() {
        Reader own = new Reader("member", Role.ASSOCIATION, null, "association");
        for (PublicationLevel level : LEVELS) {
            assertEquals(OPEN, ReadingRule.of(own, found(level, CaseState.RECEIVED, null, Set.of(), Set.of())));
        }
    }

    @Test
    void unclaimedProtectedCase_isSeenByTheUnitHeadAlone() {
        for (Role role : Role.values()) {
            Reading told = ReadingRule.of(reader(role, "board"),
                    found(PublicationLevel.PROTECTED, CaseState.RECEIVED, null, Set.of(), Set.of()));
            assertEquals(role == Role.UNIT_HEAD || role == Role.SYSTEM ? OPEN : HIDDEN, told, role.name());
        }
    }
}
