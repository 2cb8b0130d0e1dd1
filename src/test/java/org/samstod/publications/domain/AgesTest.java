package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({"6, 19, adults, 6, 19", ", 12, , , 12", "65, , children, 65, ", "19, 6, , 6, 19", ", , children, 0, 12", ", , 'children,youth', 0, 25",
            ", , 'youth,older-people', 13, ", ", , 'children,families', , ", ", , everyone, , ", ", , , , "})
    void statedAgesCount_elseThoseOfTheTargetGroups(Integer from, Integer to, String target, Integer youngest, Integer oldest) {
        assertEquals(new Ages(youngest, oldest), Ages.of(from, to, target));
    }
}
