package org.samstod.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.samstod.platform.operations.Launcher;

/**
 * The one portal with demo content that all browser tests drive, started with the first of them and ended with the JVM, and
 * one Chromium. Tests make what they change; they never delete. {@code -Dsamstod.portal=http://…} uses a portal that runs already.
 */
public final class RunningPortal {

    private static final int START_SECONDS = 300;
    private static RunningPortal instance;

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> people = new LinkedHashMap<>();
    private String password;

    private RunningPortal(Path chromium) throws IOException, InterruptedException {
        String given = System.getProperty("samstod.portal", "");
        address = given.isEmpty() ? start() : given;
        readPeople();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--force-color-profile=srgb")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** The portal, started now if need be; the test is skipped (or fails when the browser is required) without Chromium. */
    public static synchronized RunningPortal get() {
        if (instance == null) {
            Optional<Path> chromium = chromium();
            if (chromium.isEmpty()) {
                if (System.getenv().getOrDefault("SAMSTOD_REQUIRE", "").contains("browser")) {
                    Assertions.fail("no Chromium, but SAMSTOD_REQUIRE names the browser");
                }
                System.out.println("SKIPPED browser: no Chromium");
                Assumptions.abort("no Chromium");
            }
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

    private static Optional<Path> chromium() {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of)
                .flatMap(folder -> Stream.of(folder.resolve("chromium"), folder.resolve("chromium-browser"), folder.resolve("google-chrome")));
        String given = System.getenv("CHROMIUM");
        return (given == null ? path : Stream.concat(Stream.of(Path.of(given)), path)).filter(Files::isExecutable).findFirst();
    }

    private static String start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "browser-data").toAbsolutePath();
        Map<String, String> options = Map.of("java", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "server", Path.of("target/server/payara-micro.jar").toAbsolutePath().toString(),
                "war", Path.of("target/samstod.war").toAbsolutePath().toString(),
                "port", String.valueOf(port), "mode", "demo", "flags", "-XX:TieredStopAtLevel=1");
        Path log = data.resolve("portal.log");
        Process server = new ProcessBuilder(Launcher.command(options, data)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        String address = "http://127.0.0.1:" + port;
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); System.nanoTime() < end && server.isAlive();) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return address;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            }
            server.waitFor(300, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the portal did not start, see " + log);
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
