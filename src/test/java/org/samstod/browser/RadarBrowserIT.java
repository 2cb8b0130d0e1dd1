package org.samstod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samstod.platform.demo.DemoPlan;

/** An officer looks for a case by its words, answers about applications like it, and can then propose; the same pages on a phone. */
class RadarBrowserIT extends PortalBrowser {

    private static final String OFFICER = "handlaggare@demo.example";
    private static final String MAIN = "hagersten-alvsjo";

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The demo case that is assessed and waits for its answers. */
    private static DemoPlan.Project waiting() {
        List<DemoPlan.Association> here = DemoPlan.read().associations().stream().filter(one -> one.board().equals(MAIN)).toList();
        DemoPlan.Association association = here.get(6 % here.size());
        return association.projects().get((6 / here.size() + 1) % association.projects().size());
    }

    @Test
    void officer_searchesAnswersAndProposes() {
        DemoPlan.Project project = waiting();
        DemoPlan.Association away = DemoPlan.read().associations().stream()
                .filter(one -> !one.board().equals(MAIN) && one.kind().equals("activity")).findFirst().orElseThrow();
        Page officer = page();
        signIn(officer, OFFICER);
        officer.navigate(portal + "/office/");
        Locator search = officer.locator("#office-search");
        search.fill(project.title());
        search.press("Enter");
        officer.waitForURL(Pattern.compile(".*/office/search\\?q=.*"));
        assertThat(officer.locator("#hits mark").first()).isVisible();
        assertThat(officer.locator("#hits")).not().containsText(away.name());
        officer.locator("#state").selectOption("IN_PREPARATION");
        main(officer).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sök")).click();
        officer.waitForURL(Pattern.compile(".*state=IN_PREPARATION.*"));
        assertThat(officer.locator("#q")).hasValue(project.title());
        assertThat(main(officer)).containsText("Hittade ärenden: 1");
        officer.locator("#hits a").first().click();
        officer.waitForURL(Pattern.compile(".*/office/cases/[0-9a-z]{26}$"));
        String address = officer.url();

        assertThat(officer.locator("section[id=next-step]")).containsText("Svara om de ansökningar som liknar den här");
        assertThat(officer.locator("section[id=proposal]")).containsText("Öppna ”Liknande ansökningar”");
        officer.locator("section[id=next-step]").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Svara om liknande ansökningar")).click();
        officer.waitForURL(address + "/radar");
        Locator hit = officer.locator("section.panel").filter(new Locator.FilterOptions().setHasText(away.name()));
        assertThat(hit).containsText("Texten och kostnaderna säger samma sak");
        assertThat(hit.locator(".both").first()).containsText("Den här ansökan");
        assertThat(hit.locator("h3 a")).hasCount(0);
        officer.locator("[id='answers:save']").click();
        assertThat(officer.locator(".error-summary")).containsText("Inget nytt svar att spara");
        hit.locator("input[value=JOINT_FUNDING]").check();
        hit.locator("textarea").fill("Avtalat");
        officer.locator("[id='answers:save']").click();
        assertThat(officer.locator(".error-summary")).containsText("Skriv skälet för svaret om ”" + project.title() + "”");
        assertThat(hit.locator("textarea")).hasValue("Avtalat");
        assertTrue(hit.locator("input[value=JOINT_FUNDING]").isChecked(), "nothing typed is lost");
        Page phone = phone();
        signIn(phone, OFFICER);
        phone.navigate(address + "/radar");
        fits(phone);
        phone.navigate(portal + "/office/search?q=midsommar");
        assertThat(phone.locator("#hits mark").first()).isVisible();
        fits(phone);

        officer.locator("form[id=answers] input[value=DIFFERENT_ACTIVITY]").all().forEach(Locator::check);
        officer.locator("form[id=answers] textarea").all().forEach(reason -> reason.fill("En annan verksamhet med andra deltagare."));
        hit.locator("input[value=JOINT_FUNDING]").check();
        hit.locator("textarea").fill("Avtalat med den andra stadsdelen: vi betalar hyran, de betalar ledarna.");
        officer.locator("[id='answers:save']").click();
        assertDone(officer, "Svaren är sparade.");
        assertThat(main(officer)).containsText("Alla är besvarade.");
        assertThat(hit).containsText("Överenskommen samfinansiering");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Till ärendet")).first().click();
        officer.waitForURL(address);
        assertThat(officer.locator("section[id=next-step]")).containsText("Lämna ett förslag");
        assertThat(officer.locator("form[id=propose] input[value=GRANTED]")).isVisible();
        assertThat(officer.locator("section[id=history]")).containsText("Svarade om liknande ansökningar");
        officer.navigate(portal + "/en" + address.substring(portal.length()) + "/radar");
        assertThat(main(officer)).containsText("Agreed joint funding");
    }
}
