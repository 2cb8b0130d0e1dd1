package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samstod.shared.PersonalNumbers.Finding;
import org.samstod.shared.PersonalNumbers.Kind;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"811218-9876", "19811218-9876", "198112189876", "811218 9876", "640823-3234", "121212+1212",
        "701063-2391", "20000101-T220", "811218–9876", "811218\u00A09876", "811218\u22129876", "８１１２１８-９８７６"})
    void scan_blocksNumbers(String number) {
        String text = "Kassör: " + number + ", vald 2015";
        List<Finding> findings = PersonalNumbers.scan(text);
        assertEquals(List.of(new Finding(Kind.BLOCK, 8, 8 + number.length())), findings);
        assertTrue(PersonalNumbers.blocks(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"811218-9877", "070112-1234", "0701121234"})
    void scan_warnsWhenOnlyTheFormFits(String number) {
        assertEquals(List.of(Kind.WARN), PersonalNumbers.scan(number).stream().map(Finding::kind).toList());
    }

    @Test
    void scan_neverBlocksTenDigitsThatBeginAsAMobileNumber() {
        int hits = 0;
        for (int i = 0; i < 10_000; i++) {
            String number = "070" + String.format("%07d", i * 997 % 10_000_000);
            List<Finding> findings = PersonalNumbers.scan(number);
            hits += findings.size();
            assertTrue(findings.stream().allMatch(finding -> finding.kind() == Kind.WARN), number);
        }
        assertTrue(hits > 0, "some of them look like a personal number");
        assertTrue(PersonalNumbers.blocks("200701121238"), "with the century it is no telephone number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"212000-0142", "802005-1952", "162120000142", "08-508 21 051", "2015-09-28", "dnr 147-2009-099",
        "1.2.1.-44/12", "AMN 2015-0198-01.06", "5050-1055", "SE4550000000058398257466", ""})
    void scan_leavesOtherNumbersAlone(String text) {
        assertEquals(List.of(), PersonalNumbers.scan(text));
    }

    @Test
    void scan_findsSeveralAndTakesLongTexts() {
        String text = "811218-9876 och 640823-3234 ".repeat(2) + "1 ".repeat(1_000_000) + "x".repeat(100_000);
        assertEquals("BLOCK BLOCK BLOCK BLOCK", PersonalNumbers.scan(text).stream().map(finding -> finding.kind().name())
                .collect(Collectors.joining(" ")));
        assertEquals(List.of(), PersonalNumbers.scan(null));
    }
}
