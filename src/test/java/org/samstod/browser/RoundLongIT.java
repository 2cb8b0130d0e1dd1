package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.samstod.bench.Wars;
import org.samstod.shared.Clock;

/**
 * A whole round: 24 applications, 3 of them late, 9 to complete, one allocation sheet, one item of a meeting under one §, rows that the board
 * changed, 24 letters. The applications come through the services, in a portal of their own whose clock was set back for them; all that the
 * office does is clicked. It takes minutes, so it runs by its name only.
 */
class RoundLongIT extends PortalBrowser {

    private static final int APPLICATIONS = 24;
    private static final int TO_COMPLETE = 9;

    private static PortalServer server;

    private final Map<String, String> round = new HashMap<>();
    private List<String> cases;

    @Override
    protected synchronized String address() {
        if (server == null) {
            try {
                Path data = Files.createTempDirectory("samstod-round");
                server = new PortalServer(data, "test", Wars.portalWithAlternatives());
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server.address();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private String ask(String query) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(portal + "/bench/round" + query)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    @Test
    void wholeRound_isPreparedSharedOutDecidedChangedAndTold() {
        long begin = System.nanoTime();
        ask("").lines().forEach(line -> round.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));
        cases = List.of(round.get("cases").split(","));
        assertEquals(APPLICATIONS, cases.size());
        assertEquals("3", round.get("late"));
        // Without script: the same forms, and none of the waiting for what scripts do.
        Page officer = page(context(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false).setLocale("sv-SE")));
        signIn(officer, round.get("officer"));
        officer.navigate(portal + "/office/matters/" + round.get("matter"));
        assertThat(officer.locator("main tbody tr")).hasCount(APPLICATIONS);
        for (int i = 0; i < APPLICATIONS; i++) {
            take(officer, cases.get(i), i < TO_COMPLETE);
            if (i >= TO_COMPLETE) {
                assess(officer);
            }
        }
        assertEquals(Integer.toString(TO_COMPLETE), ask("?complete=" + String.join(",", cases.subList(0, TO_COMPLETE))));
        for (String id : cases.subList(0, TO_COMPLETE)) {
            officer.navigate(portal + "/office/cases/" + id);
            assertThat(officer.locator("section[id=completion]")).containsText("version 2");
            check(officer, false);
            assess(officer);
        }
        shareOut(officer);
        Page secretary = page();
        signIn(secretary, round.get("secretary"));
        String item = meeting(secretary);
        record(secretary, item);
        secretary.navigate(item + "/letters");
        assertThat(secretary.locator(".letter")).hasCount(APPLICATIONS);
        assertThat(secretary.locator(".letter").filter(new Locator.FilterOptions().setHasText("§ 11"))).hasCount(APPLICATIONS);
        button(secretary, "Meddela 24 sökande").click();
        assertDone(secretary, "24");
        String[] told = ask("?told=1").split(" ");
        assertEquals("24", told[0]);
        assertEquals(told[1], told[2], "the frame says what was granted, to the öre");
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        System.out.println("a whole round of 24 applications: " + seconds + " s");
    }

    /** Takes a case and goes through the formal check; what is not in order is asked for. */
    private void take(Page page, String caseId, boolean incomplete) {
        page.navigate(portal + "/office/cases/" + caseId);
        page.locator("[id='next:claim']").click();
        check(page, incomplete);
        if (incomplete) {
            open(page, "Begär komplettering");
            page.locator("form[id='completion-form'] input[type=checkbox]").first().check();
            page.locator("[id='completion-form:dueOn']").fill(LocalDate.now(Clock.ZONE).plusDays(14).toString());
            page.locator("[id='completion-form:send']").click();
            assertThat(page.locator("section[id=next-step]")).containsText("Väntar");
        }
    }

    private static void check(Page page, boolean incomplete) {
        assertThat(page.locator("form[id=check]")).isVisible();
        List<Locator> lines = page.locator("form[id=check] .check").all();
        for (int i = 0; i < lines.size(); i++) {
            boolean missing = incomplete && i == 0;
            lines.get(i).locator("input[value=" + (missing ? "MISSING" : "IN_ORDER") + "]").check();
            lines.get(i).locator("input[type=text]").fill(missing ? "Uppgiften om tiden är otydlig." : "");
        }
        page.locator("[id='check:save']").click();
        assertThat(page.locator(".banner.good").first()).isVisible();
    }

    private static void assess(Page page) {
        page.locator("[id='perspective-form:save']").click();
        page.locator("[id='next:prepare']").click();
        assertThat(page.locator("form[id=assess]")).isVisible();
        page.locator("form[id=assess] input[value=MET]").all().forEach(Locator::check);
        page.locator("form[id=assess] textarea").all().forEach(reasons -> reasons.fill("Öppet för alla och i stadsdelen."));
        page.locator("[id='assess:save']").click();
        assertThat(page.locator("section[id=next-step]")).not().containsText("Bedöm ansökan");
    }

    /** One sheet, every row with its reasons, three with less than was asked for; then it becomes the proposals. */
    private void shareOut(Page page) {
        page.navigate(portal + "/office/matters/" + round.get("matter"));
        link(page, "Öppna fördelningsbladet").click();
        page.locator("[id='new:newName']").fill("Förslag");
        page.locator("[id='new:newGround']").selectOption("local-interest");
        page.locator("form[id='new'] input[value=AS_ASKED]").check();
        page.locator("[id='new:do']").click();
        assertDone(page, "Varianten är skapad.");
        for (int i = 0; i < APPLICATIONS; i++) {
            page.locator("#cells [data-field='reasons']").nth(i).fill("Verksamheten är öppen för alla i stadsdelen och når nya deltagare.");
        }
        for (int i = 0; i < 3; i++) {
            page.locator("#cells [data-field='amount']").nth(i).fill("4 000");
            page.locator("#cells [data-field='outcome']").nth(i).selectOption("PARTLY");
        }
        page.locator("[id='sheet:save']").click();
        assertThat(page.locator(".error-summary")).hasCount(0);
        link(page, "Gör till förslag").click();
        page.locator("[id='choose:do']").click();
        assertThat(page.locator(".banner").first()).containsText("24 förslag lämnade, 0 gick inte.");
    }

    private String meeting(Page page) {
        page.navigate(portal + "/office/meetings");
        page.locator("[id='plan:heldOn']").fill(LocalDate.now(Clock.ZONE).toString());
        button(page, "Lägg till sammanträdet").click();
        page.waitForURL(Pattern.compile(".*/office/meetings/[0-9a-z]{26}$"));
        link(page, "Sätt upp ärenden").click();
        page.waitForURL(Pattern.compile(".*/add$"));
        page.locator("[id='add:title']").fill("Bidrag till föreningar");
        page.locator("form tbody tr input[type=checkbox]").all().forEach(Locator::check);
        button(page, "Sätt upp de valda").click();
        page.waitForURL(Pattern.compile(".*/office/meetings/items/[0-9a-z]{26}$"));
        assertThat(main(page)).containsText("Inte infört");
        return page.url();
    }

    /** What the board decided: all under one §, three rows with other sums and reasons of the board's own. */
    private static void record(Page page, String item) {
        page.navigate(item + "/record");
        page.locator("[id='record:paragraph']").fill("11");
        page.locator("[id='record:source']").fill("protokollet i mötessystemet");
        page.locator("[id='record:approvedOn']").fill(LocalDate.now(Clock.ZONE).toString());
        for (int i = 10; i < 13; i++) {
            page.locator("[id='record:each:" + i + ":amount']").fill("3 500");
            page.locator("[id='record:each:" + i + ":outcome']").selectOption("PARTLY");
            Locator reasons = page.locator("[id='record:each:" + i + ":reasons']");
            if (!reasons.isVisible()) {
                page.locator("details", new Page.LocatorOptions().setHas(reasons)).last().locator("summary").first().click();
            }
            reasons.fill("Nämnden fördelar pengarna på fler föreningar i stadsdelen.");
        }
        button(page, "För in").click();
        page.waitForURL(item);
        assertDone(page, "24 ärenden är införda");
    }
}
