package org.samstod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.samstod.Requirements;

/**
 * Base of the browser tests: one Chromium a run, a fresh context a test, the demo city behind it. Every console error and
 * every report of the content security policy fails the test that caused it, unless the test expects it.
 */
public abstract class PortalBrowser {

    /** Milliseconds every request takes longer, as on a poor network: scripts come after people have begun. None unless {@code samstod.it.latency} says. */
    private static final int LATENCY = Integer.getInteger("samstod.it.latency", 0);

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** The portal's address without a slash at the end. */
    protected String portal;

    @BeforeEach
    final void open() {
        browser();
        portal = address();
    }

    /** The portal that the test is about: the demo city, unless it needs another. */
    protected String address() {
        return PortalServer.demo();
    }

    /** The one Chromium, started now if need be; without one the test is skipped, or fails when a browser is required. */
    static synchronized Browser browser() {
        Requirements.need("browser", chromium().isPresent(), "no Chromium");
        if (browser == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    @AfterEach
    final void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertEquals(List.of(), complaints, "console errors and policy reports");
    }

    /** Debian's Chromium: {@code $CHROMIUM}, else the one on the path. */
    static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named).map(Path::of),
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser").map(Path::of)).filter(Files::isExecutable).findFirst();
    }

    /** A page in a context of its own, 1280 pixels wide. */
    protected Page page() {
        return page(1280, 900);
    }

    /** A page of a phone, 360 pixels wide with touch. */
    protected Page phone() {
        return page(context(new Browser.NewContextOptions().setViewportSize(360, 780).setHasTouch(true).setLocale("sv-SE")));
    }

    protected Page page(int width, int height) {
        return page(context(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("sv-SE")));
    }

    /** A context of its own: cookies, storage, options. */
    protected BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        return context;
    }

    /** A page whose console and errors are watched. */
    protected Page page(BrowserContext context) {
        Page page = context.newPage();
        if (LATENCY > 0) {
            slowDown(context.newCDPSession(page));
        }
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !expected(message.text())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    private static void slowDown(CDPSession session) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", -1);
        session.send("Network.emulateNetworkConditions", network);
        JsonObject cache = new JsonObject();
        cache.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", cache);
    }

    /** Whether a console error belongs to what the test does (a 404 asked for, a network cut on purpose). */
    protected boolean expected(String consoleError) {
        return false;
    }

    /** Forgets complaints so far. */
    protected void forgetComplaints() {
        complaints.clear();
    }

    /** Signs in with a demo log-in. */
    protected void signIn(Page page, String email) {
        page.navigate(portal + "/account/login");
        page.getByLabel("E-postadress", new Page.GetByLabelOptions().setExact(true)).fill(email);
        page.getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true)).fill("demo i stadsdelen");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logga in")).click();
        page.waitForURL(url -> !url.contains("/account/login"));
    }

    /** A label as it is, not as a part of a longer one. */
    protected static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    /** Opens what is folded behind a heading. */
    protected static void open(Page page, String summary) {
        Locator details = page.locator("details", new Page.LocatorOptions().setHas(page.locator("summary",
                new Page.LocatorOptions().setHasText(summary)))).first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
    }

    /** Nothing is wider than the screen; a picture of it is kept in the folder that {@code samstod.pictures} names. */
    protected static void fits(Page page) {
        assertEquals(page.viewportSize().width, page.locator("html").evaluate("html => html.scrollWidth"), "sideways scrolling at " + page.url());
        if (System.getProperty("samstod.pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(System.getProperty("samstod.pictures"),
                    page.url().replaceAll("^https?://[^/]+/", "").replaceAll("[^a-z0-9-]+", "_") + "-" + page.viewportSize().width + ".png")));
        }
    }

    /** Presses the button of a form. */
    protected static void press(Locator form, String button) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }

    /** The page tells that something was done, with that sentence. */
    protected static void assertDone(Page page, String sentence) {
        page.locator(".banner.good").waitFor();
        String said = page.locator(".banner.good").innerText();
        assertTrue(said.contains(sentence), said);
    }
}
