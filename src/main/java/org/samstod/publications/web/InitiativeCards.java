package org.samstod.publications.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;
import org.samstod.shared.web.Addresses;

/** A list of initiatives as cards: where and what about, the title, who, how much and when. */
final class InitiativeCards {

    private static final String DAY = "0000-00-00";

    private InitiativeCards() {
    }

    /**
     * The list.
     *
     * @param words the word for a code: list, code
     */
    static String html(List<InitiativeCard> cards, Locale locale, BinaryOperator<String> words) {
        Xhtml html = Xhtml.part();
        write(html, cards, locale, words);
        return html.finish();
    }

    /** Writes the list. */
    static void write(Xhtml html, List<InitiativeCard> cards, Locale locale, BinaryOperator<String> words) {
        // Texts are written in Swedish only.
        String link = Texts.ENGLISH.equals(locale) ? "\" lang=\"sv\">" : "\">";
        String initiatives = Addresses.in(locale, "/initiatives/");
        // A day is written the same everywhere, so the sentence about it is formatted once.
        String[] decided = Texts.get(locale, "public.initiatives.decided", DAY).split(DAY, 2);
        html.open("ul", "class", "cards");
        for (InitiativeCard card : cards) {
            html.raw("<li><article class=\"card\"><p class=\"eyebrow\">").text(card.place());
            if (card.theme() != null) {
                html.text(" · ").text(words.apply("theme", card.theme()));
            }
            html.raw("</p>\n<h3><a href=\"").text(initiatives).text(card.publicId()).raw(link).text(card.title()).raw("</a></h3>\n<p>").text(card.associationName())
                    .raw("</p>\n<p class=\"foot\"><span class=\"amount\">").text(Money.ofOre(card.grantedOre()).format(locale)).raw("</span> <span class=\"small soft\">")
                    .text(decided[0]).text(card.decidedOn().toString()).text(decided[1]).raw("</span></p></article></li>\n");
        }
        html.close();
    }
}
