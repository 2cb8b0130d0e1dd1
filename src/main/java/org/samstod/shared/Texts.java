package org.samstod.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every visible text, one properties file a room and language under {@code org/samstod/i18n}. Swedish is the root, also as {@link Texts_sv};
 * {@link Texts_en} is English. A text with arguments is a {@link MessageFormat} pattern (apostrophes doubled), a text
 * without arguments is taken as it stands.
 */
public class Texts extends ResourceBundle {

    /** Swedish, the language of the decisions. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv");
    /** English. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The files that exist for each language; {@code I18nKeysTest} holds the list against the folder. */
    static final List<String> FILES = List.of("shared", "platform", "journal", "identity", "districts", "notifications", "register", "attachments", "publications",
            "opendata", "activities", "posts", "statistics", "associations", "forms", "calls", "applications", "cases",
            "preparation", "report", "transfer", "work", "decisions", "grants", "letters", "finalreport", "follow", "audits",
            "month", "recovery");

    private static final String FOLDER = "/org/samstod/i18n/";
    /** The texts of each language that somebody has asked for; bundles of one language share them. */
    private static final Map<String, Map<String, String>> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Texts> BUNDLES = new ConcurrentHashMap<>();

    private final Locale language;
    private final Map<String, String> texts;
    /** The texts with arguments, as they were read; each caller takes a copy, since a format keeps what it is doing. */
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    /** For {@link ResourceBundle#getBundle(String)} only. */
    public Texts() {
        this("sv");
    }

    protected Texts(String language) {
        this.language = Locale.forLanguageTag(language);
        this.texts = TEXTS.computeIfAbsent(language, Texts::load);
    }

    /**
     * One text; sums, moments and what is said in the reader's language are written among the arguments as pages write them.
     *
     * @throws MissingResourceException when the key is missing: a defect that a test finds
     */
    public static String get(Locale locale, String key, Object... args) {
        Texts texts = of(locale);
        return args.length == 0 ? texts.getString(key) : texts.pattern(key).format(written(args, locale));
    }

    /** Sums, moments and phrases as every page writes them; everything else as it is. */
    private static Object[] written(Object[] args, Locale locale) {
        Object[] written = args.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof Money sum) {
                written[i] = sum.format(locale);
            } else if (written[i] instanceof Instant moment) {
                written[i] = Moments.of(moment);
            } else if (written[i] instanceof Localised words) {
                written[i] = words.in(locale);
            }
        }
        return written;
    }

    /** Whether a key exists in a language. */
    public static boolean has(Locale locale, String key) {
        return of(locale).texts.containsKey(key);
    }

    private static Texts of(Locale locale) {
        return BUNDLES.computeIfAbsent("en".equals(locale.getLanguage()) ? "en" : "sv", Texts::new);
    }

    private MessageFormat pattern(String key) {
        return (MessageFormat) patterns.computeIfAbsent(key, one -> new MessageFormat(getString(one), language)).clone();
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        // Only the folder is asked for: a server's class loader keeps the bytes of each file that it finds or hands out.
        URL folder = Objects.requireNonNull(Texts.class.getResource(FOLDER), FOLDER);
        for (String file : FILES) {
            String name = file + "_" + language + ".properties";
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(new URL(folder, name).openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
                properties.forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("text key in two files: " + key);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return Map.copyOf(all);
    }
}
