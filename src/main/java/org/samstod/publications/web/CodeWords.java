package org.samstod.publications.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.samstod.districts.CodeListService;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.shared.Texts;

/** The words for the codes of the public pages' lists, for every room of the page that writes them. */
@ApplicationScoped
public class CodeWords {

    /** The city-wide lists behind the lists of the public pages. */
    private static final Map<String, String> CITY_LISTS = Map.of("kind", "grant-kind", "theme", "theme", "target", "target", "perspective",
            "perspective", "amount", "amount-band");

    @Inject
    CodeListService codes;

    /**
     * The word for a code, by list and code; empty for no code. A code that the city has added has its word in the city's list, which is read once:
     * so the function is for one answer.
     */
    BinaryOperator<String> in(Locale locale) {
        Map<String, Map<String, CodeView>> added = new HashMap<>();
        return (list, code) -> {
            if (code == null) {
                return "";
            }
            String key = "publication." + list + "." + code;
            if (Texts.has(locale, key) || !CITY_LISTS.containsKey(list)) {
                return Texts.get(locale, key);
            }
            CodeView word = added.computeIfAbsent(list, one -> codes.words(CITY_LISTS.get(one))).get(code);
            return word == null ? code : word.name(locale.getLanguage());
        };
    }
}
