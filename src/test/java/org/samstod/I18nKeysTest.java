package org.samstod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every visible text exists in both languages, is used, and takes the same arguments in both. */
class I18nKeysTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/samstod/i18n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern IN_PAGE = Pattern.compile("text\\['([^']+)'\\]");
    private static final Pattern WITH_ARGUMENTS = Pattern.compile("locale\\.text[23]?\\('([^']+)'");
    private static final Pattern PREFIX_IN_PAGE = Pattern.compile("text\\['([^']+\\.)'\\.concat");
    private static final Pattern LITERAL_IN_PAGE = Pattern.compile("'([^'\\n]+)'");
    private static final Pattern LITERAL_IN_JAVA = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEXTS_GET = Pattern.compile("Texts\\.get\\([^,()]+(?:\\([^()]*\\))?,\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern BUSINESS_EXCEPTION = Pattern.compile("new (?:BusinessException|Conflict)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final String ERROR = "error.";

    private final Map<String, String> swedish = load("sv");
    private final Map<String, String> english = load("en");

    @Test
    void bothLanguages_haveTheSameKeys() {
        Set<String> missing = new TreeSet<>();
        swedish.keySet().stream().filter(key -> !english.containsKey(key)).forEach(key -> missing.add(key + " (en)"));
        english.keySet().stream().filter(key -> !swedish.containsKey(key)).forEach(key -> missing.add(key + " (sv)"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void noText_isEmpty() {
        assertEquals(Set.of(), Stream.of(swedish, english).flatMap(texts -> texts.entrySet().stream())
                .filter(entry -> entry.getValue().isEmpty()).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void arguments_areTheSameInBothLanguages_andApostrophesDoubledBesideThem() {
        List<String> wrong = new ArrayList<>();
        swedish.forEach((key, text) -> {
            String other = english.getOrDefault(key, "");
            if (!arguments(text).equals(arguments(other))) {
                wrong.add(key + ": " + arguments(text) + " and " + arguments(other));
            }
        });
        Stream.of(swedish, english).forEach(texts -> texts.forEach((key, text) -> {
            if (!arguments(text).isEmpty() && text.replace("''", "").contains("'")) {
                wrong.add(key + ": a single apostrophe in a text with arguments");
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKeyThatPagesAndCodeName_exists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : files(Path.of("webapp"), ".xhtml")) {
            String page = Files.readString(file);
            for (Pattern pattern : List.of(IN_PAGE, WITH_ARGUMENTS)) {
                each(pattern, page, key -> {
                    if (!swedish.containsKey(key)) {
                        missing.add(key + " in " + file);
                    }
                });
            }
            each(PREFIX_IN_PAGE, page, prefix -> {
                if (swedish.keySet().stream().noneMatch(key -> key.startsWith(prefix))) {
                    missing.add(prefix + "… in " + file);
                }
            });
        }
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            String source = Files.readString(file);
            each(TEXTS_GET, source, key -> {
                if (!swedish.containsKey(key)) {
                    missing.add(key + " in " + file);
                }
            });
            each(BUSINESS_EXCEPTION, source, code -> {
                if (!swedish.containsKey(ERROR + code)) {
                    missing.add(ERROR + code + " in " + file);
                }
            });
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noKey_isUnused() throws IOException {
        Set<String> literals = new HashSet<>();
        for (Path file : files(Path.of("webapp"), ".xhtml")) {
            String page = Files.readString(file);
            each(LITERAL_IN_PAGE, page, literals::add);
            each(IN_PAGE, page, literals::add);
        }
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            each(LITERAL_IN_JAVA, Files.readString(file), literals::add);
        }
        Set<String> prefixes = literals.stream().filter(literal -> literal.endsWith(".") && literal.length() > 2 && !literal.equals(ERROR))
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String key : swedish.keySet()) {
            String code = key.startsWith(ERROR) ? key.substring(ERROR.length()) : key;
            boolean joined = IntStream.range(1, code.length()).filter(at -> code.charAt(at) == '.')
                    .anyMatch(at -> literals.contains(code.substring(0, at)) && literals.contains(code.substring(at)));
            if (!joined && !literals.contains(key) && !literals.contains(code) && prefixes.stream().noneMatch(prefix -> key.startsWith(prefix)
                    || code.startsWith(prefix))) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        each(ARGUMENT, text, arguments::add);
        return arguments;
    }

    private static void each(Pattern pattern, String text, Consumer<String> use) {
        for (Matcher matcher = pattern.matcher(text); matcher.find();) {
            use.accept(matcher.group(1));
        }
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(BUNDLES, "_" + language + ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
            properties.forEach((key, text) -> assertNull(all.put((String) key, (String) text), () -> key + " is in two files"));
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
