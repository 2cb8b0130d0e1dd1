package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.samstod.districts.PlaceHit;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.InitiativeIndex;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.Selection.Filter;
import org.samstod.shared.SearchText;
import org.samstod.shared.Texts;

/**
 * Suggestions while somebody types: places of then and now, themes, associations with a page, words of published texts. They are made from
 * level 3 alone and from what holds now, so a name that is lowered is in no suggestion from then on ({@code domain.md} §8 rule 3).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SuggestionService {

    private static final int MOST = 8;
    private static final int MOST_PLACES = 4;
    private static final int MOST_ASSOCIATIONS = 3;
    private static final int SHORTEST = 2;

    @Inject
    Publications publications;

    @Inject
    InitiativeRows initiatives;

    @Inject
    InitiativeSearch search;

    @Inject
    InitiativeIndex index;

    /** The best suggestions for what has been typed so far, cleaned as the browse page cleans it; none for a single letter. */
    @UseCase(permission = Permission.PUBLIC)
    public List<Suggestion> suggest(String typed, boolean english) {
        String words = InitiativeQuery.parse(Map.of("q", typed)).words();
        if (words.length() < SHORTEST) {
            return List.of();
        }
        InitiativeRows.Held held = initiatives.now();
        List<Suggestion> all = new ArrayList<>(places(words, held));
        all.addAll(themes(words, english ? Texts.ENGLISH : Texts.SWEDISH, held));
        publications.associationsNamedLike(SearchText.contains(words), MOST_ASSOCIATIONS)
                .forEach(page -> all.add(new Suggestion("association", page.name(), null, 0, "/associations/" + page.id())));
        int last = words.lastIndexOf(' ') + 1;
        // An index that is behind may still know words of what is lowered.
        List<String> completed = search.follow(held) ? index.complete(words.substring(last), MOST) : List.of();
        for (String word : completed) {
            String whole = words.substring(0, last) + word;
            if (all.stream().noneMatch(one -> SearchText.of(one.text()).equals(SearchText.of(whole)))) {
                all.add(new Suggestion("word", whole, null, 0, "/initiatives?q=" + URLEncoder.encode(whole, StandardCharsets.UTF_8)));
            }
        }
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private List<Suggestion> places(String words, InitiativeRows.Held held) {
        List<Suggestion> places = new ArrayList<>();
        for (PlaceHit hit : held.places().find(words)) {
            if (places.size() == MOST_PLACES) {
                break;
            }
            boolean neighbourhood = hit.neighbourhoodSlug() != null;
            Filter filter = neighbourhood ? Filter.NEIGHBOURHOOD : Filter.DISTRICT;
            String slug = neighbourhood ? hit.neighbourhoodSlug() : hit.districtSlug();
            places.add(new Suggestion(filter.parameter(), hit.name(), neighbourhood || hit.formerDistrict() != null ? hit.districtName() : null,
                    count(held, filter, slug), "/initiatives?" + filter.parameter() + "=" + slug));
        }
        return places;
    }

    private static List<Suggestion> themes(String words, Locale locale, InitiativeRows.Held held) {
        List<Suggestion> themes = new ArrayList<>();
        for (String theme : Codes.THEMES) {
            String name = Texts.get(locale, "publication.theme." + theme);
            int count = SearchText.of(name).startsWith(SearchText.of(words)) ? count(held, Filter.THEME, theme) : 0;
            if (count > 0) {
                themes.add(new Suggestion(Filter.THEME.parameter(), name, null, count, "/initiatives?theme=" + theme));
            }
        }
        return themes;
    }

    private static int count(InitiativeRows.Held held, Filter filter, String value) {
        Map<Filter, Set<String>> one = new EnumMap<>(Filter.class);
        one.put(filter, Set.of(value));
        return held.catalogue().matching(one).count();
    }
}
