package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    private static String marks(String before, String after) {
        return LineDiff.of(before, after).stream().map(line -> switch (line.kind()) {
            case SAME -> " " + line.text();
            case GONE -> "-" + line.text();
            case NEW -> "+" + line.text();
        }).collect(Collectors.joining("|"));
    }

    @Test
    void changedLine_isGoneAndNew_theOthersStand() {
        assertEquals(" a|-b|+B| c", marks("a\nb\nc", "a\nB\nc"));
        assertEquals(" a|+b", marks("a", "a\nb"));
        assertEquals("-a| b", marks("a\nb", "b"));
        assertEquals(" a", marks("a", "a"));
    }

    @Test
    void whatStands_comesOnceAndInOrder() {
        String before = "1\n2\n3\n4\n5";
        String after = "0\n2\n4\n5\n6";
        List<String> stands = LineDiff.of(before, after).stream().filter(line -> line.kind() == LineDiff.Kind.SAME).map(LineDiff.Line::text).toList();
        assertEquals(List.of("2", "4", "5"), stands);
        assertEquals(before, LineDiff.of(before, after).stream().filter(line -> line.kind() != LineDiff.Kind.NEW).map(LineDiff.Line::text).collect(Collectors.joining("\n")));
        assertEquals(after, LineDiff.of(before, after).stream().filter(line -> line.kind() != LineDiff.Kind.GONE).map(LineDiff.Line::text).collect(Collectors.joining("\n")));
    }

    @Test
    void veryLongTexts_areShownWhole() {
        String many = "x\n".repeat(3000);
        assertEquals(6002, LineDiff.of(many, many).size());
    }
}
