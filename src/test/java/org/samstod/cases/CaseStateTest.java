package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseStateTest {

    /** Written out a second time on purpose: from → to. */
    private static final Set<String> ALLOWED = Set.of(
            "RECEIVED>IN_CHECK", "RECEIVED>PROPOSED", "RECEIVED>DECIDED",
            "IN_CHECK>IN_PREPARATION", "IN_CHECK>PROPOSED", "IN_CHECK>DECIDED", "IN_CHECK>CLOSED",
            "IN_PREPARATION>IN_CHECK", "IN_PREPARATION>PROPOSED", "IN_PREPARATION>DECIDED", "IN_PREPARATION>CLOSED",
            "PROPOSED>IN_PREPARATION", "PROPOSED>DECIDED",
            "DECIDED>CLOSED",
            "DECIDED>IN_PREPARATION", "CLOSED>IN_PREPARATION");

    static Stream<Arguments> everyOrderedPair() {
        return Arrays.stream(CaseState.values())
                .flatMap(from -> Arrays.stream(CaseState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyOrderedPair")
    void step_isAllowedExactlyWhenTheTableHasIt(CaseState from, CaseState to) {
        assertEquals(ALLOWED.contains(from + ">" + to), from.mayStepTo(to));
    }
}
