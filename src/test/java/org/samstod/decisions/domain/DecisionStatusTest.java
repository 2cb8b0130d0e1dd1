package org.samstod.decisions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionStatusTest {

    private static final Map<DecisionStatus, Set<DecisionStatus>> ALLOWED = Map.of(
            DecisionStatus.ADOPTED, EnumSet.of(DecisionStatus.IN_MINUTES),
            DecisionStatus.IN_MINUTES, EnumSet.of(DecisionStatus.POSTED),
            DecisionStatus.POSTED, EnumSet.of(DecisionStatus.APPEAL_TIME_PASSED),
            DecisionStatus.APPEAL_TIME_PASSED, EnumSet.of(DecisionStatus.POSTED, DecisionStatus.FINAL),
            DecisionStatus.FINAL, EnumSet.of(DecisionStatus.POSTED));

    static Stream<Arguments> everyPair() {
        return Stream.of(DecisionStatus.values())
                .flatMap(from -> Stream.of(DecisionStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void mayBecome_everyPair_isAsTheTableSays(DecisionStatus from, DecisionStatus to) {
        assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to));
    }
}
