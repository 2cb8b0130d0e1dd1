package org.samstod.publications.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.samstod.publications.InitiativeCard;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;
import org.samstod.shared.web.Addresses;

/** A list of initiatives as cards: where and what about, the title, who, how much and when. */
final class InitiativeCards {

    private InitiativeCards() {
    }

    /**
     * The list.
     *
     * @param words the word for a code: list, code
     */
    static String html(List<InitiativeCard> cards, Locale locale, BinaryOperator<String> words) {
        // Texts are written in Swedish only.
        String[] attributes = Texts.ENGLISH.equals(locale) ? new String[] {"href", "", "lang", "sv"} : new String[] {"href", ""};
        String initiatives = Addresses.in(locale, "/initiatives/");
        MessageFormat decided = new MessageFormat(Texts.get(locale, "public.initiatives.decided"), locale);
        Xhtml html = Xhtml.pagePart().open("ul", "class", "cards");
        for (InitiativeCard card : cards) {
            attributes[1] = initiatives + card.publicId();
            html.open("li").open("article", "class", "card");
            html.element("p", card.theme() == null ? card.place() : card.place() + " · " + words.apply("theme", card.theme()), "class", "eyebrow");
            html.open("h3").element("a", card.title(), attributes).close();
            html.element("p", card.associationName());
            html.open("p", "class", "foot").element("span", Money.ofOre(card.grantedOre()).format(locale), "class", "amount").text(" ")
                    .element("span", decided.format(new Object[] {card.decidedOn().toString()}), "class", "small soft").close();
            html.close().close();
        }
        return html.finish();
    }
}
