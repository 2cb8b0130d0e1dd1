package org.samstod.publications.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Violation;

/** The life of a post, and what it may not say. */
class ProgressPostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 12);
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private OpenPublication initiative;

    @BeforeEach
    void publish() {
        initiative = new OpenPublication("CASE", "ASSOCIATION", NOW);
        initiative.describe(new OpenPublication.Content("BOARD", "Nämnden", "farsta", "Farsta", null, null, "Föreningen", null, "Titel", "titel", null, "granted", 1, 1,
                DECIDED, null, null, null, null, null, null, null, 2026), 1);
    }

    private static ProgressPost.Content told(LocalDate day, String text, String alt, boolean picture, boolean nobody) {
        return new ProgressPost.Content(day, text, alt, picture, picture, nobody);
    }

    private ProgressPost write(PostKind kind, ProgressPost.Content told) {
        ProgressPost post = new ProgressPost(initiative, kind);
        post.write(told, DECIDED, TODAY, "writer", NOW);
        return post;
    }

    private List<String> wrong(PostKind kind, ProgressPost.Content told) {
        return assertThrows(BusinessException.class, () -> write(kind, told)).violations().stream().map(one -> one.field() + " " + one.code()).toList();
    }

    @Test
    void waits_isShownUnderANewIdEachTime_andIsSentBackFromThere() {
        ProgressPost post = write(PostKind.PROGRESS, told(TODAY, " Vi byggde holkar.\r\nAlla var med. ", null, false, true));
        assertEquals(PostState.WAITING, post.state());
        assertEquals("Vi byggde holkar.\nAlla var med.", post.text());
        assertEquals("BOARD", post.boardId());
        post.approve("officer", NOW);
        String first = post.shownId();
        assertTrue(post.isShown());
        assertEquals("post.shown", assertThrows(BusinessException.class, () -> post.write(told(TODAY, "Nytt", null, false, true), DECIDED, TODAY, "w", NOW)).code());
        assertEquals("post.decided", assertThrows(BusinessException.class, () -> post.approve("other", NOW)).code());
        post.sendBack("Ta bort namnet.", "officer", NOW);
        assertNull(post.shownId(), "its address is dead");
        assertEquals("post.decided", assertThrows(BusinessException.class, () -> post.approve("officer", NOW)).code(), "it must be changed first");
        post.write(told(TODAY.minusDays(1), "Utan namn.", null, false, true), DECIDED, TODAY, "writer", NOW);
        assertEquals("Ta bort namnet.", post.reason(), "whoever looks again sees why it was sent back");
        post.approve("officer", NOW);
        assertNotEquals(first, post.shownId());
        assertNull(post.reason());
    }

    @Test
    void transitions_areThoseOfTheTable() {
        assertEquals(List.of("WAITING>WAITING", "WAITING>SHOWN", "WAITING>SENT_BACK", "SHOWN>SENT_BACK", "SENT_BACK>WAITING"), Stream.of(PostState.values())
                .flatMap(from -> Stream.of(PostState.values()).filter(from::mayBecome).map(to -> from + ">" + to)).toList());
    }

    @Test
    void everythingWrong_isSaidTogether_andAPictureIsChosenAgain() {
        assertEquals(List.of("day post.day.future", "text post.text.missing", "alt post.alt.missing", "nobody post.nobody", "picture post.picture.again"),
                wrong(PostKind.PROGRESS, told(TODAY.plusDays(1), " ", null, true, false)));
        assertEquals(List.of("day date.missing"), wrong(PostKind.PROGRESS, told(null, "Text", null, false, true)));
        assertEquals(List.of("day post.day.old"), wrong(PostKind.PROGRESS, told(DECIDED.minusYears(1).minusDays(1), "Text", null, false, true)));
        assertEquals(List.of("text text.too-long"), wrong(PostKind.PROGRESS, told(TODAY, "å".repeat(601), null, false, true)));
        assertEquals(List.of("text post.text.personal-number"), wrong(PostKind.PROGRESS, told(TODAY, "Ring 811218-9876.", null, false, true)));
        assertEquals(List.of("alt post.text.personal-number", "picture post.picture.again"),
                wrong(PostKind.PROGRESS, told(TODAY, "Text", "811218-9876", true, true)), "a picture's words are read by everybody too");
    }

    @Test
    void sendingBack_says_why() {
        ProgressPost post = write(PostKind.PROGRESS, told(TODAY, "Text", null, false, true));
        for (String reason : new String[] {null, "  "}) {
            Violation missing = assertThrows(BusinessException.class, () -> post.sendBack(reason, "officer", NOW)).violations().get(0);
            assertEquals("reason post.reason.missing", missing.field() + " " + missing.code());
        }
        assertEquals("text.too-long", assertThrows(BusinessException.class, () -> post.sendBack("x".repeat(501), "officer", NOW)).code());
        assertEquals(PostState.WAITING, post.state());
    }

    @Test
    void pictureOfTheResult_isAPictureWithWords_andNothingElse() {
        assertEquals(List.of("picture post.picture.missing"), wrong(PostKind.RESULT, told(null, null, null, false, true)));
        ProgressPost post = write(PostKind.RESULT, told(null, "ignored", "Sju holkar", true, true));
        assertEquals(TODAY, post.day());
        assertNull(post.text());
        assertTrue(post.hasPicture());
        assertFalse(write(PostKind.PROGRESS, told(TODAY, "Text", "words without a picture", false, true)).hasPicture());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Vi ses 2026-03-02 kl. 17:00–18.30 i sal 4|", "40 000 kr räckte till 120 barn|", "ring 08-123 45 67|phone", "0701234567|phone",
        "+46 70 123 45 67|phone", "skriv till info@foreningen.se|mail", "070-123 45 67 eller a@b.se|phone,mail", "811218 9877|number"})
    void whatLooksLikeAPersons_isPointedOut(String text, String found) {
        assertEquals(found == null ? "" : found, String.join(",", PostFindings.in(text)));
    }
}
