package org.samstod.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The languages besides Swedish and English in which the help page can be read: each is one file, {@code WEB-INF/help/<name>.properties},
 * with the texts of the page and the three lines {@code language.code} (for the lang attribute), {@code language.name} (in the language
 * itself) and {@code language.direction} ({@code ltr} or {@code rtl}). A further language is a further file and nothing else.
 */
public final class HelpLanguages {

    /** Where the files lie. */
    public static final String FOLDER = "/WEB-INF/help/";
    private static final String ENDING = ".properties";

    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    /**
     * @param names the files, with or without a path before their name
     * @param open gives the content of one of them
     */
    public HelpLanguages(Iterable<String> names, Function<String, InputStream> open) {
        for (String name : names) {
            if (name.endsWith(ENDING)) {
                texts.put(name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length()), read(name, open));
            }
        }
    }

    private static Map<String, String> read(String name, Function<String, InputStream> open) {
        try (InputStreamReader reader = new InputStreamReader(open.apply(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties.entrySet().stream().collect(Collectors.toUnmodifiableMap(one -> (String) one.getKey(), one -> (String) one.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The texts of one language, by key. */
    public Optional<Map<String, String>> texts(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** All of them, by the name that stands in the address. */
    public Map<String, Map<String, String>> all() {
        return texts;
    }
}
