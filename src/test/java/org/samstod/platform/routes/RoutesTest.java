package org.samstod.platform.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of addresses against what is there: pages, servlets, REST resources. */
class RoutesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.samstod");

    @Test
    void every_page_file_has_a_route_and_every_route_its_file() throws IOException {
        Set<String> files = new TreeSet<>();
        for (String folder : List.of("public", "association", "office", "account")) {
            try (Stream<java.nio.file.Path> pages = Files.walk(java.nio.file.Path.of("webapp", folder))) {
                pages.filter(page -> page.toString().endsWith(".xhtml")).forEach(page -> files.add("/" + java.nio.file.Path.of("webapp").relativize(page)));
            }
        }
        Set<String> servlets = CLASSES.stream().filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type -> Stream.of(type.getAnnotationOfType(WebServlet.class).urlPatterns())).collect(Collectors.toSet());
        Set<String> routed = Routes.ALL.stream().map(Route::page).filter(page -> page != null && !servlets.contains(page)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files, routed);
    }

    /** Without this the container reads no parts of the form, no button is found in it, and the page comes back without a word. */
    @Test
    void every_page_with_a_file_field_is_an_address_whose_parts_are_read() throws IOException {
        String settings = Files.readString(java.nio.file.Path.of("webapp/WEB-INF/web.xml"));
        // Only what is mapped to the servlet: a filter's pattern for everything reads no parts.
        String mapped = settings.substring(settings.indexOf("<servlet-mapping>"), settings.indexOf("</servlet-mapping>"));
        Set<String> read = Pattern.compile("<url-pattern>([^<]+)</url-pattern>").matcher(mapped).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        int forms = 0;
        for (Route route : Routes.ALL) {
            if (route.page() != null && route.page().endsWith(".xhtml") && Files.readString(java.nio.file.Path.of("webapp" + route.page())).contains("multipart/form-data")) {
                forms++;
                for (String address : List.of(route.pattern(), "/en" + route.pattern())) {
                    if (read.stream().noneMatch(pattern -> pattern.equals(address)
                            || pattern.endsWith("/*") && address.startsWith(pattern.substring(0, pattern.length() - 1)))) {
                        missing.add(address);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing, "not in web.xml beside the other pages with a file field");
        assertTrue(forms > 3, "pages with a file field: " + forms);
    }

    @Test
    void every_servlet_and_resource_has_a_route() {
        Set<String> missing = new TreeSet<>();
        CLASSES.stream().filter(type -> type.isAnnotatedWith(WebServlet.class)).forEach(type -> {
            for (String pattern : type.getAnnotationOfType(WebServlet.class).urlPatterns()) {
                check(pattern.replaceFirst("^/en/", "/"), missing);
            }
        });
        String base = CLASSES.stream().filter(type -> type.isAnnotatedWith(ApplicationPath.class))
                .map(type -> type.getAnnotationOfType(ApplicationPath.class).value()).findFirst().orElse("");
        CLASSES.stream().filter(type -> type.isAnnotatedWith(Path.class))
                .forEach(type -> check("/" + (base + "/" + type.getAnnotationOfType(Path.class).value()).replaceAll("^/+", "").replaceAll("//+", "/"), missing));
        assertEquals(Set.of(), missing, "addresses without a route");
    }

    private static void check(String pattern, Set<String> missing) {
        String example = pattern.replace("/*", "/x").replaceAll("\\{[^}]+}", "x");
        if (Routes.match(example).isEmpty() && Routes.match(example + "/y").isEmpty() && Routes.ALL.stream().noneMatch(route -> pattern.equals(route.page()))) {
            missing.add(pattern);
        }
    }

    @Test
    void no_pattern_stands_twice() {
        Set<String> seen = new HashSet<>();
        Routes.ALL.forEach(route -> assertTrue(seen.add(route.pattern().replaceAll("\\{[^}]+}", "{}")), route.pattern()));
    }

    @Test
    void literal_segments_win_and_slashes_matter() {
        assertEquals("/", Routes.match("/").orElseThrow().route().pattern());
        assertTrue(Routes.match("/initiatives/").isEmpty(), "an address with a slash too many does not exist");
        assertTrue(Routes.match("/WEB-INF/web.xml").isEmpty());
        assertTrue(Routes.match("/public/index.xhtml").isEmpty());
        assertTrue(Routes.match("/office/index.xhtml").isEmpty());
    }
}
