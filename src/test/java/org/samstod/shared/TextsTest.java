package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void files_load_without_double_keys_and_both_languages_have_the_same_keys() {
        Set<String> swedish = new TreeSet<>(new Texts().keySet());
        Set<String> english = new TreeSet<>(new Texts_en().keySet());
        assertEquals(swedish, english);
    }
}
