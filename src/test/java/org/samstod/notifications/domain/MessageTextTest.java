package org.samstod.notifications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;

class MessageTextTest {

    private static final Map<String, Object> DATA = Map.of("title", "Simskola i Solberga", "number", "ALV-2026-0017",
            "amount", Money.ofKronor(40000), "dueOn", LocalDate.of(2026, 3, 2), "receivedAt", Instant.parse("2026-07-02T09:58:59Z"),
            "count", 3);
    private static final String PATTERN = "{title} {number} {amount} {dueOn} {receivedAt} {count}";

    private static String fill(PublicationLevel level) {
        return MessageText.fill(PATTERN, DATA, level, Texts.SWEDISH, place -> "<" + place + ">");
    }

    @Test
    void fill_writesEverythingWhenOpen() {
        assertEquals("Simskola i Solberga ALV-2026-0017 40\u00A0000\u00A0kr 2026-03-02 2026-07-02 11:58 3", fill(PublicationLevel.OPEN));
    }

    @ParameterizedTest
    @EnumSource(value = PublicationLevel.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void fill_writesNoNameTitleOrSumAtLowerLevels(PublicationLevel level) {
        assertEquals("<title> ALV-2026-0017 <amount> 2026-03-02 2026-07-02 11:58 3", fill(level));
    }

    @Test
    void fill_usesTheNeutralWordForWhatIsMissing_andRefusesWhatWasForgotten() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("title", null);
        assertEquals("Er ansökan är här: er ansökan", MessageText.fill("{title} är här: {title}", nothing, PublicationLevel.OPEN,
                Texts.SWEDISH, place -> "er ansökan"));
        assertThrows(IllegalStateException.class,
                () -> MessageText.fill("{title}", Map.of(), PublicationLevel.OPEN, Texts.SWEDISH, place -> ""));
    }

    @Test
    void fill_takesTypedTextLiterally() {
        assertEquals("a$1\\ {number}\nb c", MessageText.fill("{title}", Map.of("title", "a$1\\ {number}\r\nb\u0000c"), PublicationLevel.OPEN,
                Texts.SWEDISH, place -> ""));
    }

    @Test
    void subject_isOneBoundedLine() {
        assertEquals("Ämne Bcc: x@example.org", MessageText.subject("Ämne\r\nBcc: x@example.org\u202E"));
        assertEquals(200, MessageText.subject("x".repeat(1000)).length());
        assertFalse(Character.isHighSurrogate(MessageText.subject("x" + "😀".repeat(500)).charAt(198)));
    }

    @Test
    void paragraphs_arePartedByBlankLines() {
        assertEquals(List.of("a\nb", "c"), MessageText.paragraphs("a\nb\n\n \nc\n"));
    }

    @Test
    void backoff_growsAndEnds() {
        assertEquals(Optional.of(Duration.ofMinutes(1)), Backoff.after(1));
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertTrue(Backoff.after(attempt).orElseThrow().compareTo(before) > 0);
            before = Backoff.after(attempt).orElseThrow();
        }
        assertEquals(Optional.empty(), Backoff.after(8));
        assertThrows(IllegalArgumentException.class, () -> Backoff.after(0));
    }

    @Test
    void message_failsForGoodAfterTheLastTry_andOnlyItsOwnerMayTell() {
        OutboxMessage message = new OutboxMessage("a", null, "t", "sv", "s", "b", null, PublicationLevel.OPEN, null, null, true,
                Instant.EPOCH);
        assertFalse(message.sent("stranger", Instant.EPOCH));
        assertEquals(MessageState.QUEUED, message.state());
    }

    @Test
    void everyTemplate_hasSubjectAndBodyWithTheSamePlacesInBothLanguages() {
        int templates = 0;
        for (Enumeration<String> keys = ResourceBundle.getBundle(Texts.class.getName(), Texts.SWEDISH).getKeys(); keys.hasMoreElements();) {
            String key = keys.nextElement();
            if (key.startsWith("mail.") && key.endsWith(".body")) {
                String subject = key.replaceFirst("body$", "subject");
                assertTrue(Texts.has(Texts.SWEDISH, subject) && Texts.has(Texts.ENGLISH, subject) && Texts.has(Texts.ENGLISH, key), key);
                assertEquals(places(Texts.get(Texts.SWEDISH, subject)), places(Texts.get(Texts.ENGLISH, subject)), subject);
                assertEquals(places(Texts.get(Texts.SWEDISH, key)), places(Texts.get(Texts.ENGLISH, key)), key);
                templates++;
            }
        }
        assertTrue(templates >= 20, "templates found: " + templates);
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        for (Matcher matcher = Pattern.compile("\\{[a-zA-Z]+\\}").matcher(text); matcher.find();) {
            places.add(matcher.group());
        }
        return places;
    }
}
