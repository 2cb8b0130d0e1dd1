package org.samstod.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.Requirements;

/**
 * The demo city with its people, and one Chromium, for what walks over every page: see {@link SiteWalk}. Tests make what
 * they change; they never delete. {@code -Dsamstod.address=http://…} uses a portal that runs already.
 */
public final class RunningPortal {

    private static RunningPortal instance;

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> people = new LinkedHashMap<>();
    private String password;

    private RunningPortal(Path chromium) throws IOException, InterruptedException {
        address = PortalServer.demo();
        readPeople();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--force-color-profile=srgb")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** The portal, started now if need be; the test is skipped (or fails when the browser is required) without Chromium. */
    public static synchronized RunningPortal get() {
        if (instance == null) {
            Optional<Path> chromium = PortalBrowser.chromium();
            Requirements.need("browser", chromium.isPresent(), "no Chromium");
            try {
                instance = new RunningPortal(chromium.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return instance;
    }

    private void readPeople() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + "/account/demo-logins")).build(),
                HttpResponse.BodyHandlers.ofString());
        for (String line : answer.body().lines().toList()) {
            if (line.startsWith("password for all: ")) {
                password = line.substring("password for all: ".length());
            } else if (line.contains("@")) {
                people.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ')).strip());
            }
        }
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return address;
    }

    /** The demo log-ins, address to role, in the order they are shown. */
    public List<String> people() {
        return new ArrayList<>(people.keySet());
    }

    /** The password of every demo log-in. */
    public String password() {
        return password;
    }

    /** A fresh visitor; close it after use. */
    public BrowserContext visitor(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("sv-SE")
                .setBaseURL(address));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** A fresh visitor who has signed in. */
    public BrowserContext signedIn(String email, int width, int height) {
        BrowserContext context = visitor(width, height);
        Page page = context.newPage();
        signIn(page, email);
        page.close();
        return context;
    }

    /** Signs in on a page of a visitor. */
    public void signIn(Page page, String email) {
        page.navigate("/account/login");
        page.getByLabel("E-postadress").fill(email);
        page.getByLabel("Lösenord").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in")).click();
        page.waitForCondition(() -> !page.url().contains("/account/login") || page.locator(".error-summary").count() > 0);
        if (page.url().contains("/account/login")) {
            throw new IllegalStateException(email + " could not sign in: " + page.locator(".error-summary").innerText());
        }
    }
}
