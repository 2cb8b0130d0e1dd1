package org.samstod.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.shared.HelpLanguages;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Params;

/** The help page in a language besides Swedish and English, and the list of those languages. */
@Named("help")
@RequestScoped
public class HelpBacking {

    @Inject
    Known known;

    private Map<String, String> words = Map.of();

    /** The languages there are, read once. */
    @ApplicationScoped
    public static class Known {

        @Inject
        ServletContext context;

        private HelpLanguages languages;

        @PostConstruct
        void read() {
            Set<String> files = context.getResourcePaths(HelpLanguages.FOLDER);
            languages = new HelpLanguages(files == null ? Set.of() : files, context::getResourceAsStream);
        }

        HelpLanguages languages() {
            return languages;
        }
    }

    /**
     * A language to choose.
     *
     * @param path the address without the frame's language
     * @param name in the language itself
     * @param code for the lang attribute
     * @param direction {@code ltr} or {@code rtl}
     */
    public record Choice(String path, String name, String code, String direction) {
    }

    /** Finds the language the address names. */
    public void open() {
        words = known.languages().texts(String.valueOf(Params.text("language"))).orElseThrow(() -> new NotFound("language"));
    }

    /** The languages besides Swedish and English. */
    public List<Choice> getChoices() {
        return known.languages().all().entrySet().stream().map(one -> new Choice("/help/" + one.getKey(), one.getValue().get("language.name"),
                one.getValue().get("language.code"), one.getValue().get("language.direction"))).toList();
    }

    /** The texts of the language of the address, by key; empty for the frame's own. */
    public Map<String, String> getWords() {
        return words;
    }
}
