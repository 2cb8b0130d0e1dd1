package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.shared.Clock;

/** The day of an officer and of the unit head: the morning's page, several cases at once, saved lists, own days. */
class WorkBrowserIT extends PortalBrowser {

    private static final String OFFICER = "handlaggare@demo.example";
    private static final String HEAD = "chef@demo.example";

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000));

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static void looked(Page page, String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        assertEquals(List.of(), AccessibilityBrowserIT.look(page), page.url());
        page.setViewportSize(width, height);
        assertEquals(width, page.locator("html").evaluate("html => html.scrollWidth"), "sideways scrolling at " + page.url());
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/work-" + name + "-" + width + ".png")));
    }

    @Test
    void theMorning_beginsWithWhatChanged_andEveryLineIsALink() {
        Page officer = page();
        signIn(officer, OFFICER);
        officer.waitForURL(Pattern.compile(".*/office/today$"));
        officer.navigate(portal + "/office/today?since=" + LocalDate.now(Clock.ZONE).minusDays(30));
        assertThat(main(officer).locator("h1")).hasText("Vad har hänt sedan sist");
        looked(officer, "today");
        Locator line = main(officer).locator("[id=news] li li a").first();
        assertThat(line).isVisible();
        line.click();
        officer.waitForURL(Pattern.compile(".*/office/cases/[0-9a-z]{26}.*"));
        Page phone = phone();
        signIn(phone, HEAD);
        phone.navigate(portal + "/office/today?since=" + LocalDate.now(Clock.ZONE).minusDays(30));
        assertThat(main(phone).locator("[id=news] > li").first()).isVisible();
        looked(phone, "today");
    }

    @Test
    void chosenCases_areDatedByADryRunFirst_andALineTellsWhatCameOfEach() {
        Page officer = page();
        signIn(officer, OFFICER);
        officer.navigate(portal + "/office/?queue=mine");
        Locator boxes = officer.locator("[id='list:cases'] tbody input[type=checkbox]");
        assertTrue(boxes.count() >= 2, "the officer has cases");
        boxes.nth(0).check();
        boxes.nth(1).check();
        looked(officer, "list");
        boxes.nth(0).check();
        boxes.nth(1).check();
        officer.locator("#act").selectOption("due");
        officer.locator("form[id=chosen] button").click();
        officer.waitForURL(Pattern.compile(".*/office/bulk\\?.*act=due.*"));
        officer.locator("[id='bulk:ownDue']").fill("2020-01-01");
        officer.locator("[id='bulk:dueWord']").fill("Ring kassören " + run);
        officer.locator("[id='bulk:plan']").click();
        assertThat(officer.locator(".error-summary")).containsText("Dagen har redan varit");
        assertThat(officer.locator("[id='bulk:dueWord']")).hasValue("Ring kassören " + run);
        officer.locator("[id='bulk:ownDue']").fill(LocalDate.now(Clock.ZONE).toString());
        officer.locator("[id='bulk:plan']").click();
        assertThat(officer.locator("#steps")).containsText("Görs");
        looked(officer, "bulk");
        officer.locator("[id='bulk:dueWord']").fill("Ring ordföranden " + run);
        officer.locator("[id='bulk:do']").click();
        assertThat(officer.locator("#steps")).containsText("Görs");
        assertThat(officer.locator("#steps")).containsText("Ring ordföranden " + run);
        officer.locator("[id='bulk:do']").click();
        assertThat(officer.locator("#steps")).containsText("Gjort");
        String address = officer.locator("#steps a").first().getAttribute("href");
        officer.navigate(portal + address + "/work");
        assertThat(main(officer)).containsText("Ring ordföranden " + run);
        looked(officer, "case-work");
        officer.navigate(portal + "/office/?queue=due");
        assertThat(officer.locator("[id='list:cases'] tbody")).containsText("Att göra senast");
    }

    @Test
    void theUnitHead_spreadsWhatNobodyHas_afterADryRun() {
        Page head = page();
        signIn(head, HEAD);
        head.navigate(portal + "/office/?queue=unassigned");
        main(head).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Fördela jämnt mellan handläggarna")).click();
        head.waitForURL(Pattern.compile(".*/office/bulk\\?act=spread"));
        assertThat(main(head).locator("h1")).hasText("Fördela ärenden jämnt");
        looked(head, "spread");
        Page phone = phone();
        signIn(phone, HEAD);
        phone.navigate(portal + "/office/bulk?act=spread");
        looked(phone, "spread");
    }

    @Test
    void aList_isSavedUnderAName_shared_andOpenedByItsAddress() {
        Page head = page();
        signIn(head, HEAD);
        head.navigate(portal + "/office/?queue=all&sort=asked&dir=desc");
        main(head).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Spara den här listan under ett namn")).click();
        head.waitForURL(Pattern.compile(".*/office/views\\?.*"));
        looked(head, "views");
        head.locator("[id='view:save']").click();
        assertThat(head.locator(".error-summary")).containsText("Ge listan ett namn");
        assertThat(head.locator("[id='view:queue']")).hasValue("ALL");
        assertThat(head.locator("[id='view:sort']")).hasValue("asked");
        head.locator("[id='view:name']").fill("Störst först " + run);
        head.getByLabel("Utlysning", new Page.GetByLabelOptions().setExact(true)).last().uncheck();
        head.locator("[id='view:shared']").check();
        head.locator("[id='view:save']").click();
        assertDone(head, "Listan är sparad.");
        assertThat(main(head).locator("h1")).hasText("Störst först " + run);
        String address = head.url();
        Page officer = phone();
        signIn(officer, OFFICER);
        officer.navigate(address);
        assertThat(main(officer).locator("h1")).hasText("Störst först " + run);
        looked(officer, "list");
        head.navigate(portal + "/office/views");
        main(head).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta bort Störst först " + run)).click();
        assertDone(head, "Listan är borttagen.");
        officer.navigate(address);
        assertThat(main(officer).locator("h1")).not().hasText("Störst först " + run);
    }
}
