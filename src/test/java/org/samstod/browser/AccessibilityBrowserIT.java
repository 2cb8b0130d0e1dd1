package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samstod.publications.AccessibilityResults;
import org.samstod.shared.Clock;

/**
 * Every page of the route table, in both languages (colours of the one in the light scheme, of the other in the dark one): nothing
 * that axe-core finds, nothing in the console, no report of the content security policy, nothing wider than a narrow screen, and a way there by links. Then the same for what a
 * page looks like when something is wrong.
 */
class AccessibilityBrowserIT extends PortalBrowser {

    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final int NARROW = 320;
    private static final List<String> LANGUAGES = List.of("", "/en");
    private static final String AXE = axe();
    private static final String TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    /** The rules whose answer depends on the colour scheme; the others are asked in the light one. They take most of the time. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String EVERY_RULE = run(TAGS, "{}");
    private static final String OTHER_RULES = run(TAGS, COLOURS.stream().map(rule -> "'" + rule + "': {enabled: false}")
            .collect(Collectors.joining(", ", "{", "}")));
    private static final String COLOUR_RULES = run(COLOURS.stream().collect(Collectors.joining("', '", "{type: 'rule', values: ['", "']}")), "{}");
    /** Elements that stick out to the right of a narrow screen and do not scroll by themselves. */
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :"
            + " [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
            + ".slice(0, 3).map(e => 'too wide: ' + e.outerHTML.slice(0, 120))";

    private static SiteWalk walk;
    /** What is wrong with the pages as they are found, each seen once for all tests. */
    private static final List<String> FINDINGS = new ArrayList<>();
    /** What of their HTML is wrong, as it came over the wire. */
    private static final List<String> INVALID = new ArrayList<>();
    private static HtmlChecker checker;

    @BeforeAll
    static void walk() throws Exception {
        browser();
        checker = new HtmlChecker();
        long begin = System.nanoTime();
        walk = SiteWalk.of(PortalServer.demo());
        long walked = System.nanoTime();
        Map<String, List<SiteWalk.Found>> byPerson = new LinkedHashMap<>();
        walk.found().forEach(each -> byPerson.computeIfAbsent(each.email(), person -> new ArrayList<>()).add(each));
        byPerson.forEach(AccessibilityBrowserIT::visit);
        System.out.printf("%d pages found in %.0f s by reading %s; seen in both languages and both schemes in %.0f s%n", walk.found().size(),
                (walked - begin) / 1e9, walk.read(), (System.nanoTime() - walked) / 1e9);
    }

    /** Two tabs take turns, so that one page comes while the other is being looked at. */
    private static void visit(String person, List<SiteWalk.Found> pages) {
        try (BrowserContext context = walk.context(browser(), person, WIDE, HIGH)) {
            context.addInitScript(AXE);
            List<Tab> tabs = List.of(new Tab(context), new Tab(context));
            int turn = 0;
            for (SiteWalk.Found each : pages) {
                for (String language : LANGUAGES) {
                    tabs.get(turn++ % 2).begin(language, each.path(), person);
                }
            }
            tabs.get(turn++ % 2).end();
            tabs.get(turn % 2).end();
        }
    }

    /** The schemes in which a page is looked at for its colours. */
    private enum Colours { LIGHT, DARK, BOTH }

    private static final class Tab {

        private final Page page;
        private String where;
        private Colours colours;

        Tab(BrowserContext context) {
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
                    FINDINGS.add(where + " console: " + message.text());
                }
            });
            page.onPageError(error -> FINDINGS.add(where + " script: " + error));
        }

        void begin(String language, String path, String person) {
            end();
            where = language + path + " as " + person;
            Response response = page.navigate(language + path);
            if (response.status() == 200) {
                checker.errors(response.text()).forEach(error -> INVALID.add(where + " " + error));
                // The colours are those of either language: one is looked at in the light scheme, the other in the dark one.
                colours = language.isEmpty() ? Colours.LIGHT : Colours.DARK;
                beginLooking(page, colours);
            } else {
                FINDINGS.add(where + " answers " + response.status());
            }
        }

        void end() {
            if (colours != null) {
                endLooking(page, colours).forEach(finding -> FINDINGS.add(where + " " + finding));
                colours = null;
            }
        }
    }

    /** What axe-core finds in both colour schemes, and what sticks out of a screen 320 pixels wide. */
    static List<String> look(Page page) {
        beginLooking(page, Colours.BOTH);
        return endLooking(page, Colours.BOTH);
    }

    private static void beginLooking(Page page, Colours colours) {
        page.setViewportSize(WIDE, HIGH);
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        show(page, ColorScheme.LIGHT);
        page.evaluate("() => { window.looked = (" + (colours == Colours.DARK ? OTHER_RULES : EVERY_RULE) + ")(); }");
    }

    private static List<String> endLooking(Page page, Colours colours) {
        List<String> findings = new ArrayList<>();
        strings(page.evaluate("() => window.looked")).forEach(finding -> findings.add("light: " + finding));
        if (colours != Colours.LIGHT) {
            show(page, ColorScheme.DARK);
            strings(page.evaluate(COLOUR_RULES)).forEach(finding -> findings.add("dark: " + finding));
        }
        page.setViewportSize(NARROW, HIGH);
        findings.addAll(strings(page.evaluate(TOO_WIDE)));
        return findings;
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    @Test
    void everyPage_canBeReachedByLinks() {
        assertEquals(Set.of(), walk.missing());
        assertEquals(List.of(), walk.dead());
    }

    @Test
    void everyPage_isAccessibleAndFitsANarrowScreen_inBothLanguagesLightAndDark() {
        assertEquals("", String.join("\n", FINDINGS));
    }

    /** The bytes that came, before any script: checked by the Nu Html Checker, while axe-core is at work in the browser. */
    @Test
    void everyPage_isValidHtml_inBothLanguages() {
        assertFalse(checker.errors("<!DOCTYPE html><html lang=sv><title>x</title><p><table><tr><td></table><img src=x>").isEmpty(), "the test can see what is wrong");
        assertEquals("", String.join("\n", INVALID));
    }

    /** The statement at /accessibility tells what this test found; it is written with {@code -Dsamstod.write-docs=true}. */
    @Test
    void statement_saysWhatWasFound() throws IOException {
        Page page = page();
        page.navigate(portal + "/");
        page.evaluate(AXE);
        String engine = "axe-core " + page.evaluate("() => window.axe.version");
        int pages = walk.found().size();
        if (Boolean.getBoolean("samstod.write-docs")) {
            Files.writeString(Path.of("src/main/resources" + AccessibilityResults.FILE), String.join("\n",
                    "# Written by AccessibilityBrowserIT with -Dsamstod.write-docs=true, and held against what it finds.", "tested=" + LocalDate.now(Clock.ZONE),
                    "pages=" + pages, "views=" + pages * LANGUAGES.size(), "findings=" + FINDINGS.size(), "engine=" + engine, ""));
            return;
        }
        AccessibilityResults said = AccessibilityResults.read();
        assertEquals(FINDINGS.size(), said.findings());
        assertEquals(engine, said.engine());
        assertTrue(said.pages() <= pages, "it says that " + said.pages() + " pages were looked at, and there are " + pages);
        assertFalse(said.tested().isAfter(LocalDate.now(Clock.ZONE)));
    }

    @Test
    void whatIsPlanted_isFound() {
        Page page = page();
        page.navigate(portal + "/");
        page.evaluate("() => { const planted = document.querySelector('h1').appendChild(document.createElement('span'));"
                + " planted.textContent = 'pale'; planted.style.color = '#bbb'; planted.style.background = '#ccc';"
                + " planted.style.display = 'block'; planted.style.width = '400px'; }");
        List<String> findings = look(page);
        for (String expected : List.of("light: color-contrast", "dark: color-contrast", "too wide")) {
            assertTrue(findings.stream().anyMatch(finding -> finding.startsWith(expected)), expected + " in " + findings);
        }
    }

    @Test
    void refusedLogIn_isAccessible() {
        Page page = page();
        page.navigate(portal + "/account/login");
        page.locator("[id='login:email']").fill("kassor@demo.example");
        page.locator("[id='login:password']").fill("fel lösenord");
        page.locator("[id='login:sign-in']").click();
        assertRefusedAndAccessible(page);
    }

    @Test
    void claimWithAPersonalNumber_isAccessible() {
        Page page = page();
        signIn(page, "ordforande@demo.example");
        page.navigate(portal + "/en/association/claim");
        page.locator("[id='claim:number']").fill("121212-1212");
        page.locator("[id='claim:send']").click();
        assertRefusedAndAccessible(page);
    }

    @Test
    void partOfAnApplicationWithErrors_isAccessible_andSoIsWhatIsMissing() {
        Page page = page();
        signIn(page, "kassor@demo.example");
        page.navigate(portal + "/en/association/calls");
        page.locator(".cards a").filter(new Locator.FilterOptions().setHasText("Quick grants, apply any time")).first().click();
        page.locator("[id='start:go']").click();
        page.waitForURL(Pattern.compile(".*/association/applications/[0-9a-z]{26}$"));
        String application = page.url();
        page.navigate(application + "?section=money");
        page.locator("#q-amount").fill("twelve thousand");
        page.locator("[name='a.budget.what']").first().fill("Room");
        page.locator("[id='part:next']").click();
        assertRefusedAndAccessible(page);
        page.navigate(application + "/check");
        assertEquals(List.of(), look(page));
    }

    @Test
    void decisionWithoutReasons_isAccessible() {
        SiteWalk.Found decide = walk.found().stream().filter(each -> each.route().pattern().equals("/office/cases/{id}/decide")).findFirst().orElseThrow();
        Page page = page();
        signIn(page, decide.email());
        page.navigate(portal + decide.path());
        page.locator("[id='decide:reasons']").fill("");
        page.locator("[id='decide:look']").click();
        assertRefusedAndAccessible(page);
    }

    @Test
    void addressThatDoesNotExist_isAccessible() {
        Page page = page();
        for (String language : List.of("", "/en")) {
            assertEquals(404, page.navigate(portal + language + "/initiatives/nothing").status());
            assertEquals(List.of(), look(page));
        }
    }

    private static void assertRefusedAndAccessible(Page page) {
        page.locator(".error-summary").waitFor();
        assertTrue(page.title().matches("(Fel|Error): .*"), page.title());
        assertEquals(List.of(), look(page));
    }

    @Override
    protected boolean expected(String consoleError) {
        return consoleError.contains("404");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String run(String rules, String switched) {
        // What is preloaded is for pictures that move, sound and rules that are not asked for.
        return "() => axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: " + rules + ", rules: " + switched + "})"
                + ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': '"
                + " + n.html.slice(0, 160) + ' ' + (n.any[0] ? n.any[0].message : ''))))";
    }

    private static String axe() {
        try (InputStream stream = com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
