package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An officer asks for statements; a council answers signed in and the police by a link, both on a phone. */
class PreparationBrowserIT extends PortalBrowser {

    private static final String OFFICER = "handlaggare@demo.example";
    private static final String HEAD = "chef@demo.example";
    private static final String COUNCIL = "rad@demo.example";

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private static void accessible(Page page) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        assertEquals(List.of(), AccessibilityBrowserIT.look(page), page.url());
        page.setViewportSize(width, height);
    }

    /** The demo's case that is being prepared, from the work list. */
    private String prepared(Page page) {
        page.navigate(portal + "/office/?queue=flagged");
        main(page).locator("[id='list:cases'] tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/office/cases/[0-9a-z]{26}.*"));
        return page.url().replaceAll("[?#].*", "");
    }

    private void ask(Page page, String address, String body, String question) {
        page.navigate(address + "/statements");
        fits(page);
        page.locator("[id='ask:body']").selectOption(new SelectOption().setLabel(body));
        page.locator("[id='ask:dueOn']").fill("2020-01-01");
        button(page, "Skicka frågan").click();
        assertThat(page.locator(".error-summary")).containsText("Skriv frågan");
        assertTrue(page.title().startsWith("Fel:"), page.title());
        assertThat(page.locator("[id='ask:dueOn']")).hasValue("2020-01-01");
        page.locator("[id='ask:question']").fill(question);
        button(page, "Skicka frågan").click();
        assertThat(page.locator(".error-summary")).containsText("Välj en dag efter i dag.");
        assertThat(page.locator("[id='ask:question']")).hasValue(question);
        page.locator("[id='ask:dueOn']").fill(java.time.LocalDate.now(org.samstod.shared.Clock.ZONE).plusDays(9).toString());
        button(page, "Skicka frågan").click();
        assertDone(page, "Frågan är skickad och registrerad.");
        assertThat(main(page)).containsText(question);
    }

    @Test
    void statements_areAskedFor_andAnsweredOnAPhone_bySomebodySignedInAndByLink() throws Exception {
        Page officer = page(360, 780);
        signIn(officer, OFFICER);
        String address = prepared(officer);
        String first = "Behövs verksamheten " + run + "?";
        ask(officer, address, "Pensionärsrådet", first);
        accessible(officer);
        String second = "Känner ni till något " + run + "?";
        ask(officer, address, "Lokalpolisområde Älvsjö (FIKTIVT)", second);

        Page council = phone();
        signIn(council, COUNCIL);
        council.navigate(portal + "/account/messages");
        council.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Begäran om yttrande"))).first().click();
        council.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Öppna i Samstöd")).click();
        assertThat(main(council)).containsText(first);
        fits(council);
        accessible(council);
        button(council, "Skicka svaret").click();
        assertThat(council.locator(".error-summary")).containsText("Välj om ni lämnar ett yttrande");
        council.getByLabel("Vi lämnar ett yttrande").check();
        council.locator("[id='statement:text']").fill("Ja, många saknar en plats att gå till.");
        button(council, "Skicka svaret").click();
        assertDone(council, "Svaret är mottaget med nummer");
        fits(council);

        Page police = phone();
        String mail = new DemoSession(portal).get("/account/demo-mail").body().lines().filter(line -> line.startsWith("polis@demo.example")).findFirst().orElseThrow();
        police.navigate(portal + mail.substring(mail.lastIndexOf('|') + 1).strip());
        assertThat(main(police)).containsText(second);
        fits(police);
        accessible(police);
        police.getByLabel("Yttrande", new Page.GetByLabelOptions().setExact(true)).fill("Platsen är lugn kvällstid.");
        button(police, "Skicka svaret").click();
        assertThat(police.locator(".error-summary")).containsText("Välj om ni lämnar ett yttrande");
        assertThat(police.locator("#text")).hasValue("Platsen är lugn kvällstid.");
        assertTrue(police.title().startsWith("Fel:"), police.title());
        accessible(police);
        police.getByLabel("Vi lämnar ett yttrande").check();
        police.locator("#name").fill("Pernilla Polis");
        button(police, "Skicka svaret").click();
        assertThat(main(police)).containsText("Tack för svaret.");
        fits(police);

        officer.navigate(address + "/statements");
        assertThat(main(officer)).containsText("Ja, många saknar en plats att gå till.");
        assertThat(main(officer)).containsText("Platsen är lugn kvällstid.");
        assertThat(officer.locator(".panel").filter(new Locator.FilterOptions().setHasText(second))).containsText("Yttrande lämnat");
        fits(officer);
        officer.navigate(address);
        assertThat(officer.locator("#history")).containsText("Pensionärsrådet svarade på begäran om yttrande");
    }

    @Test
    void pagesBesideTheCase_fitAPhone_andKeepWhatIsTyped() {
        Page head = phone();
        signIn(head, HEAD);
        String address = prepared(head);
        for (String part : List.of("/assessment", "/risks", "/democracy", "/statements", "/jav", "/transfer")) {
            head.navigate(address + part);
            fits(head);
        }
        head.navigate(portal + "/office/statement-bodies");
        fits(head);
        head.navigate(address + "/assessment");
        assertThat(main(head)).containsText("Har inte lämnat in");
        head.locator("[id='marks:lines:0:markReasons']").fill("Det behövs " + run);
        button(head, "Lämna in").click();
        assertThat(head.locator(".error-summary")).isVisible();
        assertThat(head.locator("[id='marks:lines:0:markReasons']")).hasValue("Det behövs " + run);
        button(head, "Spara och fortsätt senare").click();
        assertDone(head, "Det du har skrivit är sparat.");
        assertThat(head.locator("[id='marks:lines:0:markReasons']")).hasValue("Det behövs " + run);
        head.navigate(address + "/jav");
        assertThat(main(head)).containsText("kommunallagen (2017:725)");
        accessible(head);
    }
}
