package org.samstod.publications.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.publications.EmptyHelp;
import org.samstod.publications.Facet;
import org.samstod.publications.FacetValue;
import org.samstod.publications.InitiativeList;
import org.samstod.publications.InitiativeQuery;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.shared.Texts;

class InitiativesPageTest {

    private static final List<Facet> FACETS = List.of(
            new Facet("theme", List.of(new FacetValue("sport", null, 1_071, true, false), new FacetValue("culture", null, 3, false, false))),
            new Facet("age", List.of(new FacetValue("7-12", null, 2, false, false))),
            new Facet("district", List.of(new FacetValue("alvsjo", "Älvsjö", 4, false, true))));

    private static String page(Map<String, String> parameters, List<InitiativeCard> cards, int total, EmptyHelp help) {
        return new String(InitiativesPage.html(new InitiativeList(InitiativeQuery.parse(parameters), total, 4_000_000, Math.max(1, total / 20), cards, FACETS, List.of(), List.of(),
                null, null, help, Instant.EPOCH), Texts.SWEDISH, (list, code) -> list + "/" + code), StandardCharsets.UTF_8);
    }

    @Test
    void whatPeopleAndAssociationsWroteIsTextAndNeverMarkup() {
        InitiativeCard card = new InitiativeCard("0abc", "<script>alert(1)</script> \"Kör\" & dans", "", "A & <b>B</b>", "alvsjo", "Älvsjö", null, "sport", "activity", 2026,
                4_000_050, LocalDate.of(2026, 3, 2));
        String html = page(Map.of("q", "\"><img src=x>", "theme", "sport"), List.of(card), 41, null);
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<b>"), html);
        assertTrue(html.contains("value=\"&quot;&gt;&lt;img src=x&gt;\""), html);
        assertTrue(html.contains("<a href=\"/initiatives/0abc\">&lt;script&gt;alert(1)&lt;/script&gt; &quot;Kör&quot; &amp; dans</a>"), html);
        assertTrue(html.contains("<p>A &amp; &lt;b&gt;B&lt;/b&gt;</p>"), html);
        assertTrue(html.contains("40\u00a0000,50\u00a0kr"), html);
    }

    @Test
    void everyValueLeadsToItselfAndTheChosenOneToItsAbsence() {
        String html = page(Map.of("q", "barn", "theme", "sport", "page", "2"), List.of(), 41, null);
        assertTrue(html.contains("<a href=\"/initiatives?q=barn\" aria-current=\"true\" rel=\"nofollow\"><span>theme/sport</span> <span class=\"num\">1\u00a0071</span></a>"), html);
        assertTrue(html.contains("<a href=\"/initiatives?q=barn&amp;theme=culture,sport\" rel=\"nofollow\">"), html);
        assertTrue(html.contains("<a href=\"/initiatives?q=barn&amp;district=alvsjo&amp;theme=sport\" rel=\"nofollow\"><span>Älvsjö</span>"), html);
        assertTrue(html.contains("<input type=\"hidden\" name=\"theme\" value=\"sport\"/>"), html);
        assertFalse(html.contains("name=\"page\""), html);
        assertTrue(html.contains("href=\"/initiatives?q=barn&amp;theme=sport&amp;page=1\""), html);
    }

    @Test
    void anEmptyAnswerSaysWhichStepLeadsToSomething() {
        String html = page(Map.of("q", "barn", "theme", "sport"), List.of(), 0, new EmptyHelp(List.of(new EmptyHelp.WithoutFilter("theme", 5)), 7,
                List.of(), List.of(), List.of()));
        assertTrue(html.contains("<a href=\"/initiatives?q=barn\">"), html);
        assertTrue(html.contains("<a href=\"/initiatives?theme=sport\">"), html);
        assertFalse(html.contains("id=\"filters\""), html);
    }

    @Test
    void aFrameIsFilledWithContentAndWithItsOwnAddress() {
        PageFrame frame = PageFrame.of("<a href=\"/en?[[query]]\">å</a><main>[[content]]</main>");
        assertEquals("<a href=\"/en?q=%C3%A5&amp;page=2\">å</a><main><p>ö</p></main>", new String(frame.filled("<p>ö</p>".getBytes(StandardCharsets.UTF_8), "q=%C3%A5&page=2"), StandardCharsets.UTF_8));
        assertEquals("<a href=\"/en\">å</a><main></main>", new String(frame.filled(new byte[0], ""), StandardCharsets.UTF_8));
    }
}
