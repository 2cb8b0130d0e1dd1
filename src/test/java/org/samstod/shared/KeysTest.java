package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void parts_holdEachKeyOnce_inOrder_andNoMoreThanAStatementTakes() {
        List<Integer> keys = IntStream.range(0, 2 * Keys.AT_A_TIME + 1).boxed().toList();
        List<List<Integer>> parts = Keys.parts(Stream.concat(keys.stream(), keys.stream()).toList());
        assertEquals(List.of(Keys.AT_A_TIME, Keys.AT_A_TIME, 1), parts.stream().map(List::size).toList());
        assertEquals(keys, parts.stream().flatMap(List::stream).toList());
    }

    @Test
    void noKeys_areNoStatement() {
        assertEquals(List.of(), Keys.parts(List.of()));
    }

    @Test
    void pageOfAList_isEmptyBeyondItsEnd() {
        List<Integer> all = IntStream.range(0, 7).boxed().toList();
        assertEquals(List.of(0, 1, 2), PageRequest.ofPage(1, 3).slice(all));
        assertEquals(List.of(6), PageRequest.ofPage(3, 3).slice(all));
        assertEquals(List.of(), PageRequest.ofPage(4, 3).slice(all));
        assertEquals(List.of(), PageRequest.ofPage(Integer.MAX_VALUE, 100).slice(all));
    }
}
