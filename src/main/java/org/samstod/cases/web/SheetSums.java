package org.samstod.cases.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samstod.cases.AllocationSums;
import org.samstod.cases.AllocationSums.Pot;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** The sums of an allocation sheet in words, for the page and for its script alike. */
public final class SheetSums {

    /**
     * A sum.
     *
     * @param id    what it is: {@code asked}, {@code proposed}, {@code decided}, {@code frame}, {@code part}
     * @param label what it is, in words
     * @param value the sum, written
     * @param word  what it means, or empty
     * @param kind  the kind of badge of the word
     */
    public record Item(String id, String label, String value, String word, String kind) {
    }

    private SheetSums() {
    }

    /** The sums, in the order they are shown. */
    public static List<Item> of(AllocationSums sums, Locale locale) {
        List<Item> items = new ArrayList<>();
        items.add(plain("asked", sums.asked(), locale));
        items.add(plain("proposed", sums.proposed(), locale));
        if (!sums.decided().isZero()) {
            items.add(plain("decided", sums.decided(), locale));
        }
        if (sums.frame() == null) {
            items.add(new Item("frame", Texts.get(locale, "office.sheet.sum.no-frame"), "–", Texts.get(locale, "office.sheet.sum.no-frame.hint"), "todo"));
        } else {
            items.add(pot("frame", sums.frame(), locale));
        }
        if (sums.part() != null) {
            items.add(pot("part", sums.part(), locale));
        }
        return items;
    }

    private static Item plain(String id, Money sum, Locale locale) {
        return new Item(id, Texts.get(locale, "office.sheet.sum." + id), sum.format(locale), "", "");
    }

    private static Item pot(String id, Pot pot, Locale locale) {
        String label = Texts.get(locale, "office.sheet.sum.left", pot.name(locale.getLanguage()), pot.total().format(locale));
        return pot.isOver() ? new Item(id, label, pot.left().format(locale), Texts.get(locale, "office.sheet.sum.over", pot.excess().format(locale)), "bad")
                : new Item(id, label, pot.left().format(locale), Texts.get(locale, "office.sheet.sum.fits"), "good");
    }

    /** The same for a script. */
    static JsonArrayBuilder json(List<Item> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Item item : items) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("id", item.id()).add("value", item.value()).add("word", item.word())
                    .add("kind", item.kind());
            array.add(one);
        }
        return array;
    }
}
