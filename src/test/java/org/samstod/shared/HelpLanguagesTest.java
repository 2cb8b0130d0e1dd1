package org.samstod.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.ComponentOrientation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpLanguagesTest {

    private static final Path FOLDER = Path.of("webapp", HelpLanguages.FOLDER);
    private static final Set<String> ABOUT = Set.of("language.code", "language.name", "language.direction");

    private static HelpLanguages languages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new HelpLanguages(files.map(Path::toString).sorted().toList(), name -> {
                try {
                    return Files.newInputStream(Path.of(name));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void everyLanguage_hasAllTextsOfThePage_andNoOther() throws IOException {
        Set<String> needed = new TreeSet<>(ABOUT);
        Collections.list(new Texts().getKeys()).stream().filter(key -> key.startsWith("public.help.")).forEach(needed::add);
        for (Map.Entry<String, Map<String, String>> one : languages().all().entrySet()) {
            assertEquals(needed, new TreeSet<>(one.getValue().keySet()), one.getKey());
            one.getValue().forEach((key, text) -> assertFalse(text.isBlank(), one.getKey() + " " + key));
        }
    }

    @Test
    void directionIsTheLanguagesOwn_andOneIsWrittenFromTheRight() throws IOException {
        for (Map.Entry<String, Map<String, String>> one : languages().all().entrySet()) {
            Locale locale = Locale.forLanguageTag(one.getValue().get("language.code"));
            assertFalse(locale.getLanguage().isEmpty(), one.getKey());
            assertEquals(ComponentOrientation.getOrientation(locale).isLeftToRight() ? "ltr" : "rtl", one.getValue().get("language.direction"), one.getKey());
        }
        assertTrue(languages().all().values().stream().anyMatch(texts -> "rtl".equals(texts.get("language.direction"))));
    }

    @Test
    void aFile_isALanguage_byItsName() {
        HelpLanguages languages = new HelpLanguages(List.of("/somewhere/help/so.properties", "/somewhere/help/notes.txt"),
                name -> new ByteArrayInputStream("language.name=Soomaali".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of("so"), languages.all().keySet());
        assertEquals("Soomaali", languages.texts("so").orElseThrow().get("language.name"));
        assertTrue(languages.texts("../sv").isEmpty());
    }
}
