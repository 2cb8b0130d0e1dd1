package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.Followed;
import org.samstod.publications.domain.Followed.Kind;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenDataSource.CallTitle;
import org.samstod.shared.Texts;

/** What the things are called that can be followed. */
@ApplicationScoped
class FollowNames {

    @Inject
    InitiativeRows initiatives;

    @Inject
    OpenDataSource data;

    /** The names of things in their order, by one statement; what cannot be followed (any more) is left out. */
    Map<Followed, String> of(Collection<Followed> things, Locale locale) {
        Map<String, NeighbourhoodView> places = initiatives.now().neighbourhoods();
        List<String> callIds = things.stream().filter(one -> one.kind() == Kind.CALL).map(Followed::code).distinct().toList();
        Map<String, CallTitle> calls = callIds.isEmpty() ? Map.of() : data.callTitles(callIds);
        Map<Followed, String> names = new LinkedHashMap<>();
        for (Followed one : things) {
            String name = switch (one.kind()) {
                case NEIGHBOURHOOD -> places.containsKey(one.code()) ? places.get(one.code()).name() : null;
                case THEME -> Codes.THEMES.contains(one.code()) ? theme(one.code(), locale) : null;
                case CALL -> calls.containsKey(one.code()) ? title(calls.get(one.code()), locale) : null;
            };
            if (name != null) {
                names.put(one, name);
            }
        }
        return names;
    }

    static String theme(String code, Locale locale) {
        return Texts.get(locale, "publication.theme." + code);
    }

    /** A call's title in a language, else in Swedish. */
    static String title(CallTitle title, Locale locale) {
        return "en".equals(locale.getLanguage()) && title.english() != null && !title.english().isBlank() ? title.english() : title.swedish();
    }
}
