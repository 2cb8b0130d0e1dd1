package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of the route table, in both languages, light and dark: nothing that axe-core finds, nothing in the console, no
 * report of the content security policy, nothing wider than a narrow screen, and a way there by links.
 */
class AccessibilityBrowserIT {

    private static final String AXE = axe();
    private static final String RUN = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
            + ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': '"
            + " + n.html.slice(0, 160) + ' ' + (n.any[0] ? n.any[0].message : ''))))";
    /** Elements that stick out to the right of a narrow screen and do not scroll by themselves. */
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :"
            + " [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
            + ".slice(0, 3).map(e => e.outerHTML.slice(0, 120))";

    private static RunningPortal portal;
    private static Map<String, SiteWalk.Found> found;

    @BeforeAll
    static void walk() {
        portal = RunningPortal.get();
        found = SiteWalk.walk(portal);
    }

    @Test
    void everyPage_canBeReachedByLinks() {
        Set<String> missing = new TreeSet<>(SiteWalk.pages());
        missing.removeAll(found.keySet());
        // Only the link of a mailed invitation leads there.
        missing.remove("/association/join");
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPage_isAccessibleInBothLanguagesLightAndDark() {
        assertEquals("", lines(visit(1280, 900, AccessibilityBrowserIT::axeFindings)));
    }

    @Test
    void everyPage_fitsANarrowScreen() {
        assertEquals("", lines(visit(320, 640, page -> strings(page.evaluate(TOO_WIDE)))));
    }

    private interface Check {
        List<String> on(Page page);
    }

    private static List<String> axeFindings(Page page) {
        List<String> findings = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE));
            page.evaluate(AXE);
            strings(page.evaluate(RUN)).forEach(finding -> findings.add(scheme + " " + finding));
        }
        return findings;
    }

    private static List<String> visit(int width, int height, Check check) {
        List<String> findings = new ArrayList<>();
        Map<String, List<SiteWalk.Found>> byPerson = new LinkedHashMap<>();
        found.values().forEach(each -> byPerson.computeIfAbsent(String.valueOf(each.email()), person -> new ArrayList<>()).add(each));
        byPerson.forEach((person, pages) -> {
            try (BrowserContext context = "null".equals(person) ? portal.visitor(width, height) : portal.signedIn(person, width, height)) {
                Page page = context.newPage();
                String[] where = {""};
                page.onConsoleMessage(message -> {
                    if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
                        findings.add(where[0] + " console: " + message.text());
                    }
                });
                page.onPageError(error -> findings.add(where[0] + " script: " + error));
                for (SiteWalk.Found each : pages) {
                    for (String language : List.of("", "/en")) {
                        where[0] = language + each.path() + " as " + person;
                        Response response = page.navigate(language + each.path());
                        if (response.status() != 200) {
                            findings.add(where[0] + " answers " + response.status());
                            continue;
                        }
                        check.on(page).forEach(finding -> findings.add(where[0] + " " + finding));
                    }
                }
            }
        });
        return findings;
    }

    private static String lines(List<String> findings) {
        return String.join("\n", findings);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream stream = com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
